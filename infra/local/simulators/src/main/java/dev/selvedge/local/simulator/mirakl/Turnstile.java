package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lets each operation through no more often than its frequency. A call that is turned away does not count.
final class Turnstile {

    private final Frequencies frequencies;
    private final Map<String, Instant> opens = new HashMap<>();
    private final Map<Operation, List<Instant>> let = new EnumMap<>(Operation.class);

    Turnstile(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /// How long the caller still has to wait; zero when it has been let through.
    Duration pass(Operation operation, Call call, Instant now) {
        if (furtherPage(operation, call)) {
            return Duration.ZERO;
        }
        List<Quota> quotas = frequencies.quotas(operation);
        return quotas.isEmpty() ? pass(operation.name(), frequencies.of(operation), now) : pass(operation, quotas, now);
    }

    private Duration pass(Operation operation, List<Quota> quotas, Instant now) {
        List<Instant> before = let.computeIfAbsent(operation, any -> new ArrayList<>());
        Duration wait = quotas.stream()
                .map(quota -> quota.wait(before, now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            before.add(now);
            int most = quotas.stream().mapToInt(Quota::calls).max().orElse(0);
            before.subList(0, Math.max(0, before.size() - most)).clear();
        }
        return wait;
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
        return switch (operation) {
            case OR11, IV01 -> !"0".equals(Objects.requireNonNullElse(call.parameter("offset"), "0"));
            case SBC11 -> call.parameter("page_token") != null;
            default -> false;
        };
    }
}
