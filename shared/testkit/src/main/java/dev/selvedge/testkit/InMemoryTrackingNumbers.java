package dev.selvedge.testkit;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.TrackingNumbers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tracking numbers that are forgotten when the process ends, and not before.
public final class InMemoryTrackingNumbers implements TrackingNumbers {

    private final Map<String, OrderId> holders = new ConcurrentHashMap<>();

    @Override
    public OrderId take(String number, OrderId order) {
        return holders.merge(number, order, (holder, _) -> holder);
    }

    @Override
    public void free(String number, OrderId order) {
        holders.remove(number, order);
    }

    /// Which order has which number now.
    public Map<String, OrderId> holders() {
        return Map.copyOf(holders);
    }
}
