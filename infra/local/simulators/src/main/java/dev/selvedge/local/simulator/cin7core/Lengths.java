package dev.selvedge.local.simulator.cin7core;

import java.util.List;

/// Refuses a text that is longer than the vendor's table allows (cin7-core.md A2).
final class Lengths {

    private Lengths() {}

    static void check(Written body, String field, int limit, List<ErrorModel> faults) {
        String text = body.text(field);
        if (text != null && text.length() > limit) {
            faults.add(ErrorModel.invalid(field + " is too long: at most " + limit + " characters."));
        }
    }
}
