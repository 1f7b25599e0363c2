package dev.selvedge.local.simulator.cin7core;

/// A mistake of the script: it has the people do what they cannot do.
final class Mistake {

    private Mistake() {}

    static void unless(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }

    /// Nobody can type more than the vendor's table allows.
    static void ifLonger(String what, int limit, String text) {
        if (text.length() > limit) {
            throw new IllegalArgumentException(what + " is longer than " + limit + " characters");
        }
    }
}
