package dev.selvedge.local.simulation;

import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.cin7core.HandSale;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The people in the warehouse of a supplier with Cin7 Core.
final class Cin7Packers implements Packers {

    private static final Duration LONGEST_TO_MEND = Duration.ofMinutes(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);
    private static final double MENDED = 0.85;

    private final World world;
    private final Dice dice;
    private final Typist typist;
    private final Map<UUID, Job> jobs = new LinkedHashMap<>();
    private int strangers;

    Cin7Packers(World world) {
        this.world = world;
        this.dice = world.dice.fork("packers");
        this.typist = new Typist(world.dice.fork("typist"));
    }

    @Override
    public void workUntil(Duration end) {
        for (Duration at = dice.upTo(LONGEST_PAUSE); at.compareTo(end) < 0; at = at.plus(dice.upTo(LONGEST_PAUSE))) {
            world.timeline.after(at, "the warehouse", this::work);
        }
    }

    @Override
    public Duration longestToMend() {
        return LONGEST_TO_MEND;
    }

    @Override
    public void work() {
        arrive();
        List<Job> open = jobs.values().stream().filter(job -> !job.isVoided()).toList();
        if (!open.isEmpty()) {
            act(dice.pick(open));
        }
    }

    @Override
    public boolean isBegun(Sale sale) {
        return job(sale).filter(Job::isBegun).isPresent();
    }

    @Override
    public boolean wasTouched(String order) {
        return world.erp().sales(order).stream()
                .anyMatch(sale -> world.typed.contains(sale.id())
                        || job(sale).filter(Job::wasTouched).isPresent());
    }

    private Optional<Job> job(Sale sale) {
        return Optional.ofNullable(jobs.get(UUID.fromString(sale.id())));
    }

    private void arrive() {
        world.scene.cin7().sales().reversed().stream()
                .filter(sale -> sale.orderStatus().equals("AUTHORISED") && !sale.isVoided())
                .forEach(sale -> jobs.computeIfAbsent(sale.id(), id -> new Job(world, id)));
    }

    private void act(Job job) {
        switch (dice.between(1, 100)) {
            case 1, 2, 3, 4 -> gone(job).ifPresent(job::unship);
            case 5, 6, 7 -> gone(job).ifPresent(line -> job.retype(line, typed(job, line)));
            case 8, 9, 10 -> edit(job);
            case 11 -> voidOne(job);
            case 12, 13 -> job.voidOne(dice);
            case 14, 15, 16 -> sellElsewhere();
            case 17 -> sellTwice(job.entry());
            case 18 -> job.startAnew();
            default -> goOn(job);
        }
    }

    private void goOn(Job job) {
        if (job.isToPack()) {
            job.pack(dice);
        } else if (job.isToShip()) {
            ship(job);
        } else if (job.isToPick()) {
            job.pick(dice);
            if (dice.chance(0.7)) {
                job.pack(dice);
            }
        }
    }

    private void ship(Job job) {
        Typist.Written written = typist.typed();
        Job.Line line = job.ship(dice, written);
        if (!written.isGood()) {
            mendLater(job, line);
        }
    }

    private Typist.Written typed(Job job, Job.Line line) {
        Typist.Written written = typist.typed();
        if (!written.isGood()) {
            mendLater(job, line);
        }
        return written;
    }

    private void mendLater(Job job, Job.Line line) {
        later("a parcel is retyped", () -> job.retype(line, typist.right()));
    }

    private void edit(Job job) {
        job.edit(dice);
        later("a sale is put right", job::startAnew);
    }

    private void later(String name, Runnable mending) {
        if (dice.chance(MENDED)) {
            world.timeline.after(dice.upTo(LONGEST_TO_MEND), name, mending);
        }
    }

    private Optional<Job.Line> gone(Job job) {
        return job.gone().isEmpty() ? Optional.empty() : Optional.of(dice.pick(job.gone()));
    }

    /// Another channel's sale, which is shipped like the others.
    private void sellElsewhere() {
        HandSale sale = new HandSale("A passer-by", "Shop", Map.of(dice.pick(Scene.SKUS), (long) dice.between(1, 3)));
        boolean numbered = dice.chance(0.5);
        type(numbered ? sale.withExternalId("SHOP-" + ++strangers) : sale);
    }

    /// A second sale under the number of an order that has been placed.
    private void sellTwice(SaleEntry sale) {
        if (isPlaced(sale)) {
            UUID second = type(new HandSale(Scene.CUSTOMER, "Hand", Map.of(dice.pick(Scene.SKUS), 1L))
                    .withExternalId(sale.externalId()));
            later("the second sale goes", () -> voidOnce(second));
        }
    }

    /// Whether we know that we have placed it. Whoever voids or doubles a sale before that meets us on our way, and
    /// what comes of that is not said here.
    private boolean isPlaced(SaleEntry sale) {
        return !sale.externalId().isEmpty()
                && world.records
                        .ledger
                        .settled(new WorkKey(Kind.ORDER, sale.externalId()))
                        .isPresent();
    }

    private void voidOne(Job job) {
        if (isPlaced(job.entry())) {
            job.voidAll();
        }
    }

    private void voidOnce(UUID sale) {
        if (!world.scene.cin7().sale(sale).isVoided()) {
            world.scene.cin7().backOffice().warehouse().undoAndVoid(sale);
        }
    }

    private UUID type(HandSale sale) {
        UUID id = world.scene.cin7().backOffice().enterSale(sale);
        world.typed.add(id.toString());
        world.trace.add("  somebody types sale " + world.scene.cin7().sale(id).orderNumber() + " of '"
                + sale.externalId() + "'");
        return id;
    }
}
