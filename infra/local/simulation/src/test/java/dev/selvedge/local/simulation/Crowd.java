package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.Address;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Shoppers, John Lewis's operator and the supplier's warehouse: everybody outside of Selvedge.
final class Crowd {

    private static final Set<OrderState> UNSHIPPED = EnumSet.range(OrderState.WAITING_ACCEPTANCE, OrderState.SHIPPING);

    private final World world;
    private final Dice dice;
    private UnaryOperator<Basket> wishes = UnaryOperator.identity();
    private final List<Ordered> orders = new ArrayList<>();

    Crowd(World world) {
        this.world = world;
        this.dice = world.dice.fork("crowd");
    }

    List<Ordered> orders() {
        return orders;
    }

    /// What shoppers ask for besides.
    void wish(UnaryOperator<Basket> some) {
        wishes = some;
    }

    /// Plans who orders what, and who changes their mind.
    void plan(Duration day) {
        int count = dice.between(5, 20);
        for (int number = 1; number <= count; number++) {
            Ordered order = ordered(number, dice.pick(List.of(Kind.values())));
            Duration when = dice.upTo(day.dividedBy(2));
            plan(order, number, when, dice.fork(order.id()), day);
        }
    }

    private void plan(Ordered order, int number, Duration when, Dice own, Duration day) {
        world.timeline.after(when, order.id() + " is ordered: " + order.kind(), () -> {
            world.scene.mirakl().place(wishes.apply(order.kind().basket(number)));
            orders.add(order);
        });
        if (own.chance(0.4) || order.kind() == Kind.PARTLY_CANCELLED) {
            change(order, own, when.plus(own.upTo(day.dividedBy(2))));
        }
        if (order.kind() == Kind.CANCELLED) {
            world.timeline.after(
                    when.plus(own.upTo(day.dividedBy(2))), order.id() + " is cancelled", () -> cancel(order));
        }
    }

    private Ordered ordered(int number, Kind kind) {
        return new Ordered(number, kind, world.erp().fate(kind));
    }

    private void change(Ordered order, Dice own, Duration when) {
        world.timeline.after(when, order.id() + " changes", () -> change(order, own));
    }

    /// One change of some order, right now.
    void changeSomething() {
        if (!orders.isEmpty()) {
            change(dice.pick(orders), dice);
        }
    }

    private void change(Ordered order, Dice own) {
        OrderView view = mirakl().order(order.id());
        if (UNSHIPPED.contains(view.state())) {
            switch (own.between(1, 6)) {
                case 1 -> cancel(order);
                case 2, 3 -> cancelPieces(view, own);
                case 4 -> cancelLine(view, own);
                case 5 -> refuse(view);
                default -> move(order);
            }
        }
    }

    private void cancel(Ordered order) {
        if (UNSHIPPED.contains(mirakl().order(order.id()).state())) {
            world.trace.add("  " + order.id() + " is cancelled whole");
            mirakl().cancel(order.id());
        }
    }

    private void cancelLine(OrderView view, Dice own) {
        List<LineView> open = open(view);
        if (!open.isEmpty()) {
            LineView line = own.pick(open);
            world.trace.add("  " + line.id() + " is cancelled");
            mirakl().cancel(view.id(), line.id());
        }
    }

    private void cancelPieces(OrderView view, Dice own) {
        List<LineView> open = open(view);
        if (!open.isEmpty()) {
            LineView line = own.pick(open);
            world.trace.add("  one piece of " + line.id() + " is cancelled");
            mirakl().cancel(view.id(), line.id(), 1);
        }
    }

    private static List<LineView> open(OrderView view) {
        return view.lines().stream()
                .filter(line -> UNSHIPPED.contains(line.state()) && line.quantity() > line.cancelled())
                .toList();
    }

    /// The shop let the time to accept run out.
    private void refuse(OrderView view) {
        if (view.state() == OrderState.WAITING_ACCEPTANCE) {
            world.trace.add("  " + view.id() + " is refused");
            mirakl().refuse(view.id());
        }
    }

    private void move(Ordered order) {
        world.trace.add("  " + order.id() + " goes elsewhere");
        mirakl().changeAddress(order.id(), Address.household().with("street_1", "3 Hedge Row"));
        order.addressMended();
    }

    /// The warehouse picks a sale, and perhaps its parcel leaves.
    void pick() {
        List<Sale> ready = world.erp().unpicked();
        if (!ready.isEmpty()) {
            Sale sale = dice.pick(ready);
            world.trace.add("  " + sale.order() + " is picked as " + sale.number());
            world.erp().pick(sale);
            ship(mirakl().order(sale.order()));
        }
    }

    private void ship(OrderView view) {
        boolean known = view.sellerReference() != null && view.state() == OrderState.SHIPPING;
        if (known && dice.chance(0.5)) {
            world.trace.add("  " + view.id() + " is shipped");
            mirakl().ship(view.id());
        }
    }

    private MiraklSimulator mirakl() {
        return world.scene.mirakl();
    }
}
