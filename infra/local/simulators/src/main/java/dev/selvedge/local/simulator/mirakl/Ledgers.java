package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;

/// Everything that the marketplace keeps of the shop.
record Ledgers(
        OrderBook orders,
        ShipmentBook shipments,
        ShippingOptions shipping,
        OfferBook offers,
        StockImports imports,
        OfferExports exports,
        Billing billing) {

    static Ledgers empty(Platform platform) {
        OfferFiles settings = platform.files();
        OfferBook offers = new OfferBook();
        OrderBook orders = new OrderBook();
        return new Ledgers(
                orders,
                new ShipmentBook(),
                new ShippingOptions(platform.shipping()),
                offers,
                new StockImports(offers, settings.imports()),
                new OfferExports(offers, settings.exports().pending()),
                new Billing(orders, platform));
    }

    /// Lets happen what the clock has made due.
    void settle(Instant now) {
        imports.settle(now);
        billing.earnings().settle(now);
    }
}
