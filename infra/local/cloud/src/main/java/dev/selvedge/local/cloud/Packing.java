package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.cin7core.SaleEntry.LineEntry;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.scene.Scene;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/// One sale in the warehouse: each article leaves by itself, in a box of its own, one in each step.
final class Packing {

    private static final String BOX = "Box 1";
    private static final List<String> CARRIERS =
            Scene.CARRIERS.keySet().stream().sorted().toList();

    private final Planned order;
    private final SaleEntry sale;
    private final Warehouse warehouse;
    private final Deque<Entry<String, Long>> waiting;
    private int gone;

    Packing(Planned order, SaleEntry sale, Warehouse warehouse) {
        this.order = order;
        this.sale = sale;
        this.warehouse = warehouse;
        Map<String, Long> pieces = new LinkedHashMap<>();
        for (LineEntry line : sale.lines()) {
            pieces.merge(line.sku(), line.quantity().longValueExact(), Long::sum);
        }
        this.waiting = new ArrayDeque<>(pieces.entrySet());
    }

    boolean isGone() {
        return waiting.isEmpty();
    }

    /// The next article leaves.
    void step(Instant now) {
        if (waiting.isEmpty()) {
            return;
        }
        Entry<String, Long> next = waiting.remove();
        int number = warehouse.pick(sale.id(), Map.of(next.getKey(), next.getValue()));
        warehouse.pack(sale.id(), number, BOX);
        warehouse.ship(sale.id(), number, new Shipment(BOX, carrier(), written(number), now));
        gone = number;
    }

    /// Somebody writes the numbers that were forgotten.
    void writeNumbers() {
        for (int number = 1; number <= gone; number++) {
            warehouse.changeTracking(sale.id(), number, BOX, carrier(), tracking(number));
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
