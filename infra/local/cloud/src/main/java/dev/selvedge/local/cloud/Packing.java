package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.cloud.Supplier.Label;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map.Entry;

/// One sale in the warehouse: each article leaves by itself, in a box of its own, one in each step.
final class Packing {

    private static final List<String> CARRIERS =
            Scene.CARRIERS.keySet().stream().sorted().toList();

    private final Planned order;
    private final Supplier supplier;
    private final Deque<Entry<String, Long>> waiting;
    private int gone;

    Packing(Planned order, Supplier supplier) {
        this.order = order;
        this.supplier = supplier;
        this.waiting =
                new ArrayDeque<>(supplier.sales(order.id()).getFirst().pieces().entrySet());
    }

    boolean isGone() {
        return waiting.isEmpty();
    }

    /// The next article leaves.
    void step() {
        if (waiting.isEmpty()) {
            return;
        }
        Entry<String, Long> next = waiting.remove();
        gone++;
        supplier.send(order.id(), next.getKey(), next.getValue(), new Label(carrier(), written(gone)));
    }

    /// Somebody writes the numbers that were forgotten.
    void writeNumbers() {
        for (int number = 1; number <= gone; number++) {
            supplier.relabel(order.id(), number, new Label(carrier(), tracking(number)));
        }
    }

    private String carrier() {
        return order.mishap() == Mishap.NEW_CARRIER
                ? Scene.NEW_CARRIER.getKey()
                : CARRIERS.get(order.number() % CARRIERS.size());
    }

    private String written(int number) {
        return order.mishap() == Mishap.NO_TRACKING ? "" : tracking(number);
    }

    /// As people write it, with a blank behind it at times.
    private String tracking(int number) {
        return "1550 %04d %02d".formatted(order.number(), number) + (order.number() % 3 == 0 ? " " : "");
    }
}
