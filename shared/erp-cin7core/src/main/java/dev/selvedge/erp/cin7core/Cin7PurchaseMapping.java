package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import dev.selvedge.erp.cin7core.wire.Cin7PurchaseBill;
import dev.selvedge.erp.cin7core.wire.Cin7PurchaseHead;
import java.math.BigDecimal;
import java.util.List;

/// A document of the operator's in the words of a purchase. Pure.
final class Cin7PurchaseMapping {

    private final Cin7BooksSettings settings;
    private final String location;
    private final LineTotal lineTotal;

    Cin7PurchaseMapping(Cin7BooksSettings settings, String location, LineTotal lineTotal) {
        this.settings = settings;
        this.location = location;
        this.lineTotal = lineTotal;
    }

    /// The note is what a purchase is found by before it has an invoice.
    Cin7PurchaseHead head(Bill bill, PostingTerms terms) {
        return new Cin7PurchaseHead(settings.supplier(), "INVOICE", true, location, false, terms.reference(bill));
    }

    Cin7PurchaseBill order(String purchase, Bill bill, PostingTerms terms) {
        return new Cin7PurchaseBill(
                purchase,
                purchase,
                null,
                null,
                null,
                null,
                null,
                Cin7Bookings.AUTHORISED,
                charges(bill.charges(), bill, terms));
    }

    Cin7PurchaseBill invoice(String purchase, Bill bill, PostingTerms terms) {
        return new Cin7PurchaseBill(
                purchase,
                Cin7Bookings.NEW,
                bill.number(),
                Cin7Times.day(terms.on()),
                null,
                null,
                null,
                Cin7Bookings.AUTHORISED,
                charges(bill.charges(), bill, terms));
    }

    Cin7PurchaseBill creditNote(String purchase, Bill bill, PostingTerms terms) {
        return new Cin7PurchaseBill(
                purchase,
                Cin7Bookings.NEW,
                null,
                null,
                bill.number(),
                bill.number(),
                Cin7Times.day(terms.on()),
                Cin7Bookings.AUTHORISED,
                charges(bill.credits(), bill, terms));
    }

    private List<Cin7PurchaseBill.Charge> charges(List<Charge> charges, Bill bill, PostingTerms terms) {
        return charges.stream().map(charge -> charge(charge, bill, terms)).toList();
    }

    private Cin7PurchaseBill.Charge charge(Charge charge, Bill bill, PostingTerms terms) {
        return new Cin7PurchaseBill.Charge(
                settings.chargeProduct(),
                terms.reference(bill),
                BigDecimal.ONE,
                charge.net().getAmount(),
                charge.tax().getAmount(),
                Cin7Money.total(lineTotal, charge.net(), charge.tax()),
                Cin7Bookings.rule(terms.purchaseTaxes(), charge.taxes()),
                terms.account(charge.role()));
    }
}
