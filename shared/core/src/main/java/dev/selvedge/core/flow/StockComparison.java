package dev.selvedge.core.flow;

import dev.selvedge.core.model.Finding;
import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Standing;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What an offer says about the level that we believe in.
final class StockComparison {

    private StockComparison() {}

    /// @param level as we believed it when the offers were listed
    /// @param sold what customers have bought lately, by which John Lewis lowers what it shows
    static Finding of(ShownOffer offer, @Nullable Level level, int sold) {
        if (level == null || !level.inErp()) {
            return Finding.WITHOUT_SKU;
        }
        return switch (level.standing()) {
            case Standing.Unsure _ -> Finding.BEING_TOLD;
            case Standing.Untold _ -> offer.quantity() == level.sellable() ? Finding.AGREES : Finding.BEING_TOLD;
            case Standing.Confirmed _ -> ofConfirmed(offer, level, sold);
            case Standing.Refused refused -> ofRefused(offer, level, refused);
        };
    }

    private static Finding ofConfirmed(ShownOffer offer, Level level, int sold) {
        int confirmed = level.shown().orElse(0);
        if (offer.quantity() == confirmed || offer.quantity() == level.sellable()) {
            return Finding.AGREES;
        }
        return offer.quantity() < confirmed && confirmed - offer.quantity() <= sold
                ? Finding.SOLD_SINCE
                : Finding.DIFFERS;
    }

    /// An offer that was not there is there now, and is told at once.
    private static Finding ofRefused(ShownOffer offer, Level level, Standing.Refused refused) {
        if (offer.quantity() == level.sellable()) {
            return Finding.AGREES;
        }
        return refused.cause() == RefusalCause.UNKNOWN_OFFER ? Finding.BEING_TOLD : Finding.DIFFERS;
    }

    /// The level after the offer was seen; the next scan tells John Lewis wherever it is not confirmed.
    static Level seen(Level level, ShownOffer offer, Finding finding, Instant at) {
        return switch (finding) {
            case AGREES, SOLD_SINCE -> level.seen(offer.quantity(), new Standing.Confirmed());
            case BEING_TOLD ->
                level.standing() instanceof Standing.Unsure
                        ? level
                        : level.seen(offer.quantity(), new Standing.Untold());
            case DIFFERS -> level.seen(offer.quantity(), new Standing.Unsure(at));
            case WITHOUT_SKU ->
                level.seen(offer.quantity(), offer.quantity() == 0 ? new Standing.Confirmed() : new Standing.Untold());
            case WITHOUT_OFFER -> level;
        };
    }

    /// The level of a SKU that no offer is for; it is tried again when one could have been made.
    static Level unlisted(Level level, Instant at) {
        return new Level(
                level.inErp(),
                level.sellable(),
                OptionalInt.empty(),
                new Standing.Refused(RefusalCause.UNKNOWN_OFFER, "not among the offers", level.sellable(), at));
    }
}
