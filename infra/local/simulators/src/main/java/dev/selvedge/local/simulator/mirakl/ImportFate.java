package dev.selvedge.local.simulator.mirakl;

/// What becomes of an import, so that a test can have each way in which the platform goes wrong.
public enum ImportFate {
    RUNS,
    /// FAILED when its time is over; no quantity has changed.
    FAILS,
    /// The platform has never heard of it: 404 from the start; no quantity changes.
    VANISHES,
    /// RUNNING for good, and those behind it wait, until the operator abandons it.
    NEVER_ENDS,
    /// It runs, and its report has one line more, which counts as an error: of an SKU that nobody sent.
    NAMES_A_LINE_NOT_SENT,
    /// It runs, and its report lacks its last error, which counts all the same.
    LEAVES_AN_ERROR_OUT
}
