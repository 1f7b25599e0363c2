package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Lets each operation through no more often than its frequency. A call that is turned away does not count.
final class Turnstile {

    private final Frequencies frequencies;
    private final Map<Operation, Instant> opens = new EnumMap<>(Operation.class);

    Turnstile(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /// How long the caller still has to wait; zero when it has been let through.
    Duration pass(Operation operation, Call call, Instant now) {
        if (furtherPage(operation, call)) {
            return Duration.ZERO;
        }
        Instant open = opens.getOrDefault(operation, now);
        if (now.isBefore(open)) {
            return Duration.between(now, open);
        }
        opens.put(operation, now.plus(frequencies.of(operation)));
        return Duration.ZERO;
    }

    private static boolean furtherPage(Operation operation, Call call) {
        String offset = call.parameter("offset");
        return operation == Operation.OR11 && offset != null && !offset.equals("0");
    }
}
