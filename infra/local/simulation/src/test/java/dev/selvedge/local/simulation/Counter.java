package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.CarrierDesk;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.Carrier;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// John Lewis's people at shipping, and the supplier's clerk who says which of their carriers the warehouse means. The
/// clerk keeps a book of it in words of their own.
final class Counter {

    private static final Duration SOONEST_DEADLINE = Duration.ofMinutes(20);
    private static final Duration LONGEST_DEADLINE = Duration.ofHours(8);
    private static final Duration LATEST_SHOWN = Duration.ofMinutes(8);
    private static final List<String> TYPES = List.of("STD", "EXP", "CLC", "NEW");

    private final World world;
    private final Dice dice;
    private final Dice shoppers;
    private final Map<String, String> carriers = new TreeMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();

    Counter(World world) {
        this.world = world;
        this.dice = world.dice.fork("counter");
        this.shoppers = world.dice.fork("deadlines");
    }

    /// @param desk where the clerk says it
    void open(Duration busy, CarrierDesk desk) {
        world.weather.platform().shipping().carriers().forEach(carrier -> listed.add(carrier.code()));
        map(desk, "DPD", "DPD");
        map(desk, "Royal Mail", "ROYALMAIL");
        map(desk, "Evri", "EVRI");
        map(desk, "Local Van", "Local Van | https://van.example/{trackingId}");
        if (dice.chance(0.5)) {
            mirakl().showShippedAfter(dice.upTo(LATEST_SHOWN));
        }
        after(0.8, busy, "a carrier is mapped", () -> map(desk, "DPD Next Day", "DPD"));
        after(0.7, busy, "a carrier is mapped", () -> map(desk, "Yodel", Typist.UNLISTED_CODE));
        after(0.4, busy, "a carrier is listed", this::list);
        after(0.3, busy, "a carrier goes", this::drop);
        for (int times = dice.between(0, 3); times > 0; times--) {
            world.timeline.after(dice.upTo(busy), "somebody confirms by hand", this::confirm);
        }
    }

    private void after(double odds, Duration busy, String name, Runnable happening) {
        if (dice.chance(odds)) {
            world.timeline.after(dice.upTo(busy), name, happening);
        }
    }

    /// What shoppers are promised.
    Basket promised(Basket basket) {
        Duration left = SOONEST_DEADLINE.plus(shoppers.upTo(LONGEST_DEADLINE));
        return basket.shippingDeadline(world.clock.instant().plus(left)).shippingType(shoppers.pick(TYPES));
    }

    /// John Lewis's code for what the warehouse wrote, or a name that it does not list; empty if nobody has said.
    Optional<String> carrier(String written) {
        return Optional.ofNullable(carriers.get(written)).map(to -> to.split(" \\| ", 2)[0]);
    }

    /// Whether John Lewis has listed it from the first, and still does.
    boolean isListedThroughout(String code) {
        return world.weather.platform().shipping().carriers().stream()
                        .anyMatch(carrier -> carrier.code().equals(code))
                && listed.contains(code);
    }

    /// Whether somebody has confirmed an order at John Lewis by hand.
    boolean wasConfirmed(String order) {
        return confirmed.contains(order);
    }

    private void map(CarrierDesk desk, String written, String carrier) {
        carriers.put(written, carrier);
        desk.set(Map.of(written, carrier));
    }

    private void list() {
        mirakl().addCarrier(Carrier.of(Typist.UNLISTED_CODE, "Yodel", "https://yodel.example/{trackingId}"));
    }

    private void drop() {
        listed.remove("EVRI");
        mirakl().removeCarrier("EVRI");
    }

    /// An order that the ERP has, whatever has left of it.
    private void confirm() {
        List<String> open = mirakl().orders().stream()
                .filter(order -> order.state() == OrderState.SHIPPING)
                .map(OrderView::id)
                .filter(order -> world.erp().sales(order).stream()
                        .anyMatch(sale -> !sale.number().isEmpty()))
                .toList();
        if (!open.isEmpty()) {
            String order = dice.pick(open);
            world.trace.add("  " + order + " is confirmed by hand");
            confirmed.add(order);
            mirakl().ship(order);
        }
    }

    private MiraklSimulator mirakl() {
        return world.scene.mirakl();
    }
}
