package dev.selvedge.core.model;

/// How far John Lewis is with a file.
public sealed interface ImportProgress {

    /// It waits or is being read.
    record Running() implements ImportProgress {}

    /// It was given up as a whole.
    record Failed() implements ImportProgress {}

    /// John Lewis does not know it, or no longer.
    record Gone() implements ImportProgress {}

    /// It has been read to the end.
    ///
    /// @param taken how many lines took effect
    /// @param refused how many did not
    /// @param report whether a report says which
    record Complete(int taken, int refused, boolean report) implements ImportProgress {}
}
