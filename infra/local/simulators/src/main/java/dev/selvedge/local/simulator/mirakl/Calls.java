package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Call;
import java.util.Map;
import java.util.TreeMap;

/// How often each operation was called, and what it answered.
final class Calls {

    private final Map<String, Map<Integer, Long>> counts = new TreeMap<>();

    /// Calls of what is not simulated stand together, so that no caller can fill the page.
    void count(Call call, int status) {
        String name = Operation.of(call).map(Operation::name).orElse("elsewhere");
        counts.computeIfAbsent(name, any -> new TreeMap<>()).merge(status, 1L, Long::sum);
    }

    long of(Operation operation) {
        return counts.getOrDefault(operation.name(), Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    long of(Operation operation, int status) {
        return counts.getOrDefault(operation.name(), Map.of()).getOrDefault(status, 0L);
    }

    Map<String, Map<Integer, Long>> all() {
        return counts;
    }

    ObjectNode json() {
        ObjectNode json = Wire.object();
        counts.forEach((name, byStatus) -> {
            ObjectNode statuses = json.putObject(name);
            byStatus.forEach((status, count) -> statuses.put(status.toString(), count));
        });
        return json;
    }
}
