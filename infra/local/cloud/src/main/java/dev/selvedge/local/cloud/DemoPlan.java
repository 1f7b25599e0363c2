package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Which orders a demonstration plays: one of each kind at least, two cancellations, and good ones for the rest.
record DemoPlan(List<Planned> orders) {

    /// One order that is to be placed at John Lewis.
    record Planned(int number, Kind kind) {
        String id() {
            return "JL%05d-A".formatted(number);
        }

        Fate fate() {
            return kind.fate();
        }
    }

    private static final List<Kind> GOOD = List.of(
            Kind.PLAIN, Kind.WITH_SHIPPING, Kind.PLAIN, Kind.MANY_LINES, Kind.WITH_SHIPPING, Kind.SAME_SKU_TWICE);

    static DemoPlan of(int count, long seed) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        kinds.add(Kind.CANCELLED);
        for (int at = 0; kinds.size() < count; at++) {
            kinds.add(GOOD.get(at % GOOD.size()));
        }
        Collections.shuffle(kinds, new Random(seed));
        List<Planned> orders = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            orders.add(new Planned(at + 1, kinds.get(at)));
        }
        return new DemoPlan(List.copyOf(orders));
    }

    Map<Fate, Integer> fates() {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        orders.forEach(order -> fates.merge(order.fate(), 1, Integer::sum));
        return fates;
    }
}
