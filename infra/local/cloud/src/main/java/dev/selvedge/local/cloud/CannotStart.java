package dev.selvedge.local.cloud;

/// A function cannot begin, so that nothing that needs it will ever happen. The message is the function's own.
final class CannotStart extends RuntimeException {

    CannotStart(String why) {
        super(why);
    }

    /// How the failure of a function that cannot begin is introduced.
    static String words(String function) {
        return function + " cannot start: ";
    }
}
