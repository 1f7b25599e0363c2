package dev.selvedge.core.flow;

import dev.selvedge.core.model.Finding;
import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// All offers of one audit beside the levels that were believed when they were listed.
final class StockSeeing {

    private record Seen(ShownOffer offer, Finding finding) {}

    private final Levels believed;
    private final Map<Sku, Seen> offers = new HashMap<>();
    private final Map<Sku, String> missing;
    private final Instant asked;

    /// @param missing the SKUs that the ERP does not have, each with what is known of it
    StockSeeing(
            Levels believed,
            Map<Sku, ShownOffer> shown,
            Map<Sku, String> missing,
            Map<Sku, Integer> sold,
            Instant asked) {
        this.believed = believed;
        this.missing = missing;
        this.asked = asked;
        shown.forEach((sku, offer) -> offers.put(sku, new Seen(offer, finding(offer, sold.getOrDefault(sku, 0)))));
    }

    /// A SKU that the ERP has, though not in its stock, is told of as any other.
    private Finding finding(ShownOffer offer, int sold) {
        Level level = believed.get(offer.sku());
        boolean newly = (level == null || !level.inErp()) && !missing.containsKey(offer.sku());
        return newly ? Finding.BEING_TOLD : StockComparison.of(offer, level, sold);
    }

    Set<Sku> differing() {
        Set<Sku> differing = new HashSet<>();
        offers.forEach((sku, seen) -> {
            if (seen.finding() == Finding.DIFFERS) {
                differing.add(sku);
            }
        });
        return differing;
    }

    StockFindings findings(StockDrift drift) {
        StockFindings findings = new StockFindings();
        offers.forEach((sku, seen) -> {
            switch (seen.finding()) {
                case AGREES, BEING_TOLD, WITHOUT_OFFER -> findings.add(seen.finding());
                case SOLD_SINCE -> findings.add(Finding.SOLD_SINCE, sku, figures(seen.offer()));
                case DIFFERS ->
                    findings.add(Finding.DIFFERS, sku, figures(seen.offer()) + ", last right at " + drift.since(sku));
                case WITHOUT_SKU ->
                    findings.add(
                            Finding.WITHOUT_SKU, sku, "shows " + seen.offer().quantity() + ", " + missing.get(sku));
            }
        });
        believed.forEach((sku, level) -> {
            if (isUnlisted(sku, level)) {
                findings.add(Finding.WITHOUT_OFFER, sku, "the ERP can sell " + level.sellable());
            }
        });
        return findings;
    }

    private String figures(ShownOffer offer) {
        Level level = believed.get(offer.sku());
        return "shows " + offer.quantity()
                + (level == null
                        ? ""
                        : ", confirmed " + level.shown().orElse(0) + ", the ERP can sell " + level.sellable());
    }

    private boolean isUnlisted(Sku sku, Level level) {
        return level.inErp() && !offers.containsKey(sku);
    }

    /// Changes the levels by what was seen. What was published since the offers were listed is newer than they are.
    ///
    /// @param underWay what the file carries that John Lewis has not finished with
    Publication learn(StockBook.Page page, Map<Sku, Integer> underWay) {
        Levels levels = page.levels();
        offers.forEach((sku, seen) -> {
            if (levels.get(sku) == null) {
                int shown = seen.offer().quantity();
                levels.put(sku, seen.finding() == Finding.WITHOUT_SKU ? Level.orphan(shown) : Level.untold(0));
            }
        });
        levels.changeAll(
                (sku, level) -> underWay.containsKey(sku) || !isAsBelieved(sku, level) ? level : learnt(sku, level));
        return page.publication().audited(asked);
    }

    private boolean isAsBelieved(Sku sku, Level now) {
        Level then = believed.get(sku);
        return then != null
                && then.shown().equals(now.shown())
                && then.standing().equals(now.standing());
    }

    private Level learnt(Sku sku, Level level) {
        Seen seen = offers.get(sku);
        if (seen != null) {
            return StockComparison.seen(level, seen.offer(), seen.finding(), asked);
        }
        return isUnlisted(sku, level) && level.standing() instanceof Standing.Confirmed
                ? StockComparison.unlisted(level, asked)
                : level;
    }
}
