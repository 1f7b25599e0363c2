package dev.selvedge.local.simulator.cin7core;

import java.time.InstantSource;

/// What is answered where, and what the vendor documents but nobody answers here.
final class Desks {

    private Desks() {}

    static Routes routes(Account account, Cin7Settings settings, InstantSource clock, SaleDesk sales, BillBook book) {
        SaleList saleList = new SaleList(account, settings, clock);
        ProductDesk products = new ProductDesk(account);
        AvailabilityDesk availability = new AvailabilityDesk(account);
        FulfilmentDesk fulfilments = new FulfilmentDesk(account);
        ReferenceDesk references = new ReferenceDesk(account);
        Routes routes = new Routes()
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
                .on("GET", "/supplier", references::suppliers)
                .on("GET", "/me", call -> references.me())
                .notSimulated("PUT", "/sale", "/customer", "/product")
                .notSimulated("POST", "/customer", "/product", "/sale/quote", "/sale/attachment")
                .notSimulated("POST", "/sale/fulfilment", "/sale/fulfilment/pick", "/sale/fulfilment/pack")
                .notSimulated("POST", "/sale/fulfilment/ship")
                .notSimulated("PUT", "/sale/fulfilment/pick", "/sale/fulfilment/pack", "/sale/fulfilment/ship")
                .notSimulated("DELETE", "/sale/fulfilment")
                .notSimulated("GET", "/sale/quote", "/sale/attachment")
                .notSimulated("GET", "/saleCreditNoteList", "/productFamily", "/webhooks");
        sold(routes, account, settings, clock, book);
        bought(routes, account, settings, clock, book);
        booked(routes, account, settings, clock);
        return routes;
    }

    private static void sold(
            Routes routes, Account account, Cin7Settings settings, InstantSource clock, BillBook book) {
        SaleBills bills = new SaleBills(account, settings, book, clock);
        PaymentDesk payments = new PaymentDesk(account, Side.SALE, book, clock);
        SaleJournals journals = new SaleJournals(account, clock);
        routes.on("GET", "/sale/invoice", bills::invoices)
                .on("POST", "/sale/invoice", bills::invoice)
                .on("PUT", "/sale/invoice", bills::changeInvoice)
                .on("DELETE", "/sale/invoice", bills::removeInvoice)
                .on("GET", "/sale/creditnote", bills::creditNotes)
                .on("POST", "/sale/creditnote", bills::creditNote)
                .on("DELETE", "/sale/creditnote", bills::removeCreditNote)
                .on("GET", "/sale/payment", payments::ofSale)
                .on("POST", "/sale/payment", payments::pay)
                .on("DELETE", "/sale/payment", payments::remove)
                .on("GET", "/sale/manualJournal", journals::show)
                .on("POST", "/sale/manualJournal", journals::write)
                .notSimulated("PUT", "/sale/payment");
    }

    /// The order of a purchase has two paths: the vendor lists none below `/advanced-purchase` and documents the other
    /// as deprecated (cin7-core.md A4).
    private static void bought(
            Routes routes, Account account, Cin7Settings settings, InstantSource clock, BillBook book) {
        PurchaseDesk purchases = new PurchaseDesk(account, settings, clock);
        PurchaseBills bills = new PurchaseBills(account, settings, book, clock);
        PaymentDesk payments = new PaymentDesk(account, Side.PURCHASE, book, clock);
        routes.on("GET", "/advanced-purchase", purchases::show)
                .on("POST", "/advanced-purchase", purchases::create)
                .on("GET", "/advanced-purchase/order", purchases::showOrder)
                .on("POST", "/advanced-purchase/order", purchases::order)
                .on("GET", "/purchase/order", purchases::showOrder)
                .on("POST", "/purchase/order", purchases::order)
                .on("GET", "/purchaseList", purchases::list)
                .on("GET", "/advanced-purchase/invoice", bills::invoices)
                .on("POST", "/advanced-purchase/invoice", bills::invoice)
                .on("DELETE", "/advanced-purchase/invoice", bills::removeInvoice)
                .on("GET", "/advanced-purchase/creditnote", bills::creditNotes)
                .on("POST", "/advanced-purchase/creditnote", bills::creditNote)
                .on("DELETE", "/advanced-purchase/creditnote", bills::removeCreditNote)
                .on("GET", "/advanced-purchase/payment", payments::ofPurchase)
                .on("POST", "/advanced-purchase/payment", payments::pay)
                .on("DELETE", "/advanced-purchase/payment", payments::remove)
                .notSimulated("PUT", "/advanced-purchase", "/advanced-purchase/payment")
                .notSimulated("DELETE", "/advanced-purchase");
    }

    private static void booked(Routes routes, Account account, Cin7Settings settings, InstantSource clock) {
        ChartDesk chart = new ChartDesk(account.finance);
        LedgerDesk ledger = new LedgerDesk(account.finance);
        MoneyDesk money = new MoneyDesk(account, settings, clock);
        JournalDesk journals = new JournalDesk(account.finance, clock);
        TransferDesk transfers = new TransferDesk(account.finance, clock);
        routes.on("GET", "/ref/account", chart::accounts)
                .on("GET", "/ref/account/bank", chart::bankAccounts)
                .on("GET", "/transactions", ledger::answer)
                .on("GET", "/moneyOperation", money::show)
                .on("POST", "/moneyOperation", money::write)
                .on("GET", "/moneyTaskList", money::list)
                .on("GET", "/journal", journals::show)
                .on("POST", "/journal", journals::write)
                .on("PUT", "/journal", journals::change)
                .on("GET", "/bankTransfer", transfers::show)
                .on("POST", "/bankTransfer", transfers::write)
                .notSimulated("POST", "/ref/account", "/ref/tax", "/supplier")
                .notSimulated("PUT", "/ref/account", "/ref/tax", "/supplier", "/moneyOperation", "/bankTransfer")
                .notSimulated("DELETE", "/ref/account", "/journal", "/moneyOperation", "/bankTransfer");
    }
}
