package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Lets each operation through no more often than its frequency. A call that is turned away does not count.
final class Turnstile {

    private final Frequencies frequencies;
    private final Map<String, Instant> opens = new HashMap<>();

    Turnstile(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /// How long the caller still has to wait; zero when it has been let through.
    Duration pass(Operation operation, Call call, Instant now) {
        if (furtherPage(operation, call)) {
            return Duration.ZERO;
        }
        return pass(operation.name(), frequencies.of(operation), now);
    }

    /// OF52: exports of changes are counted apart from full ones.
    Duration passExport(boolean differential, Instant now) {
        return differential
                ? pass("OF52 differential", frequencies.differentialExports(), now)
                : pass(Operation.OF52.name(), frequencies.of(Operation.OF52), now);
    }

    private Duration pass(String gate, Duration interval, Instant now) {
        Instant open = opens.getOrDefault(gate, now);
        if (now.isBefore(open)) {
            return Duration.between(now, open);
        }
        opens.put(gate, now.plus(interval));
        return Duration.ZERO;
    }

    private static boolean furtherPage(Operation operation, Call call) {
        String offset = call.parameter("offset");
        return operation == Operation.OR11 && offset != null && !offset.equals("0");
    }
}
