package dev.selvedge.core.flow;

import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Standing;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.Storefront;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What John Lewis must be told: wherever what it has confirmed is not what can be sold.
final class StockDifferences {

    private final StockPolicy policy;
    private final Storefront storefront;

    StockDifferences(StockPolicy policy, Storefront storefront) {
        this.policy = policy;
        this.storefront = storefront;
    }

    /// @param underWay what the file carries that John Lewis has not finished with
    /// @param sold what has come off for customers that the ERP does not know of
    List<StockChange> among(Levels levels, Map<Sku, Integer> underWay, Map<Sku, Integer> sold, Instant now) {
        List<StockChange> changes = new ArrayList<>();
        levels.forEach((sku, level) -> {
            if (differs(level, underWay.get(sku), now)
                    && storefront.cannotCarry(sku).isEmpty()) {
                changes.add(new StockChange(sku, level.sellable(), sold.getOrDefault(sku, 0)));
            }
        });
        changes.sort(Comparator.comparing(StockChange::sku));
        return changes;
    }

    private boolean differs(Level level, @Nullable Integer underWay, Instant now) {
        if (underWay != null) {
            return underWay != level.sellable();
        }
        return switch (level.standing()) {
            case Standing.Untold _, Standing.Unsure _ -> true;
            case Standing.Confirmed _ -> level.shown().orElse(-1) != level.sellable();
            case Standing.Refused refused -> isWorthAnotherTry(refused, level, now);
        };
    }

    /// Another quantity does not make an offer.
    private boolean isWorthAnotherTry(Standing.Refused refused, Level level, Instant now) {
        boolean unlisted = refused.cause() == RefusalCause.UNKNOWN_OFFER;
        Duration wait = unlisted ? policy.unlistedAgain() : policy.refusedAgain();
        return !refused.at().plus(wait).isAfter(now) || (!unlisted && refused.quantity() != level.sellable());
    }
}
