package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;

/// Everything that the marketplace keeps of the shop.
record Ledgers(OrderBook orders, OfferBook offers, StockImports imports, OfferExports exports) {

    static Ledgers empty(OfferFiles settings) {
        OfferBook offers = new OfferBook();
        return new Ledgers(
                new OrderBook(),
                offers,
                new StockImports(offers, settings.imports()),
                new OfferExports(offers, settings.exports().pending()));
    }

    /// Lets happen what the clock has made due.
    void settle(Instant now) {
        imports.settle(now);
    }
}
