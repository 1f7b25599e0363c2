package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.ImportFate;
import dev.selvedge.local.simulator.mirakl.ImportStatus;
import dev.selvedge.local.simulator.mirakl.ImportView;
import dev.selvedge.local.simulator.mirakl.InactivityReason;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.testkit.simulation.Dice;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// John Lewis's operator and its platform: offers come and go, quantities change behind our back, imports go wrong.
final class Operator {

    private static final int LONGEST_SKU = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(50);
    private static final List<ImportFate> FATES = List.of(ImportFate.values());

    /// Of an import that never ends and is forgotten the platform would never be rid.
    private static final List<ImportFate> FATES_THAT_END =
            FATES.stream().filter(fate -> fate != ImportFate.NEVER_ENDS).toList();

    private final World world;
    private final MiraklSimulator mirakl;
    private final Shopkeeper shop;
    private final Shown shown;
    private final Dice dice;

    Operator(World world, Shopkeeper shop, Shown shown) {
        this.world = world;
        this.mirakl = world.scene.mirakl();
        this.shop = shop;
        this.shown = shown;
        this.dice = world.dice.fork("operator");
    }

    void furnish() {
        shop.skus().stream()
                .filter(sku -> carried(sku) && dice.chance(0.85))
                .forEach(sku -> mirakl.addOffer(sku, dice.between(0, 20)));
        for (int orphans = dice.between(0, 2); orphans > 0; orphans--) {
            mirakl.addOffer("OLD-" + orphans, dice.between(0, 5));
        }
    }

    /// "sku <=40, no '/'" (john-lewis.md 2B.2 STO01).
    static boolean carried(String sku) {
        return sku.length() <= LONGEST_SKU && sku.indexOf('/') < 0;
    }

    void plan(Duration busy) {
        plan(dice.between(0, 3), busy, "an offer is dropped", this::drop);
        plan(dice.between(0, 3), busy, "an offer is added", this::add);
        plan(dice.between(0, 2), busy, "somebody changes an offer", this::drift);
        boolean forgets = dice.chance(0.5);
        List<ImportFate> fates = forgets ? FATES_THAT_END : FATES;
        plan(dice.between(0, 4), busy, "an import is ill-fated", () -> mirakl.nextImport(dice.pick(fates)));
        plan(forgets ? 1 : 0, busy, "an import is forgotten", this::forget);
        plan(dice.between(0, 1), busy, "an export will fail", mirakl::nextExportFails);
        plan(dice.between(0, 1), busy, "an offer is stopped", this::stop);
    }

    private void plan(int times, Duration busy, String name, Runnable happening) {
        for (int time = 0; time < times; time++) {
            world.timeline.after(dice.upTo(busy), name, happening);
        }
    }

    /// Gives up imports that have run for too long.
    void tidy() {
        running(one -> one.created().plus(PATIENCE).isBefore(world.clock.instant()))
                .forEach(one -> mirakl.abandonImport(one.id()));
    }

    /// From now on every import runs.
    void calm() {
        mirakl.nextImport(ImportFate.RUNS);
    }

    private List<ImportView> running(Predicate<ImportView> some) {
        return mirakl.stockImports().stream()
                .filter(one -> one.status() == ImportStatus.RUNNING && some.test(one))
                .toList();
    }

    private void drop() {
        withAnOffer(offer -> {
            shown.changed(offer.sku());
            mirakl.dropOffer(offer.sku());
        });
    }

    private void add() {
        List<String> missing = shop.skus().stream()
                .filter(Operator::carried)
                .filter(sku -> offers().stream().noneMatch(offer -> offer.sku().equals(sku)))
                .toList();
        if (!missing.isEmpty()) {
            String sku = dice.pick(missing);
            shown.changed(sku);
            mirakl.addOffer(sku, dice.between(0, 10));
        }
    }

    private void drift() {
        withAnOffer(offer -> {
            shown.changed(offer.sku());
            mirakl.showQuantity(offer.sku(), dice.between(0, 50));
        });
    }

    private void stop() {
        withAnOffer(offer -> mirakl.deactivate(offer.sku(), InactivityReason.PRODUCT_DISABLED));
    }

    private void forget() {
        List<ImportView> all = mirakl.stockImports();
        if (!all.isEmpty()) {
            mirakl.forgetImport(all.getLast().id());
        }
    }

    private void withAnOffer(java.util.function.Consumer<OfferView> change) {
        List<OfferView> offers = offers();
        if (!offers.isEmpty()) {
            OfferView offer = dice.pick(offers);
            world.trace.add("  it is " + offer.sku());
            change.accept(offer);
        }
    }

    private List<OfferView> offers() {
        return mirakl.offers();
    }
}
