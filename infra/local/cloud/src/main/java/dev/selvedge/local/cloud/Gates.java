package dev.selvedge.local.cloud;

/// What stands before each service: the functions know no other way to it.
record Gates(Gate tables, Gate queues, Gate buckets, Gate topics, Gate secrets) {}
