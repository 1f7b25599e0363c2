package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;

/// The operator's settings of the platform, those that change how it behaves. PC01 shows them.
///
/// @param updateDelta what Mirakl takes off `start_update_date` (OR11 says that it does, not how much)
public record Platform(
        TaxMode taxMode,
        OrderAcceptance acceptance,
        DetailsShown detailsShown,
        boolean partialAcceptance,
        boolean multiShipment,
        Duration updateDelta,
        ErrorShape errorShape) {

    /// A guess at John Lewis's platform: British prices with their tax, orders accepted whole and by hand.
    public static Platform standard() {
        return new Platform(
                TaxMode.TAX_INCLUDED,
                OrderAcceptance.NOT_AUTOMATIC,
                DetailsShown.FROM_ACCEPTANCE,
                false,
                false,
                Duration.ofMinutes(1),
                ErrorShape.CODED);
    }

    public Platform with(TaxMode mode) {
        return new Platform(mode, acceptance, detailsShown, partialAcceptance, multiShipment, updateDelta, errorShape);
    }

    public Platform with(OrderAcceptance who) {
        return new Platform(taxMode, who, detailsShown, partialAcceptance, multiShipment, updateDelta, errorShape);
    }

    public Platform with(DetailsShown from) {
        return new Platform(taxMode, acceptance, from, partialAcceptance, multiShipment, updateDelta, errorShape);
    }

    public Platform with(ErrorShape shape) {
        return new Platform(taxMode, acceptance, detailsShown, partialAcceptance, multiShipment, updateDelta, shape);
    }

    public Platform partialAcceptance(boolean allowed) {
        return new Platform(taxMode, acceptance, detailsShown, allowed, multiShipment, updateDelta, errorShape);
    }

    public Platform multiShipment(boolean on) {
        return new Platform(taxMode, acceptance, detailsShown, partialAcceptance, on, updateDelta, errorShape);
    }

    public Platform updateDelta(Duration delta) {
        return new Platform(taxMode, acceptance, detailsShown, partialAcceptance, multiShipment, delta, errorShape);
    }
}
