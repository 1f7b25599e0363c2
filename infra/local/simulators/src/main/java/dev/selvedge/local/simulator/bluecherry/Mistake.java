package dev.selvedge.local.simulator.bluecherry;

/// A mistake of the script: it has the people do what they cannot do.
final class Mistake {

    private Mistake() {}

    static void unless(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
