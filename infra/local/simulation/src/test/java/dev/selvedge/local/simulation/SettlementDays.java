package dev.selvedge.local.simulation;

import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One seed's fortnight: orders that were taken before, twelve days in which John Lewis and the supplier's finance do
/// what they do and everything goes wrong that can, and some calm days until nothing moves.
final class SettlementDays implements AutoCloseable {

    private static final Duration BUSY = Duration.ofDays(12);
    private static final Duration CALM = Duration.ofDays(5);

    /// Whoever has not come to rest after so long never will.
    private static final Duration LATEST = BUSY.plus(CALM).plus(Duration.ofDays(2));

    private static final Duration ORDERS_EVERY = Duration.ofHours(4);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration JITTER = Duration.ofMinutes(10);

    private final World world;
    private final Partners partners;
    private final SettlementConnection settling;
    private final Bought bought;
    private final Statements statements;
    private final Payer payer;
    private final Treasury.Team finance;
    private final Functions orders;
    private final SettlementFunctions functions;
    private final Run run;
    private final Dice dice;
    private final Duration payoutsEvery;
    private boolean isCalm;
    private boolean isOver;
    private boolean isMeanwhile;
    private @Nullable Instant nextWork;
    private @Nullable Instant nextOrder;

    SettlementDays(Supplier supplier, long seed, Plant plant) {
        world = new World(supplier, seed, Weather::forSettling, plant);
        world.scene.miraklServer().faults().clear();
        world.erp().calm();
        partners = Partners.of(world);
        dice = world.dice.fork("settlement days");
        settling = new SettlementConnection(world, partners, plant);
        bought = new Bought(world);
        statements = new Statements(world);
        payer = new Payer(world, bought, statements);
        finance = settling.treasury.open(settling.desk, statements, bought);
        Connection connection = new Connection(world, partners, Plant.nothing());
        bought.take(connection);
        Confidential confidential = new Confidential(world.records);
        orders = new Functions(world, connection, confidential);
        functions = new SettlementFunctions(world, settling, confidential);
        payoutsEvery = world.weather.limited() ? A_DAY : Duration.ofHours(dice.between(6, 24));
        run = new Run(
                seed,
                world.timeline,
                world.trace,
                together(
                        world.erp().invariants(),
                        new SettlementInvariants(world, new Auditor(statements, finance), confidential).all()),
                together(world.erp().verdicts(), new SettlementVerdicts(world, statements, finance).all()));
        world.perils.meanwhile(this::meanwhile);
    }

    private static <T> List<T> together(List<T> ours, List<T> others) {
        return Stream.concat(ours.stream(), others.stream()).toList();
    }

    World world() {
        return world;
    }

    int orders() {
        return bought.all().size();
    }

    /// @throws dev.selvedge.testkit.simulation.SeedFailure if a rule is broken
    void play() {
        world.storm();
        payer.plan(BUSY);
        finance.plan(BUSY);
        world.erp().begin(BUSY);
        world.timeline.after(BUSY, "calm", this::calm);
        world.timeline.after(BUSY.plus(CALM), "the end", this::end);
        ordersAfter(Duration.ZERO);
        payoutsAfter(dice.upTo(payoutsEvery));
        run.toItsEnd(World.START.plus(LATEST));
    }

    private void end() {
        isOver = true;
        world.erp().end();
    }

    private void calm() {
        isCalm = true;
        world.calm();
        payer.calm();
        finance.calm();
    }

    /// Reads what changed of orders, and looks again at what is held.
    private void ordersAfter(Duration wait) {
        world.timeline.after(wait, "orders and holds", () -> {
            orders.feed();
            if (isCalm) {
                finance.book();
            }
            followQueues();
            if (!isOver) {
                ordersAfter(ORDERS_EVERY.plus(dice.upTo(JITTER)));
            }
        });
    }

    private void payoutsAfter(Duration wait) {
        world.timeline.after(wait, "payouts", () -> {
            functions.feed();
            followQueues();
            if (!isOver) {
                payoutsAfter(payoutsEvery.plus(dice.upTo(JITTER)));
            }
        });
    }

    /// Somebody comes to work when the next message is to be seen.
    private void followQueues() {
        world.messages.settlements.nextVisible().ifPresent(this::workAt);
        world.messages.orders.nextVisible().ifPresent(this::orderAt);
    }

    private void workAt(Instant at) {
        if (nextWork == null || at.isBefore(nextWork)) {
            nextWork = at;
            world.timeline.at(at, "settlements", () -> {
                if (at.equals(nextWork)) {
                    nextWork = null;
                    functions.work();
                    followQueues();
                }
            });
        }
    }

    private void orderAt(Instant at) {
        if (nextOrder == null || at.isBefore(nextOrder)) {
            nextOrder = at;
            world.timeline.at(at, "worker", () -> {
                if (at.equals(nextOrder)) {
                    nextOrder = null;
                    orders.work();
                    followQueues();
                }
            });
        }
    }

    /// What happens while a partner is asked: a second worker at the same payout, or John Lewis's accounts go on.
    private void meanwhile() {
        if (isMeanwhile || !functions.isAtWork()) {
            return;
        }
        isMeanwhile = true;
        functions
                .soleWork()
                .filter(_ -> world.mishaps.strikes("rival settlement"))
                .ifPresent(functions::rival);
        if (world.mishaps.strikes("accounts meanwhile")) {
            world.trace.add("  meanwhile John Lewis's accounts");
            payer.meanwhile();
        }
        isMeanwhile = false;
    }

    @Override
    public void close() {
        settling.close();
        partners.close();
        world.close();
    }
}
