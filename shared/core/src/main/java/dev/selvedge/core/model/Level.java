package dev.selvedge.core.model;

import java.time.Instant;
import java.util.OptionalInt;

/// The stock of one SKU on both sides.
///
/// @param inErp whether the ERP was ever seen to have it; an offer may be all that is known of it
/// @param sellable by the last complete reading of the ERP, after buffers
/// @param shown what John Lewis last confirmed that it shows; empty if it never has
public record Level(boolean inErp, int sellable, OptionalInt shown, Standing standing) {

    /// A SKU of the ERP that John Lewis was never told of.
    public static Level untold(int sellable) {
        return new Level(true, sellable, OptionalInt.empty(), new Standing.Untold());
    }

    /// An offer for which the ERP has nothing.
    public static Level orphan(int shown) {
        return new Level(false, 0, OptionalInt.of(shown), new Standing.Untold());
    }

    /// By a new reading of the ERP.
    public Level read(int now) {
        return inErp && now == sellable ? this : new Level(true, now, shown, standing);
    }

    /// A new reading of the ERP does not have it.
    public Level absent() {
        return sellable == 0 ? this : new Level(inErp, 0, shown, standing);
    }

    /// John Lewis has taken a line of a file that was sent then.
    public Level taken(int quantity, Instant sent) {
        boolean unsettled = standing instanceof Standing.Unsure(Instant until) && sent.isBefore(until);
        return new Level(inErp, sellable, OptionalInt.of(quantity), unsettled ? standing : new Standing.Confirmed());
    }

    public Level refused(Standing.Refused refusal) {
        return new Level(inErp, sellable, shown, refusal);
    }

    /// What John Lewis shows is not known before then. A refused line stays refused, and is tried again at once.
    public Level unsure(Instant until) {
        Standing now =
                switch (standing) {
                    case Standing.Unsure(Instant before) when before.isAfter(until) -> standing;
                    case Standing.Refused refused -> refused.longAgo();
                    case Standing.Untold _, Standing.Confirmed _, Standing.Unsure _ -> new Standing.Unsure(until);
                };
        return new Level(inErp, sellable, shown, now);
    }

    /// John Lewis was seen to show this.
    public Level seen(int quantity, Standing now) {
        return new Level(inErp, sellable, OptionalInt.of(quantity), now);
    }

    public boolean isShown() {
        return shown.orElse(0) > 0;
    }
}
