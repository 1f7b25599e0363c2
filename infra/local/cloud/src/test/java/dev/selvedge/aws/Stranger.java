package dev.selvedge.aws;

/// Something of the records on AWS that a vendor or a function must not see.
public record Stranger() {}
