package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.DemoPlan.Planned;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.local.simulator.scene.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Plays everybody who has to do with stock, in acts: each begins when John Lewis shows the end of the one before.
final class StockDirector {

    private static final int RUGS = 20;
    private static final int SUMMER = 12;
    private static final int LAST = 3;
    private static final int RESTOCKED = 10;
    private static final int WRONG = 95;
    private static final String ADRIFT = Scene.RUGS.getFirst();
    private static final String LET_THROUGH = "{\"letThrough\": \"The summer range is sold out; counted by hand.\"}";

    private final Planned purchase;
    private final Partners partners;
    private final LaptopCloud cloud;
    private final Duration auditEvery;
    private final InstantSource clock;
    private final Consumer<String> tell;
    private final List<Bought> bought = new ArrayList<>();
    private Act act = Act.OPENING;
    private Instant audited = Instant.MIN;
    private int driftFound;

    /// Pieces that a customer has bought.
    ///
    /// @param shown how many John Lewis showed at that moment
    record Bought(String order, String sku, int quantity, int shown) {}

    private enum Act {
        OPENING,
        LAST_PIECES_SOLD,
        RESTOCKED,
        SUMMER_ENDS,
        LET_THROUGH,
        ADRIFT,
        OVER
    }

    /// @param purchase the order for the last pieces of an article
    /// @param auditEvery how often all offers may be asked for
    /// @param tell hears what happens
    StockDirector(
            Planned purchase,
            Partners partners,
            LaptopCloud cloud,
            Duration auditEvery,
            InstantSource clock,
            Consumer<String> tell) {
        this.purchase = purchase;
        this.partners = partners;
        this.cloud = cloud;
        this.auditEvery = auditEvery;
        this.clock = clock;
        this.tell = tell;
    }

    boolean isOver() {
        return act == Act.OVER;
    }

    /// How many offers the audits found adrift.
    int driftFound() {
        return driftFound;
    }

    List<Bought> bought() {
        return List.copyOf(bought);
    }

    void step(Comparison orders, List<Held> holds) {
        act = switch (act) {
            case OPENING -> shows(Scene.RUGS, RUGS) && shows(Scene.SUMMER, SUMMER) && shows(LAST) ? buy() : act;
            case LAST_PIECES_SOLD -> orders.placed().contains(purchase.id()) && shows(0) ? restock() : act;
            case RESTOCKED -> shows(RESTOCKED) ? endSummer() : act;
            case SUMMER_ENDS -> isHeld(holds) ? letThrough() : act;
            case LET_THROUGH -> shows(Scene.SUMMER, 0) ? goAdrift() : act;
            case ADRIFT -> audit(holds);
            case OVER -> act;
        };
    }

    private Act buy() {
        int shown = partners.mirakl().offer(Scene.LAST_SKU).quantity();
        partners.mirakl().place(Kind.basketOf(purchase.number(), Scene.LAST_SKU, LAST, "140.00"));
        bought.add(new Bought(purchase.id(), Scene.LAST_SKU, LAST, shown));
        tell.accept("John Lewis shows what the ERP has; a customer buys the last " + LAST + " of " + Scene.LAST_SKU);
        return Act.LAST_PIECES_SOLD;
    }

    private Act restock() {
        partners.supplier().receive(Scene.LAST_SKU, RESTOCKED);
        tell.accept(RESTOCKED + " of " + Scene.LAST_SKU + " arrive in the warehouse");
        return Act.RESTOCKED;
    }

    private Act endSummer() {
        Scene.SUMMER.forEach(sku -> partners.supplier().count(sku, 0));
        tell.accept("a stocktake brings all " + Scene.SUMMER.size() + " articles of the summer to zero");
        return Act.SUMMER_ENDS;
    }

    private static boolean isHeld(List<Held> holds) {
        return holds.stream().anyMatch(hold -> hold.reason().equals("STOCK_FALLS_TO_ZERO"));
    }

    private Act letThrough() {
        return switch (cloud.invoke("stock-desk", LET_THROUGH)) {
            case Answered _ -> {
                tell.accept("the push is held: too much would fall to zero; a person lets it through");
                yield Act.LET_THROUGH;
            }
            case Failed _ -> act;
        };
    }

    private Act goAdrift() {
        partners.mirakl().showQuantity(ADRIFT, WRONG);
        tell.accept("somebody changes what John Lewis shows of " + ADRIFT + " to " + WRONG);
        return Act.ADRIFT;
    }

    /// An offer that was to be told again anyway, since a file's fate was unknown, is mended before anybody finds it.
    private Act audit(List<Held> holds) {
        driftFound = Math.max(driftFound, adrift(holds));
        boolean mended = partners.mirakl().offer(ADRIFT).quantity() == RUGS;
        if (mended && driftFound == 0) {
            return goAdrift();
        }
        if (mended && partners.mirakl().offer(Scene.GONE_SKU).quantity() == 0) {
            tell.accept("the audit has found it and a scan has mended it; what the ERP does not have shows zero");
            return Act.OVER;
        }
        if (!audited.plus(auditEvery).isAfter(clock.instant())) {
            audited = clock.instant();
            cloud.invoke("stock-audit", "{}");
        }
        return act;
    }

    private static int adrift(List<Held> holds) {
        return holds.stream()
                .filter(hold -> hold.reason().equals("OFFER_DIFFERS"))
                .mapToInt(Held::skus)
                .sum();
    }

    private boolean shows(int lastPieces) {
        return shows(List.of(Scene.LAST_SKU), lastPieces);
    }

    private boolean shows(List<String> skus, int quantity) {
        return skus.stream().allMatch(sku -> partners.mirakl().offer(sku).quantity() == quantity);
    }
}
