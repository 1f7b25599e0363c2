package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.StockScan;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stock beside the orders of a day: busy hours, a calm evening until nothing moves, and mornings after, for an audit
/// may be made once a day.
final class StockDay implements Beside {

    /// Whoever has not come to rest after so long never will.
    static final Duration LATEST = Duration.ofDays(6);

    private static final Duration SCAN_EVERY = Duration.ofMinutes(5);
    private static final Duration JITTER = Duration.ofSeconds(40);
    private static final Duration AUDIT_EVERY = Duration.ofMinutes(45);
    private static final Duration TO_READ = Duration.ofMinutes(4);
    private static final Duration LITTLE_TIME = Duration.ofSeconds(3);
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(1);
    private static final Duration NIGHT = Duration.ofHours(25);
    private static final int MOST_MORNINGS = 4;
    private static final int AUDITS = 2;

    private final World world;
    private final Shopkeeper shop;
    private final Operator operator;
    private final Clerk clerk;
    private final StockFunctions functions;
    private final Readings readings;
    private final Shown shown;
    private final Dice dice;
    private boolean isCalm;
    private boolean isMeanwhile;
    private int mornings;
    private int audits;
    private Instant quietSince = Instant.MAX;
    private @Nullable Instant nextWork;

    /// On a day with stock the supplier has little of anything.
    static final Opening OPENING = new Opening() {
        @Override
        public Beside open(World world, Partners partners, Plant plant, Crowd crowd) {
            return new StockDay(world, partners, plant, crowd);
        }

        @Override
        public Weather forecast(Weather usual, Dice dice) {
            return usual.withLittle();
        }
    };

    private StockDay(World world, Partners partners, Plant plant, Crowd crowd) {
        this.world = world;
        StockConnection connection = new StockConnection(world, partners, plant);
        shop = world.erp().shopkeeper();
        shown = new Shown(world);
        operator = new Operator(world, shop, shown);
        clerk = new Clerk(world, connection.desk, shop);
        functions = new StockFunctions(world, connection);
        readings = new Readings(world, crowd, clerk, shop);
        dice = world.dice.fork("stock day");
        shown.atMost(readings::most);
        world.records.published.watch(this::published);
    }

    private void published(Publication before, Publication after) {
        if (functions.isAt(StockFunctions.At.SCAN)) {
            readings.concluded(before, after);
        }
        shown.noted(before, after);
    }

    @Override
    public void begin(Duration busy) {
        shop.furnish();
        operator.furnish();
        shop.plan(busy);
        operator.plan(busy);
        clerk.plan(busy);
        if (dice.chance(0.3)) {
            world.timeline.after(dice.upTo(busy), "an outage begins", this::outage);
        }
        scanAfter(dice.upTo(SCAN_EVERY));
        auditAfter(dice.upTo(AUDIT_EVERY));
    }

    private void outage() {
        world.outage(dice.chance(0.5), dice.pick(List.of(Fault.DOWN, Fault.LOSE_ANSWER)), dice.upTo(LONGEST_OUTAGE));
    }

    @Override
    public void calm() {
        isCalm = true;
        operator.calm();
        quietSince = world.clock.instant();
    }

    private void scanAfter(Duration wait) {
        world.timeline.after(wait, "scan", () -> {
            operator.tidy();
            functions.scan(!isCalm && dice.chance(0.2) ? dice.upTo(LITTLE_TIME) : TO_READ);
            if (isCalm) {
                clerk.letThrough();
            }
            if (world.mishaps.strikes("stale message")) {
                world.messages.stockAgain();
            }
            followQueue();
            if (isIdle()) {
                sleep();
            } else {
                scanAfter(SCAN_EVERY.plus(dice.upTo(JITTER)));
            }
        });
    }

    private void auditAfter(Duration wait) {
        world.timeline.after(wait, "audit", () -> {
            functions.audit();
            followQueue();
            if (!isCalm) {
                auditAfter(AUDIT_EVERY);
            }
        });
    }

    /// The last whole reading found nothing to tell, and nothing has happened since.
    private boolean isIdle() {
        Publication stands = world.records.published.read();
        boolean nothingMoves = isCalm
                && world.erp().isAtRest()
                && world.messages.stock.isEmpty()
                && stands.underWay().isEmpty()
                && stands.tripped().isEmpty();
        Instant since = functions.lastWork().isAfter(quietSince) ? functions.lastWork() : quietSince;
        return nothingMoves
                && stands.reading()
                        .map(Reading::at)
                        .filter(at -> at.isAfter(since))
                        .isPresent()
                && functions
                        .lastScan()
                        .filter(scan -> scan.end() == StockScan.End.LET_THROUGH && scan.changes() == 0)
                        .isPresent();
    }

    /// Until the next morning: one audit finds what is wrong, and the next that it has been put right.
    private void sleep() {
        boolean audited = mornings > 0
                && world.records
                        .published
                        .read()
                        .audited()
                        .filter(at -> at.isAfter(quietSince))
                        .isPresent();
        audits += audited ? 1 : 0;
        if (audits < AUDITS && mornings < MOST_MORNINGS) {
            world.timeline.after(NIGHT, "morning", this::morning);
        } else {
            world.erp().end();
        }
    }

    private void morning() {
        mornings++;
        quietSince = world.clock.instant();
        auditAfter(Duration.ofMinutes(1));
        scanAfter(Duration.ofMinutes(20));
    }

    /// Somebody comes to work when the next piece is to be seen.
    private void followQueue() {
        world.messages.stock.nextVisible().ifPresent(this::workAt);
    }

    private void workAt(Instant at) {
        if (nextWork == null || at.isBefore(nextWork)) {
            nextWork = at;
            world.timeline.at(at, "publisher", () -> {
                if (at.equals(nextWork)) {
                    nextWork = null;
                    functions.work();
                    followQueue();
                }
            });
        }
    }

    @Override
    public boolean hasMore() {
        return true;
    }

    /// A second scan, a second publisher, or a change in the ERP.
    @Override
    public void meanwhile() {
        boolean atWork = functions.isAt(StockFunctions.At.SCAN) || functions.isAt(StockFunctions.At.QUEUE);
        if (!atWork || isMeanwhile) {
            return;
        }
        isMeanwhile = true;
        if (functions.isAt(StockFunctions.At.SCAN) && world.mishaps.strikes("stock moves meanwhile")) {
            shop.change();
        }
        if (world.mishaps.strikes("rival scan")) {
            functions.scan(TO_READ);
        }
        if (world.mishaps.strikes("rival publisher")) {
            functions.work();
        }
        isMeanwhile = false;
    }

    @Override
    public List<Invariant> invariants() {
        return new StockInvariants(world, readings, shown).all();
    }

    @Override
    public List<Verdict> verdicts() {
        return new StockVerdicts(world, readings, shop).all();
    }
}
