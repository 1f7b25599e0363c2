package dev.selvedge.local.simulator.cin7core;

import java.util.List;
import java.util.Objects;

/// Reads a status of [Completion]. That nothing is voided before it was made, and that what is completed is not a
/// draft again, is a reading.
final class Completions {

    private Completions() {}

    static Completion read(Written body, List<ErrorModel> faults) {
        return switch (Objects.requireNonNullElse(body.text("Status"), "")) {
            case "DRAFT" -> Completion.DRAFT;
            case "COMPLETED" -> Completion.COMPLETED;
            default -> {
                faults.add(ErrorModel.invalid("Status must be DRAFT or COMPLETED."));
                yield Completion.DRAFT;
            }
        };
    }

    static Completion next(Completion before, Written body, List<ErrorModel> faults) {
        String wanted = Objects.requireNonNullElse(body.text("Status"), "");
        if (before != Completion.VOIDED && wanted.equals("VOIDED")) {
            return Completion.VOIDED;
        }
        if (before == Completion.DRAFT && wanted.equals("COMPLETED")) {
            return Completion.COMPLETED;
        }
        faults.add(ErrorModel.invalid("Status cannot become " + wanted + ", it is " + before + "."));
        return before;
    }
}
