package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;

/// The operator's settings of the platform, those that change how it behaves. PC01 shows those that it has a field for.
///
/// @param updateDelta what Mirakl takes off `start_update_date` (OR11 says that it does, not how much)
public record Platform(
        TaxMode taxMode,
        OrderAcceptance acceptance,
        DetailsShown detailsShown,
        boolean partialAcceptance,
        ShippingSettings shipping,
        Duration updateDelta,
        ErrorShape errorShape,
        OfferFiles files,
        BillingSettings billing) {

    /// A guess at John Lewis's platform: British prices with their tax, orders accepted whole and by hand.
    public static Platform standard() {
        return new Platform(
                TaxMode.TAX_INCLUDED,
                OrderAcceptance.NOT_AUTOMATIC,
                DetailsShown.FROM_ACCEPTANCE,
                false,
                ShippingSettings.standard(),
                Duration.ofMinutes(1),
                ErrorShape.CODED,
                OfferFiles.standard(),
                BillingSettings.standard());
    }

    public Platform with(TaxMode mode) {
        return new Platform(
                mode, acceptance, detailsShown, partialAcceptance, shipping, updateDelta, errorShape, files, billing);
    }

    public Platform with(OrderAcceptance who) {
        return new Platform(
                taxMode, who, detailsShown, partialAcceptance, shipping, updateDelta, errorShape, files, billing);
    }

    public Platform with(DetailsShown from) {
        return new Platform(
                taxMode, acceptance, from, partialAcceptance, shipping, updateDelta, errorShape, files, billing);
    }

    public Platform with(ErrorShape shape) {
        return new Platform(
                taxMode, acceptance, detailsShown, partialAcceptance, shipping, updateDelta, shape, files, billing);
    }

    public Platform with(CsvDelimiter delimiter) {
        return with(new OfferFiles(delimiter, files.imports(), files.exports()));
    }

    public Platform with(StockImportSettings imports) {
        return with(new OfferFiles(files.delimiter(), imports, files.exports()));
    }

    public Platform with(ExportSettings exports) {
        return with(new OfferFiles(files.delimiter(), files.imports(), exports));
    }

    public Platform partialAcceptance(boolean allowed) {
        return new Platform(
                taxMode, acceptance, detailsShown, allowed, shipping, updateDelta, errorShape, files, billing);
    }

    public Platform multiShipment(boolean on) {
        return with(shipping.multiShipment(on));
    }

    public Platform with(ShippingSettings settings) {
        return new Platform(
                taxMode,
                acceptance,
                detailsShown,
                partialAcceptance,
                settings,
                updateDelta,
                errorShape,
                files,
                billing);
    }

    public Platform with(BillingSettings settings) {
        return new Platform(
                taxMode,
                acceptance,
                detailsShown,
                partialAcceptance,
                shipping,
                updateDelta,
                errorShape,
                files,
                settings);
    }

    public Platform updateDelta(Duration delta) {
        return new Platform(
                taxMode, acceptance, detailsShown, partialAcceptance, shipping, delta, errorShape, files, billing);
    }

    private Platform with(OfferFiles offerFiles) {
        return new Platform(
                taxMode,
                acceptance,
                detailsShown,
                partialAcceptance,
                shipping,
                updateDelta,
                errorShape,
                offerFiles,
                billing);
    }
}
