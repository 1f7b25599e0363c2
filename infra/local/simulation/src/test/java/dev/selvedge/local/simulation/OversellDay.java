package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.bluecherry.LineStatus;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.local.simulator.scene.Kind;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A day between two nights, on which little is left of everything and shoppers buy whatever John Lewis shows.
///
/// BlueCherry computed its stock in the night and computes no other. Nothing goes wrong with calls, and shoppers of one
/// article come so far apart that the one before is known and has been taken off what is shown: that two buy the last
/// piece within a minute no ERP can help. So whatever is sold twice here is sold twice because the batch was believed.
final class OversellDay implements AutoCloseable {

    static final String OVERSOLD = "nothing is sold that is not there";

    private static final Duration DAY = Duration.ofHours(9);
    private static final Duration LATEST = Duration.ofHours(14);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration SOONEST = Duration.ofMinutes(45);
    private static final Duration LATER = Duration.ofMinutes(40);
    private static final List<String> SKUS = List.of("RUG-RED", "RUG-BLUE", "RUG-SAND");

    private final World world;
    private final BlueCherryWorld erp;
    private final Partners partners;
    private final Functions orders;
    private final StockFunctions stock;
    private final Run run;
    private final Dice dice;
    private boolean isOver;
    private int sold;

    OversellDay(long seed, Plant plant) {
        world = new World(Supplier.BLUECHERRY, seed, (usual, _) -> usual.untroubled(), plant);
        erp = (BlueCherryWorld) world.erp();
        partners = Partners.of(world);
        dice = world.dice.fork("shoppers");
        orders =
                new Functions(world, new Connection(world, partners, Plant.nothing()), new Confidential(world.records));
        stock = new StockFunctions(world, new StockConnection(world, partners, plant));
        run = new Run(seed, world.timeline, world.trace, List.of(new Invariant(OVERSOLD, this::oversold)), List.of());
    }

    World world() {
        return world;
    }

    /// How many pieces were sold.
    int sold() {
        return sold;
    }

    /// @throws dev.selvedge.testkit.simulation.SeedFailure if anything is oversold
    void play() {
        erp.day().nightly();
        erp.map();
        SKUS.forEach(sku -> {
            erp.add(sku, dice.between(2, 6));
            world.scene.mirakl().addOffer(sku, 0);
            shopAfter(sku, Duration.ofHours(1).plus(dice.upTo(LATER)));
        });
        erp.begin(DAY);
        world.timeline.after(DAY, "the shops close", () -> isOver = true);
        everyFiveMinutes(Duration.ZERO);
        run.toItsEnd(World.START.plus(LATEST));
    }

    private void shopAfter(String sku, Duration wait) {
        world.timeline.after(wait, "somebody looks at " + sku, () -> {
            shop(sku);
            if (!isOver) {
                shopAfter(sku, SOONEST.plus(dice.upTo(LATER)));
            }
        });
    }

    /// Buys some of what is shown, or all of it.
    private void shop(String sku) {
        int shown = world.scene.mirakl().offers().stream()
                .filter(offer -> offer.sku().equals(sku))
                .mapToInt(OfferView::quantity)
                .findFirst()
                .orElse(0);
        if (shown > 0) {
            int pieces = dice.between(1, Math.min(2, shown));
            sold += pieces;
            world.scene
                    .mirakl()
                    .place(Kind.basketOf(world.scene.mirakl().orders().size() + 1, sku, pieces, "40.00"));
        }
    }

    private void everyFiveMinutes(Duration wait) {
        world.timeline.after(wait, "feed, scan and work", () -> {
            orders.feed();
            stock.scan(EVERY);
            work();
            world.scene.mirakl().advance();
            if (!isOver || !world.messages.areEmpty()) {
                everyFiveMinutes(EVERY);
            } else {
                erp.end();
            }
        });
    }

    /// All that is to be seen now.
    private void work() {
        Instant now = world.clock.instant();
        while (isDue(world.messages.orders.nextVisible(), now)) {
            orders.work();
        }
        while (isDue(world.messages.stock.nextVisible(), now)) {
            stock.work();
        }
        orders.writeReferences();
    }

    private static boolean isDue(Optional<Instant> next, Instant now) {
        return next.filter(at -> !at.isAfter(now)).isPresent();
    }

    /// An order waits for goods in BlueCherry's own books.
    private Optional<String> oversold() {
        return erp.account.orders().stream()
                .flatMap(order -> order.lines().stream()
                        .filter(line -> line.status() == LineStatus.BACKORDER)
                        .map(line -> order.orderNo() + " waits for " + line.quantity() + " of "
                                + line.item().upc() + "."))
                .findFirst();
    }

    @Override
    public void close() {
        partners.close();
        world.close();
    }
}
