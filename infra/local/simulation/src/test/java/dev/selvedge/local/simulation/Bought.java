package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Tax;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.SimulatedQueue.Delivery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What customers have bought before the days begin: most of it stands in the ERP as we placed it, and some was left to
/// people.
final class Bought {

    /// Shown, accepted, paid by the customer, placed.
    private static final int WALKS = 4;

    /// As long as an ERP that works in batches may take to answer.
    private static final int MOST_WALKS = 20;

    private static final String ZERO_RATED = "Bolster/Linen";
    private static final String CARRIAGE = "3.95";

    private final World world;
    private final Dice dice;
    private final List<String> placed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    Bought(World world) {
        this.world = world;
        this.dice = world.dice.fork("bought");
    }

    /// The orders that we placed.
    List<String> placed() {
        return placed;
    }

    /// The orders whose totals disagree: nobody has entered them yet.
    List<String> left() {
        return left;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(placed);
        all.addAll(left);
        return all;
    }

    /// Takes them through the real flows, with no fault in the way.
    void take(Connection connection) {
        int count = dice.between(3, 20);
        for (int number = 1; number <= count; number++) {
            shop(number);
        }
        for (int walk = 0; walk < WALKS; walk++) {
            connection.feed.walk();
            ingest(connection);
            world.scene.mirakl().advance();
            world.timeline.pass(world.clock.instant().plus(Duration.ofMinutes(2)));
        }
        for (int more = 0; more < MOST_WALKS && !areAllPlaced(); more++) {
            world.erp().handle();
            world.timeline.pass(world.clock.instant().plus(Duration.ofMinutes(6)));
            ingest(connection);
        }
    }

    private void shop(int number) {
        Basket basket = Basket.of("JL%05d".formatted(number)).reference(String.valueOf(254_000_000 + number));
        for (int lines = dice.between(1, 3); lines > 0; lines--) {
            basket.line(line());
        }
        boolean disagrees = number > 1 && dice.chance(0.08);
        if (disagrees) {
            basket.odd(json -> json.put("total_price", BigDecimal.ONE));
        }
        (disagrees ? left : placed).add(world.scene.mirakl().place(basket));
    }

    private BasketLine line() {
        String sku = dice.pick(Scene.SKUS);
        int pieces = dice.between(1, 3);
        BigDecimal unit = BigDecimal.valueOf(dice.between(500, 9_000), 2);
        BigDecimal price = unit.multiply(BigDecimal.valueOf(pieces));
        BasketLine line = BasketLine.of(sku, pieces, unit);
        boolean taxed = !sku.equals(ZERO_RATED);
        if (taxed) {
            line.tax(tax(price));
        }
        if (dice.chance(0.4)) {
            line.shipping(CARRIAGE, taxed ? new Tax[] {tax(new BigDecimal(CARRIAGE))} : new Tax[0]);
        }
        return line;
    }

    /// The tax that is in a price at 20 %.
    private static Tax tax(BigDecimal gross) {
        BigDecimal tax = gross.subtract(gross.divide(new BigDecimal("1.2"), 2, RoundingMode.HALF_UP));
        return Tax.of(Scene.TAX_CODE, "20", tax.toPlainString());
    }

    private boolean areAllPlaced() {
        return placed.stream()
                .allMatch(order -> world.records
                        .ledger
                        .settled(new WorkKey(WorkKey.Kind.ORDER, order))
                        .isPresent());
    }

    private void ingest(Connection connection) {
        Optional<Delivery<Message.OfOrder>> next = world.messages.orders.receive();
        while (next.isPresent()) {
            Outcome outcome = connection.ingest.ingest(next.get().message().order());
            if (outcome instanceof Outcome.Deferred(Instant until, var _)) {
                world.messages.later(next.get().message(), until);
            }
            world.messages.orders.acknowledge(next.get());
            next = world.messages.orders.receive();
        }
    }
}
