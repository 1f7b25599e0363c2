package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OrderView;
import dev.selvedge.local.simulator.scene.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Plays everybody outside of Selvedge: shoppers, John Lewis's operator, the supplier's people, and bad luck.
final class DemoDirector {

    /// Short enough for people to be told of it.
    private static final Duration SOON = Duration.ofMinutes(95);

    /// What a shop may ask for once a day is spared, as nobody wants to wait for tomorrow.
    private static final List<String> ONCE_A_DAY =
            List.of("GET /api/platform/configuration", "GET /api/shipping/carriers", "GET /api/shipping/types");

    private final DemoPlan plan;
    private final Partners partners;
    private final InstantSource clock;
    private final Set<String> cancelled = new HashSet<>();
    private boolean cancelsEarly = true;
    private boolean skuCreated;

    DemoDirector(DemoPlan plan, Partners partners, InstantSource clock) {
        this.plan = plan;
        this.partners = partners;
        this.clock = clock;
    }

    /// Shoppers order. Some change their mind in part at once.
    void order() {
        for (Planned order : plan.first()) {
            partners.mirakl().place(basket(order));
            if (order.kind() == Kind.PARTLY_CANCELLED) {
                List<String> lines = lines(order.id());
                partners.mirakl().cancel(order.id(), lines.getFirst(), 1);
                partners.mirakl().cancel(order.id(), lines.getLast());
            }
        }
    }

    private Basket basket(Planned order) {
        Basket basket = order.kind().basket(order.number());
        return order.mishap() == Mishap.FORGOTTEN
                ? basket.shippingDeadline(clock.instant().plus(SOON))
                : basket;
    }

    private List<String> lines(String order) {
        return partners.mirakl().order(order).lines().stream()
                .map(line -> line.id())
                .toList();
    }

    /// Both partners have a bad day.
    void breakThings() {
        partners.erp().breakThings();
        Faults mirakl = partners.johnLewis().server().faults();
        ONCE_A_DAY.forEach(mirakl::spare);
        mirakl.odds(Fault.THROTTLE, 0.03);
        mirakl.odds(Fault.LOSE_ANSWER, 0.06);
        mirakl.odds(Fault.LOSE_REQUEST, 0.03);
        mirakl.odds(Fault.HTML, 0.02);
    }

    /// One step of the world: payments come in, one customer cancels early and one after the order was placed, and the
    /// missing SKU is created once an order waits for it.
    void step(Comparison now) {
        MiraklSimulator mirakl = partners.mirakl();
        mirakl.advance();
        for (Planned order : plan.first()) {
            if (order.kind() == Kind.CANCELLED && isTimeToCancel(order, now) && cancelled.add(order.id())) {
                mirakl.cancel(order.id());
                cancelsEarly = false;
            }
            if (order.kind() == Kind.COMING_SKU && now.held().contains(order.id()) && !skuCreated) {
                partners.supplier().createComingSku();
                skuCreated = true;
            }
        }
    }

    private boolean isTimeToCancel(Planned order, Comparison now) {
        OrderView view = partners.mirakl().order(order.id());
        return cancelsEarly ? view.accepted() : now.doubled().contains(order.id());
    }
}
