package dev.selvedge.local.simulator.cin7core;

import java.util.List;

/// A call that the vendor does not carry out; nothing was changed.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<ErrorModel> errors;

    private Refused(int status, List<ErrorModel> errors) {
        super(errors.toString(), null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    static Refused because(ErrorModel error) {
        return new Refused(400, List.of(error));
    }

    /// "Object could not be parsed or unexpected error" (cin7-core.md A1, status codes).
    static Refused unreadable(String what) {
        return new Refused(500, List.of(new ErrorModel(500, "Object could not be parsed: " + what)));
    }

    static Refused notSimulated(String what) {
        return new Refused(501, List.of(new ErrorModel(501, "Not simulated: " + what)));
    }

    static Refused wrongMethod(String method) {
        return new Refused(405, List.of(new ErrorModel(405, "Method not allowed: " + method)));
    }

    /// Goes on when there is no fault, refuses with all of them otherwise.
    static void ifAny(List<ErrorModel> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(400, faults);
        }
    }

    int status() {
        return status;
    }

    List<ErrorModel> errors() {
        return errors;
    }
}
