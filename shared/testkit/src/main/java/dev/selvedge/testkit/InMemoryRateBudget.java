package dev.selvedge.testkit;

import dev.selvedge.core.port.RateBudget;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A rate budget for the callers of one process.
public final class InMemoryRateBudget implements RateBudget {

    private final Map<String, Instant> free = new HashMap<>();

    @Override
    public synchronized Slot reserve(Allowance allowance, Instant now) {
        Instant next = free.getOrDefault(allowance.name(), now);
        Instant slot = next.isBefore(now) ? now : next;
        if (slot.isAfter(now.plus(allowance.patience()))) {
            return new Slot.Busy(slot.minus(allowance.patience()));
        }
        free.put(allowance.name(), slot.plus(allowance.gap()));
        return new Slot.At(slot);
    }
}
