package dev.selvedge.core.flow;

import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reading must not be if it is to be published without a person's word.
final class StockBreakers {

    private final StockPolicy policy;

    StockBreakers(StockPolicy policy) {
        this.policy = policy;
    }

    /// @param sellable by the reading; a SKU that is missing has nothing
    /// @return the breakers that trip, each with its figure
    Map<Breaker, Long> tripped(
            Publication publication, Levels levels, StockWalk walk, Map<Sku, Integer> sellable, Instant now) {
        Map<Breaker, Long> tripped = new EnumMap<>(Breaker.class);
        if (!walk.complete()) {
            tripped.put(Breaker.INCOMPLETE, (long) sellable.size());
        }
        if (isOutdated(publication, walk, now)) {
            tripped.put(Breaker.TOO_OLD, Duration.between(walk.asOf(), now).toSeconds());
        }
        long gone = publication.reading().map(Reading::skus).orElse(0) - (long) sellable.size();
        if (gone > part(publication.reading().map(Reading::skus).orElse(0), policy.shrinkPercent())) {
            tripped.put(Breaker.SHRUNK, gone);
        }
        long zeroed = zeroed(levels, sellable, walk.complete());
        if (zeroed > Math.max(policy.zeroAtLeast(), part(shown(levels), policy.zeroPercent()))) {
            tripped.put(Breaker.FALLS_TO_ZERO, zeroed);
        }
        return tripped;
    }

    private boolean isOutdated(Publication publication, StockWalk walk, Instant now) {
        return walk.asOf().plus(policy.oldest()).isBefore(now)
                || publication
                        .reading()
                        .filter(last -> last.at().isAfter(walk.began()))
                        .isPresent()
                || publication.sent().filter(sent -> sent.isAfter(walk.began())).isPresent();
    }

    private static long part(long whole, int percent) {
        return whole * percent / 100;
    }

    private static long shown(Levels levels) {
        long[] shown = {0};
        levels.forEach((_, level) -> shown[0] += level.isShown() ? 1 : 0);
        return shown[0];
    }

    private static long zeroed(Levels levels, Map<Sku, Integer> sellable, boolean complete) {
        long[] zeroed = {0};
        levels.forEach((sku, level) -> zeroed[0] += falls(level, sellable.get(sku), complete) ? 1 : 0);
        return zeroed[0];
    }

    /// What an incomplete reading does not show stays as it is; what was let through before does not fall once more.
    private static boolean falls(Level level, @Nullable Integer now, boolean complete) {
        return level.isShown() && level.sellable() > 0 && level.inErp() && (now == null ? complete : now == 0);
    }
}
