package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a function has been through so far.
final class Tally {

    private int running;
    private long invocations;
    private long failures;
    private @Nullable String lastError;
    private OptionalInt peakMegabytes = OptionalInt.empty();

    synchronized void begins() {
        running++;
    }

    synchronized void ends(Outcome outcome) {
        running--;
        invocations++;
        switch (outcome) {
            case Answered _ -> {}
            case Failed failed -> {
                failures++;
                lastError = failed.type() + ": " + failed.message();
            }
        }
    }

    synchronized void held(int megabytes) {
        peakMegabytes = OptionalInt.of(Math.max(megabytes, peakMegabytes.orElse(0)));
    }

    synchronized FunctionState state(String name, int warm) {
        return new FunctionState(
                name, warm, running, invocations, failures, Optional.ofNullable(lastError), peakMegabytes);
    }
}
