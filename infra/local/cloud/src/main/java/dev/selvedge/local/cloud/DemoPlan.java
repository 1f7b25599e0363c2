package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.scene.Fate;
import dev.selvedge.local.simulator.scene.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/// Which orders a demonstration plays: one of each kind at least, two cancellations, and good ones for the rest. Some
/// of the plain ones meet a mishap on their way out of the warehouse.
///
/// The last one is for the last pieces of an article, and comes when the day is under way.
record DemoPlan(List<Planned> orders) {

    /// One order that is to be placed at John Lewis.
    ///
    /// @param fate what must become of it
    record Planned(int number, Kind kind, Mishap mishap, Fate fate) {
        Planned(int number, Kind kind) {
            this(number, kind, Mishap.NONE, kind.fate());
        }

        String id() {
            return "JL%05d-A".formatted(number);
        }
    }

    private static final List<Kind> GOOD = List.of(
            Kind.PLAIN, Kind.WITH_SHIPPING, Kind.PLAIN, Kind.MANY_LINES, Kind.WITH_SHIPPING, Kind.SAME_SKU_TWICE);

    private static final Set<Kind> SIMPLE =
            EnumSet.of(Kind.PLAIN, Kind.WITH_SHIPPING, Kind.PROMOTION, Kind.EMOJI, Kind.RIGHT_TO_LEFT, Kind.SCRIPT);

    /// @param fates what must become of each kind
    /// @param mishaps what can go wrong, one for an order
    static DemoPlan of(int count, long seed, Function<Kind, Fate> fates, Set<Mishap> mishaps) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        kinds.add(Kind.CANCELLED);
        for (int at = 0; kinds.size() < count; at++) {
            kinds.add(GOOD.get(at % GOOD.size()));
        }
        Collections.shuffle(kinds, new Random(seed));
        Deque<Mishap> waiting = new ArrayDeque<>(mishaps);
        List<Planned> orders = new ArrayList<>();
        for (int at = 0; at < count - 1; at++) {
            Kind kind = kinds.get(at);
            Mishap mishap = SIMPLE.contains(kind) && !waiting.isEmpty() ? waiting.remove() : Mishap.NONE;
            Fate fate = mishap == Mishap.VOIDED ? Fate.WITHDRAWN : fates.apply(kind);
            orders.add(new Planned(at + 1, kind, mishap, fate));
        }
        orders.add(new Planned(count, Kind.PLAIN));
        return new DemoPlan(List.copyOf(orders));
    }

    /// The orders that come at once.
    List<Planned> first() {
        return orders.subList(0, orders.size() - 1);
    }

    Planned last() {
        return orders.getLast();
    }

    Map<Fate, Integer> fates() {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        orders.forEach(order -> fates.merge(order.fate(), 1, Integer::sum));
        return fates;
    }
}
