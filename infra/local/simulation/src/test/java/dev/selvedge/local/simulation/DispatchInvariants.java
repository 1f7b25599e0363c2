package dev.selvedge.local.simulation;

import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.mirakl.ShipmentLine;
import dev.selvedge.local.simulator.mirakl.ShipmentState;
import dev.selvedge.local.simulator.mirakl.ShipmentView;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be so of orders on their way after every step, by both partners' own books.
final class DispatchInvariants {

    static final String CONFIRMED = "only what John Lewis's books show as shipped counts as confirmed";
    static final String ALERTED_ONCE = "people are told of each order once at each level";
    static final String ALERTED = "no order comes near its deadline unheard";

    private final World world;
    private final Witness witness;
    private final Alarms alarms;
    private final Confidential confidential;
    private final Set<WorkKey> shipped = new HashSet<>();

    DispatchInvariants(World world, Witness witness, Alarms alarms, Confidential confidential) {
        this.world = world;
        this.witness = witness;
        this.alarms = alarms;
        this.confidential = confidential;
    }

    List<Invariant> all() {
        return List.of(
                seen(Witness.ONCE),
                seen(Witness.HAS_LEFT),
                seen(Witness.TRACKED),
                new Invariant("no line is in more shipments than it has pieces", this::overfull),
                new Invariant(CONFIRMED, this::settledEarly),
                new Invariant(ALERTED_ONCE, alarms::twice),
                new Invariant(ALERTED, alarms::unheard),
                new Invariant("no personal data reaches the people on call", confidential::leaked));
    }

    private Invariant seen(String rule) {
        return new Invariant(rule, () -> witness.broken(rule));
    }

    private Optional<String> overfull() {
        return world.scene.mirakl().orders().stream()
                .filter(this::isOverfull)
                .map(OrderView::id)
                .findFirst();
    }

    private boolean isOverfull(OrderView order) {
        List<ShipmentView> shipments = world.scene.mirakl().shipments(order.id());
        Map<String, Integer> sent = shipments.stream()
                .filter(shipment -> shipment.state() != ShipmentState.CANCELED)
                .flatMap(shipment -> shipment.lines().stream())
                .collect(Collectors.groupingBy(
                        ShipmentLine::orderLineId, Collectors.summingInt(ShipmentLine::quantity)));
        return order.lines().stream().anyMatch(line -> sent.getOrDefault(line.id(), 0) > left(line));
    }

    private static int left(LineView line) {
        return line.quantity() - line.cancelled();
    }

    private Optional<String> settledEarly() {
        return world.records.ledger.settled().stream()
                .filter(key -> key.kind() == Kind.DISPATCH && !shipped.contains(key))
                .filter(key -> !isShipped(key))
                .map(key -> key + " is settled.")
                .findFirst();
    }

    private boolean isShipped(WorkKey key) {
        OrderView order = world.scene.mirakl().order(key.id());
        return !Alarms.isOpen(order) && order.lines().stream().anyMatch(line -> line.shipped() > 0) && shipped.add(key);
    }
}
