package dev.selvedge.local.simulator.cin7core;

import java.time.InstantSource;

/// What is answered where, and what the vendor documents but nobody answers here.
final class Desks {

    private Desks() {}

    static Routes routes(Account account, Cin7Settings settings, InstantSource clock, SaleDesk sales) {
        SaleList saleList = new SaleList(account, settings, clock);
        ProductDesk products = new ProductDesk(account);
        AvailabilityDesk availability = new AvailabilityDesk(account);
        FulfilmentDesk fulfilments = new FulfilmentDesk(account);
        ReferenceDesk references = new ReferenceDesk(account);
        return new Routes()
                .on("POST", "/sale", sales::create)
                .on("GET", "/sale", sales::show)
                .on("DELETE", "/sale", sales::remove)
                .on("POST", "/sale/order", sales::order)
                .on("GET", "/sale/order", sales::showOrder)
                .on("GET", "/sale/fulfilment", fulfilments::fulfilments)
                .on("GET", "/sale/fulfilment/ship", fulfilments::ship)
                .on("GET", "/saleList", saleList::answer)
                .on("GET", "/product", products::products)
                .on("GET", "/ref/productavailability", availability::answer)
                .on("GET", "/ref/location", references::locations)
                .on("GET", "/ref/tax", references::taxRules)
                .on("GET", "/customer", references::customers)
                .on("GET", "/me", call -> references.me())
                .notSimulated("PUT", "/sale", "/customer", "/product")
                .notSimulated("POST", "/customer", "/product", "/sale/quote", "/sale/invoice", "/sale/payment")
                .notSimulated("POST", "/sale/creditnote", "/sale/attachment", "/sale/manualJournal", "/journal")
                .notSimulated("POST", "/sale/fulfilment", "/sale/fulfilment/pick", "/sale/fulfilment/pack")
                .notSimulated("POST", "/sale/fulfilment/ship")
                .notSimulated("PUT", "/sale/fulfilment/pick", "/sale/fulfilment/pack", "/sale/fulfilment/ship")
                .notSimulated("DELETE", "/sale/fulfilment")
                .notSimulated("GET", "/sale/quote", "/sale/invoice", "/sale/payment", "/sale/creditnote")
                .notSimulated("GET", "/sale/attachment", "/journal")
                .notSimulated("GET", "/saleCreditNoteList", "/productFamily", "/ref/account", "/webhooks");
    }
}
