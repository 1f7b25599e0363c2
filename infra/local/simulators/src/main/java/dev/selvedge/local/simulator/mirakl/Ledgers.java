package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;

/// Everything that the marketplace keeps of the shop.
record Ledgers(
        OrderBook orders,
        ShipmentBook shipments,
        ShippingOptions shipping,
        OfferBook offers,
        StockImports imports,
        OfferExports exports) {

    static Ledgers empty(Platform platform) {
        OfferFiles settings = platform.files();
        OfferBook offers = new OfferBook();
        return new Ledgers(
                new OrderBook(),
                new ShipmentBook(),
                new ShippingOptions(platform.shipping()),
                offers,
                new StockImports(offers, settings.imports()),
                new OfferExports(offers, settings.exports().pending()));
    }

    /// Lets happen what the clock has made due.
    void settle(Instant now) {
        imports.settle(now);
    }
}
