package dev.selvedge.local.simulator.bluecherry;

/// What can go wrong with a file on its way out.
public enum FileMistake {
    /// It is seen before it is whole, under its own name; the next run of the machine completes it.
    HALF_WRITTEN,
    /// It stays cut off.
    TRUNCATED,
    /// It comes twice, the second time under the next name.
    DUPLICATED,
    /// It comes in UTF-16.
    WRONG_ENCODING,
    /// Its first column, or its X12 version, is another.
    WRONG_HEADER,
    /// A file that is nobody's comes with it.
    UNKNOWN_FILE,
    /// It comes, under its earlier name, after the next one of its kind.
    OUT_OF_ORDER,
    /// It never comes.
    MISSING
}
