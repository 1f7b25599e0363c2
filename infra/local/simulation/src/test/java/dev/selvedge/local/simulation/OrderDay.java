package dev.selvedge.local.simulation;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One seed's day: some busy hours with everything that can go wrong, then calm, until nothing moves.
final class OrderDay implements AutoCloseable {

    private static final Duration BUSY = Duration.ofHours(2);
    private static final Duration FEED_EVERY = Duration.ofMinutes(5);
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(10);
    private static final Duration DEBITS_EVERY = Duration.ofMinutes(8);
    private static final List<Fault> OUTAGES = List.of(Fault.DOWN, Fault.FORBIDDEN, Fault.HTML, Fault.THROTTLE);

    private final World world;
    private final Partners partners;
    private final Crowd crowd;
    private final Functions functions;
    private final Beside beside;
    private final Run run;
    private final Dice dice;
    private boolean isCalm;
    private boolean isFeeding;
    private boolean isAtRest;
    private boolean isSkuCreated;
    private @Nullable Instant nextWork;
    private @Nullable Instant nextWriteBack;

    OrderDay(Supplier supplier, long seed, Plant plant) {
        this(supplier, seed, plant, (_, _, _, _) -> Beside.nothing());
    }

    OrderDay(Supplier supplier, long seed, Plant plant, Beside.Opening opening) {
        world = new World(supplier, seed, opening::forecast, plant);
        partners = Partners.of(world);
        crowd = new Crowd(world);
        dice = world.dice.fork("day");
        Confidential confidential = new Confidential(world.records);
        functions = new Functions(world, new Connection(world, partners, plant), confidential);
        beside = opening.open(world, partners, plant, crowd);
        OrderRules rules = new OrderRules(world, confidential);
        run = new Run(
                seed,
                world.timeline,
                world.trace,
                together(rules.all(), together(world.erp().invariants(), beside.invariants())),
                together(
                        new OrderVerdicts(world, crowd, rules, beside::wasHandled).all(),
                        together(world.erp().verdicts(), beside.verdicts())));
        world.perils.meanwhile(this::meanwhile);
    }

    private static <T> List<T> together(List<T> ours, List<T> others) {
        return Stream.concat(ours.stream(), others.stream()).toList();
    }

    World world() {
        return world;
    }

    int orders() {
        return crowd.orders().size();
    }

    /// @param latest how long after its start the world must have come to rest
    /// @throws dev.selvedge.testkit.simulation.SeedFailure if a rule is broken
    void play(Duration latest) {
        crowd.plan(BUSY);
        supplier(dice.fork("supplier"));
        troubles(dice.fork("troubles"));
        world.timeline.after(BUSY, "calm", this::calm);
        feedAfter(Duration.ZERO);
        debitsAfter(DEBITS_EVERY);
        beside.begin(BUSY);
        world.erp().begin(BUSY);
        run.toItsEnd(World.START.plus(latest));
    }

    private void supplier(Dice own) {
        Duration mapped = own.chance(0.7) ? Duration.ZERO : own.upTo(BUSY);
        world.timeline.after(mapped, "tax is mapped", this::map);
        world.timeline.after(own.upTo(BUSY), "the coming SKU is created", this::createSku);
        for (int picks = beside.hasWarehouse() ? 0 : own.between(0, 4); picks > 0; picks--) {
            world.timeline.after(own.upTo(BUSY), "the warehouse picks", crowd::pick);
        }
    }

    private void map() {
        world.erp().map();
    }

    private void createSku() {
        if (!isSkuCreated) {
            isSkuCreated = true;
            world.erp().createComingSku();
        }
    }

    private void troubles(Dice own) {
        for (int outages = own.between(0, 1); outages > 0; outages--) {
            boolean isOfMirakl = own.chance(0.5);
            Fault fault = own.pick(OUTAGES);
            Duration length = own.upTo(LONGEST_OUTAGE);
            world.timeline.after(own.upTo(BUSY), fault + " begins", () -> world.outage(isOfMirakl, fault, length));
        }
    }

    private void calm() {
        isCalm = true;
        world.calm();
        map();
        createSku();
        beside.calm();
    }

    private void debitsAfter(Duration wait) {
        world.timeline.after(wait, "debits", () -> {
            world.scene.mirakl().advance();
            if (!isAtRest) {
                debitsAfter(DEBITS_EVERY.plus(dice.upTo(Duration.ofMinutes(2))));
            }
        });
    }

    private void feedAfter(Duration wait) {
        world.timeline.after(wait, "feed", () -> {
            isFeeding = true;
            boolean idle = functions.feed();
            isFeeding = false;
            isAtRest = idle
                    && isCalm
                    && world.messages.areEmpty()
                    && nothingPends()
                    && world.erp().isAtRest()
                    && beside.isAtRest();
            if (isAtRest) {
                beside.end();
                if (!beside.hasMore()) {
                    world.erp().end();
                }
            } else {
                feedAfter(FEED_EVERY.plus(dice.upTo(Duration.ofSeconds(40))));
            }
            followQueues();
        });
    }

    private boolean nothingPends() {
        return world.scene.mirakl().orders().stream()
                        .noneMatch(order -> order.state() == OrderState.WAITING_DEBIT
                                || order.state() == OrderState.WAITING_DEBIT_PAYMENT)
                && world.records.holds.all().stream()
                        .filter(hold -> !(hold.work() instanceof HeldWork.OfDispatch))
                        .filter(hold -> hold.reason() != Reason.ORDER_TURNED_DOWN)
                        .noneMatch(hold -> hold.release() instanceof Release.LookAgain);
    }

    /// Somebody comes to work when the next message is to be seen.
    private void followQueues() {
        world.messages.orders.nextVisible().ifPresent(this::workAt);
        world.messages.references.nextVisible().ifPresent(this::writeBackAt);
    }

    private void workAt(Instant at) {
        if (nextWork == null || at.isBefore(nextWork)) {
            nextWork = at;
            world.timeline.at(at, "worker", () -> {
                nextWork = null;
                functions.work();
                followQueues();
            });
        }
    }

    /// A batch of numbers gathers for a minute.
    private void writeBackAt(Instant at) {
        Instant gathered = at.plus(Duration.ofMinutes(1));
        if (nextWriteBack == null || gathered.isBefore(nextWriteBack)) {
            nextWriteBack = gathered;
            world.timeline.at(gathered, "references", () -> {
                nextWriteBack = null;
                functions.writeReferences();
                followQueues();
            });
        }
    }

    /// What happens while a partner is asked: a second worker at the same order, or a change at John Lewis.
    private void meanwhile() {
        functions.soleWork().filter(order -> world.mishaps.strikes("rival")).ifPresent(order -> {
            world.trace.add("  meanwhile a rival");
            if (!world.messages.orders.isCrowded()) {
                world.messages.again(order);
            }
            functions.work();
        });
        if ((functions.soleWork().isPresent() || isFeeding) && world.mishaps.strikes("change meanwhile")) {
            world.trace.add("  meanwhile a change");
            crowd.changeSomething();
        }
        beside.meanwhile();
    }

    @Override
    public void close() {
        partners.close();
        world.close();
    }
}
