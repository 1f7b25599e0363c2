package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.Cin7Dues.PAYMENT;
import static dev.selvedge.erp.cin7core.Cin7Dues.REFUND;

import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.wire.Cin7Bill;
import dev.selvedge.erp.cin7core.wire.Cin7Payment;
import dev.selvedge.erp.cin7core.wire.Cin7Purchase;
import dev.selvedge.erp.cin7core.wire.Cin7PurchaseBill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document of the operator's as a purchase of services: head, order, invoice, credit note, and the payment of the
/// difference (cin7-core.md A4, `/advanced-purchase`). Whatever stands of it is found by the operator's number.
///
/// A purchase's credit note needs its invoice, so a document that only hands back is none of these.
final class Cin7PurchaseBook {

    private final Cin7BooksApi api;
    private final Cin7PurchaseMapping mapping;
    private final Cin7PurchaseSearch search;

    Cin7PurchaseBook(Cin7BooksApi api, Cin7PurchaseMapping mapping, Cin7PurchaseSearch search) {
        this.api = api;
        this.mapping = mapping;
        this.search = search;
    }

    String post(Bill bill, PostingTerms terms, Cin7Calls calls, boolean again) {
        Cin7Purchase purchase = search.find(bill, terms, calls, again)
                .orElseGet(() -> calls.write("POST /advanced-purchase", () -> api.purchase(mapping.head(bill, terms))));
        return new Entry(bill, terms, calls, purchase).post(again);
    }

    /// One document on its way into one purchase.
    private final class Entry {

        private final Bill bill;
        private final PostingTerms terms;
        private final Cin7Calls calls;
        private final Cin7Purchase purchase;
        private final String id;

        Entry(Bill bill, PostingTerms terms, Cin7Calls calls, Cin7Purchase purchase) {
            this.bill = bill;
            this.terms = terms;
            this.calls = calls;
            this.purchase = purchase;
            this.id = Optional.ofNullable(purchase.id())
                    .orElseThrow(() -> Cin7Calls.malformed("a purchase was shown without an ID"));
        }

        String post(boolean again) {
            order();
            Cin7Bill invoice = standing(purchase.invoices(), bill.charges()).orElseGet(this::invoice);
            Optional<Cin7Bill> note = bill.credits().isEmpty()
                    ? Optional.empty()
                    : standing(purchase.creditNotes(), bill.credits()).or(() -> Optional.of(creditNote()));
            pay(invoice, note, again);
            return bill.number();
        }

        private void order() {
            if (purchase.order() == null || !Cin7Sales.is(purchase.order().status(), "AUTHORISED")) {
                Cin7PurchaseBill order = mapping.order(id, bill, terms);
                calls.tell("POST /advanced-purchase/order", () -> api.purchaseOrder(order));
            }
        }

        private Cin7Bill invoice() {
            Cin7PurchaseBill asked = mapping.invoice(id, bill, terms);
            return last(calls.write("POST /advanced-purchase/invoice", () -> api.purchaseInvoice(asked))
                    .invoices());
        }

        private Cin7Bill creditNote() {
            Cin7PurchaseBill asked = mapping.creditNote(id, bill, terms);
            return last(calls.write("POST /advanced-purchase/creditnote", () -> api.purchaseCreditNote(asked))
                    .creditNotes());
        }

        private void pay(Cin7Bill invoice, Optional<Cin7Bill> note, boolean again) {
            BigDecimal charged = bill.clearing().negated().getAmount();
            String type = charged.signum() > 0 ? PAYMENT : REFUND;
            Cin7Bill on = charged.signum() > 0 ? invoice : note.orElse(invoice);
            String reference = terms.reference(bill);
            BigDecimal rest = charged.abs().subtract(again ? paid(type, reference) : BigDecimal.ZERO);
            if (rest.signum() > 0) {
                Cin7Payment payment = Cin7Bookings.payment(Cin7Bookings.task(on), type, rest, reference, terms);
                calls.tell("POST /advanced-purchase/payment", () -> api.payPurchase(payment));
            }
        }

        private BigDecimal paid(String type, String reference) {
            return Cin7Dues.paid(
                    calls.read("GET /advanced-purchase/payment", () -> api.purchasePayments(id)), type, reference);
        }

        /// One that somebody else entered must come to what the document does, but for rounding: a penny a row.
        private Optional<Cin7Bill> standing(@Nullable List<Cin7Bill> bills, List<Charge> charges) {
            Optional<Cin7Bill> found = Cin7Bookings.last(bills, _ -> true);
            BigDecimal right = charges.stream()
                    .map(charge -> charge.total().getAmount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            found.filter(one -> Cin7Bookings.total(one)
                                    .subtract(right)
                                    .abs()
                                    .compareTo(BigDecimal.valueOf(charges.size(), 2))
                            > 0)
                    .ifPresent(one -> {
                        throw Cin7Calls.refused("Document " + bill.number() + " stands in Cin7 Core with "
                                + Cin7Bookings.total(one).toPlainString() + ", and is "
                                + right.toPlainString() + " at John Lewis.");
                    });
            return found;
        }

        private static Cin7Bill last(@Nullable List<Cin7Bill> bills) {
            return Cin7Bookings.last(bills, _ -> true)
                    .orElseThrow(() -> Cin7Calls.malformed("what was written of a purchase was not shown"));
        }
    }
}
