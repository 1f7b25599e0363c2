package dev.selvedge.local.simulation;

import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parcels beside the orders of a day: busy hours in the warehouse, an hour in which most is put right, and quiet.
final class DispatchDay implements Beside {

    /// Whoever has not come to rest after so long never will.
    static final Duration LATEST = Duration.ofHours(16);

    private static final Duration FEED_EVERY = Duration.ofMinutes(2);
    private static final Duration WATCH_EVERY = Duration.ofMinutes(5);
    private static final Duration JITTER = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofMinutes(75);

    private final World world;
    private final Counter counter;
    private final Packers packers;
    private final Witness witness;
    private final DispatchConnection connection;
    private final DispatchFunctions functions;
    private final Confidential confidential;
    private final Dice dice;
    private Instant quietFrom = Instant.MAX;
    private boolean isMeanwhile;
    private boolean isOver;
    private @Nullable Instant nextWork;

    /// On a day with parcels the partners are set up in all ways that matter to them.
    static final Opening OPENING = new Opening() {
        @Override
        public Beside open(World world, Partners partners, Plant plant, Crowd crowd) {
            return new DispatchDay(world, partners, plant, crowd);
        }

        @Override
        public Weather forecast(Weather usual, Dice dice) {
            return usual.forShipping(dice);
        }
    };

    private DispatchDay(World world, Partners partners, Plant plant, Crowd crowd) {
        this.world = world;
        counter = new Counter(world);
        packers = world.erp().packers();
        witness = new Witness(world, counter);
        connection = new DispatchConnection(world, partners, plant, witness);
        confidential = new Confidential(world.records);
        functions = new DispatchFunctions(world, connection, witness, confidential);
        dice = world.dice.fork("dispatch day");
        crowd.wish(counter::promised);
    }

    @Override
    public void begin(Duration busy) {
        counter.open(busy, connection.carriers);
        packers.workUntil(busy);
        quietFrom = world.clock.instant().plus(busy).plus(packers.longestToMend());
        feedAfter(dice.upTo(FEED_EVERY));
        watchAfter(dice.upTo(WATCH_EVERY));
    }

    @Override
    public void calm() {}

    @Override
    public boolean hasWarehouse() {
        return true;
    }

    /// Long enough after people have stopped for every wait to have run out.
    @Override
    public boolean isAtRest() {
        return world.clock.instant().isAfter(quietFrom.plus(QUIET))
                && world.messages.dispatches.isEmpty()
                && functions.isFeedIdle();
    }

    @Override
    public void end() {
        isOver = true;
    }

    @Override
    public boolean wasHandled(String order) {
        return packers.wasTouched(order) || counter.wasConfirmed(order);
    }

    private void feedAfter(Duration wait) {
        world.timeline.after(wait, "sales", () -> {
            functions.feed();
            followQueue();
            if (!isOver) {
                feedAfter(FEED_EVERY.plus(dice.upTo(JITTER)));
            }
        });
    }

    /// It looks once more when all is over.
    private void watchAfter(Duration wait) {
        world.timeline.after(wait, "watch", () -> {
            functions.watch();
            followQueue();
            if (!isOver) {
                watchAfter(WATCH_EVERY.plus(dice.upTo(JITTER)));
            }
        });
    }

    /// Somebody comes to work when the next message is to be seen.
    private void followQueue() {
        world.messages.dispatches.nextVisible().ifPresent(this::workAt);
    }

    private void workAt(Instant at) {
        if (nextWork == null || at.isBefore(nextWork)) {
            nextWork = at;
            world.timeline.at(at, "dispatches", () -> {
                if (at.equals(nextWork)) {
                    nextWork = null;
                    functions.work();
                    followQueue();
                }
            });
        }
    }

    /// A second worker at the same order, or the warehouse goes on.
    @Override
    public void meanwhile() {
        if (isMeanwhile) {
            return;
        }
        isMeanwhile = true;
        functions
                .soleWork()
                .filter(order -> world.mishaps.strikes("rival dispatch"))
                .ifPresent(order -> {
                    world.trace.add("  meanwhile a rival");
                    if (!world.messages.dispatches.isCrowded()) {
                        world.messages.dispatchAgain(order);
                    }
                    functions.work();
                });
        if (functions.soleWork().isPresent() && world.mishaps.strikes("change meanwhile")) {
            world.trace.add("  meanwhile in the warehouse");
            packers.work();
        }
        isMeanwhile = false;
    }

    @Override
    public List<Invariant> invariants() {
        Alarms alarms = new Alarms(world, functions, confidential);
        return new DispatchInvariants(world, witness, alarms, confidential).all();
    }

    @Override
    public List<Verdict> verdicts() {
        HeldRightly held = new HeldRightly(world, counter, packers);
        return new DispatchVerdicts(world, witness, counter, functions, held).all();
    }
}
