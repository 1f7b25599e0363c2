package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.ExchangeRun;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.bluecherry.StockBatch;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// BlueCherry's batches as the day goes by, and those who go to the post between us and it.
final class BlueCherryDay {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(4);
    private static final Duration POST_EVERY = Duration.ofMinutes(5);
    private static final Duration JITTER = Duration.ofSeconds(50);
    private static final Duration CLERK_EVERY = Duration.ofMinutes(20);
    private static final Duration ON_LONG_DAYS = Duration.ofHours(2);
    private static final Duration LAST = Duration.ofMinutes(10);
    private static final Duration AT_REST = Duration.ofMinutes(25);
    private static final Duration STOCK_AT_REST = Duration.ofHours(3);

    private final World world;
    private final BlueCherryWorld erp;
    private final ExchangeRun post;
    private final Dice dice;
    private boolean isNightly;
    private boolean isSlow;
    private boolean isStill;
    private boolean isOver;
    private boolean isAtThePost;
    private Instant lastBusy;

    /// @param post the flow that sees to it
    BlueCherryDay(World world, BlueCherryWorld erp, ExchangeRun post) {
        this.world = world;
        this.erp = erp;
        this.post = post;
        this.dice = world.dice.fork("bluecherry's day");
        this.lastBusy = world.clock.instant();
    }

    void begin(Duration busy) {
        if (erp.account.stockBatches().isEmpty()) {
            computeStock();
        }
        erp.post.mayGoWrong(!isNightly);
        isSlow = busy.compareTo(Duration.ofDays(1)) > 0;
        tickAfter(Duration.ZERO);
        if (!isNightly) {
            stockAfter(erp.setUp.stockEvery());
        }
        postAfter(dice.upTo(POST_EVERY));
        clerkAfter(CLERK_EVERY);
        if (!isNightly) {
            refusals(busy);
        }
    }

    /// From now on it computes its stock in the night, and no article is refused.
    void nightly() {
        isNightly = true;
    }

    /// BlueCherry takes no order of an article for a while.
    private void refusals(Duration busy) {
        for (int times = dice.between(0, 2); times > 0; times--) {
            String sku = dice.pick(Scene.SKUS);
            world.timeline.after(
                    dice.upTo(busy), "an article is refused", () -> erp.clerk().refuse(sku));
        }
        world.timeline.after(dice.upTo(busy), "all articles are admitted", erp.clerk()::admit);
    }

    private void tickAfter(Duration wait) {
        world.timeline.after(wait, "bluecherry", () -> {
            tick();
            if (!isOver) {
                tickAfter(pace(Duration.ofMinutes(1)).plus(dice.upTo(LONGEST_PAUSE)));
            }
        });
    }

    /// Nobody hurries where nothing is to be done, or where days are long.
    private Duration pace(Duration usual) {
        Duration hurried = isAtRest() && usual.compareTo(AT_REST) < 0 ? AT_REST : usual;
        return isSlow && hurried.compareTo(ON_LONG_DAYS) < 0 ? ON_LONG_DAYS : hurried;
    }

    private Duration stockPace() {
        if (isSlow) {
            return Duration.ofDays(1);
        }
        return isAtRest() ? STOCK_AT_REST : erp.setUp.stockEvery();
    }

    /// What has been sent is taken, answered and heard, before the days begin in which all goes wrong.
    void handle() {
        erp.account.machine().pickUp();
        erp.account.machine().work();
        computeStock();
        post.run();
    }

    /// Whoever stands still runs no batch.
    void tick() {
        if (!isStill && !isOver) {
            erp.account.machine().work();
            erp.handedOut().computed();
        }
        if (!world.messages.areEmpty() || isStockNews()) {
            lastBusy = world.clock.instant();
        }
    }

    void computeStock() {
        erp.account.machine().recomputeStock();
        erp.handedOut().computed();
    }

    private boolean isStockNews() {
        List<StockBatch> batches = erp.account.stockBatches();
        return batches.isEmpty() || !batches.getLast().rows().equals(erp.account.stock());
    }

    private void stockAfter(Duration wait) {
        world.timeline.after(wait, "stock is computed", () -> {
            if (!isStill && !isOver) {
                computeStock();
            }
            if (!isOver) {
                stockAfter(stockPace());
            }
        });
    }

    private void postAfter(Duration wait) {
        world.timeline.after(wait, "the post", () -> {
            goToThePost();
            if (!isOver) {
                postAfter(pace(POST_EVERY).plus(dice.upTo(JITTER)));
            }
        });
    }

    private void goToThePost() {
        isAtThePost = true;
        world.perils.survives(true, () -> {
            try {
                world.trace.add("  post: " + post.run());
            } catch (RemoteFailure failure) {
                world.trace.add("  post: " + failure.getMessage());
            }
        });
        isAtThePost = false;
    }

    /// Another worker comes to the post, or BlueCherry's batches run.
    void meanwhile() {
        if (isAtThePost) {
            isAtThePost = false;
            if (world.mishaps.strikes("rival at the post")) {
                world.trace.add("  meanwhile a rival at the post");
                goToThePost();
            }
            if (world.mishaps.strikes("batch meanwhile")) {
                world.trace.add("  meanwhile a batch");
                tick();
            }
            isAtThePost = true;
        }
    }

    /// Somebody looks at the post that is held, and at the orders that were turned down.
    private void clerkAfter(Duration wait) {
        world.timeline.after(wait, "the post's clerk", () -> {
            erp.clerk().look();
            if (!isOver) {
                clerkAfter(pace(CLERK_EVERY));
            }
        });
    }

    /// Nothing lies anywhere, and the last stock that was handed out is of after all that has happened.
    boolean isAtRest() {
        return erp.post.isWhole()
                && erp.post.list("in").isEmpty()
                && erp.post.list("out").isEmpty()
                && erp.handedOut()
                        .newest()
                        .filter(batch -> batch.at().isAfter(lastBusy))
                        .isPresent();
    }

    /// What is on its way is still taken in and picked up.
    void end() {
        isOver = true;
        world.timeline.after(LAST, "the last post", this::goToThePost);
        world.timeline.after(LAST.multipliedBy(2), "the last pick-up", erp.account.machine()::pickUp);
    }

    /// Its batches stand still for a while, or nobody gets at the folders.
    void outage(Fault fault, Duration length) {
        if (fault == Fault.FORBIDDEN || fault == Fault.LOSE_ANSWER) {
            erp.posting().close(true);
            world.timeline.after(
                    length, "the folders are open again", () -> erp.posting().close(false));
        } else {
            isStill = true;
            world.timeline.after(length, "bluecherry's batches run again", () -> isStill = false);
        }
    }
}
