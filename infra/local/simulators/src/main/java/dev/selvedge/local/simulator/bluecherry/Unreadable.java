package dev.selvedge.local.simulator.bluecherry;

/// A file that cannot be read as what it says it is.
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param line of the file, or segment of the interchange, from 1
    Unreadable(long line, String what) {
        super("line " + line + ": " + what);
    }
}
