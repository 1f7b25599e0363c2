package dev.selvedge.core.model;

/// A line of a stock file that John Lewis did not take.
///
/// @param offer the SKU that the report names, which need not be one that was sent
/// @param words why, in John Lewis's own words
public record RefusedLine(String offer, RefusalCause cause, String words) {}
