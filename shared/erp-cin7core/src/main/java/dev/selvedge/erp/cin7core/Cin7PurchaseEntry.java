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

/// One document of the operator's on its way into a purchase: head, order, invoice, credit note, and the payment of
/// the difference, each unless it stands already.
final class Cin7PurchaseEntry {

    private final Cin7BooksApi api;
    private final Cin7PurchaseMapping mapping;
    private final Cin7Calls calls;
    private final Bill bill;
    private final PostingTerms terms;

    Cin7PurchaseEntry(Cin7BooksApi api, Cin7PurchaseMapping mapping, Cin7Calls calls, Bill bill, PostingTerms terms) {
        this.api = api;
        this.mapping = mapping;
        this.calls = calls;
        this.bill = bill;
        this.terms = terms;
    }

    void make() {
        Cin7Purchase head = calls.write("POST /advanced-purchase", () -> api.purchase(mapping.head(bill, terms)));
        enter(head, List.of());
    }

    void finish(Cin7Purchase found) {
        enter(found, calls.read("GET /advanced-purchase/payment", () -> api.purchasePayments(id(found))));
    }

    private void enter(Cin7Purchase purchase, List<Cin7Payment> payments) {
        Cin7Bill invoice = Cin7Bookings.last(
                        purchase.invoices(), one -> bill.number().equals(one.invoiceNumber()))
                .map(one -> agreed(one, bill.charges()))
                .orElseGet(() -> invoice(purchase));
        Optional<Cin7Bill> note =
                Cin7Bookings.last(purchase.creditNotes(), _ -> true).map(one -> agreed(one, bill.credits()));
        if (note.isEmpty() && !bill.credits().isEmpty()) {
            note = Optional.of(creditNote(purchase));
        }
        if (bill.clearing().isNegative()) {
            pay(PAYMENT, invoice, payments);
        } else if (bill.clearing().isPositive()) {
            pay(REFUND, note.orElseThrow(), payments);
        }
    }

    private Cin7Bill invoice(Cin7Purchase purchase) {
        if (purchase.order() == null || !Cin7Sales.is(purchase.order().status(), Cin7Bookings.AUTHORISED)) {
            Cin7PurchaseBill order = mapping.order(id(purchase), bill, terms);
            calls.tell("POST /advanced-purchase/order", () -> api.purchaseOrder(order));
        }
        Cin7PurchaseBill asked = mapping.invoice(id(purchase), bill, terms);
        return last(calls.write("POST /advanced-purchase/invoice", () -> api.purchaseInvoice(asked))
                .invoices());
    }

    private Cin7Bill creditNote(Cin7Purchase purchase) {
        Cin7PurchaseBill asked = mapping.creditNote(id(purchase), bill, terms);
        return last(calls.write("POST /advanced-purchase/creditnote", () -> api.purchaseCreditNote(asked))
                .creditNotes());
    }

    private void pay(String type, Cin7Bill on, List<Cin7Payment> payments) {
        String reference = terms.reference(bill);
        BigDecimal due = bill.clearing().abs().getAmount();
        BigDecimal rest = due.subtract(Cin7Dues.paid(payments, type, reference));
        if (rest.signum() <= 0) {
            return;
        }
        BigDecimal left = Cin7Dues.left(on, payments, type);
        if (rest.subtract(left).compareTo(rounding()) > 0) {
            throw Cin7Calls.refused("Of document " + bill.number() + " only " + left.toPlainString()
                    + " is left to pay in Cin7 Core, and John Lewis has set off " + rest.toPlainString() + ".");
        }
        Cin7Payment payment = Cin7Bookings.payment(Cin7Bookings.task(on), type, rest, reference, terms);
        calls.tell("POST /advanced-purchase/payment", () -> api.payPurchase(payment));
    }

    /// What somebody else entered must come to what the document does, but for rounding.
    private Cin7Bill agreed(Cin7Bill standing, List<Charge> charges) {
        BigDecimal right =
                charges.stream().map(charge -> charge.total().getAmount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shown = Cin7Bookings.total(standing);
        if (shown.subtract(right).abs().compareTo(rounding()) > 0) {
            throw Cin7Calls.refused("Document " + bill.number() + " stands in Cin7 Core with " + shown.toPlainString()
                    + ", and is " + right.toPlainString() + " at John Lewis.");
        }
        return standing;
    }

    /// A penny a row (cin7-core.md A2, "Tax").
    private BigDecimal rounding() {
        return BigDecimal.valueOf(bill.charges().size() + bill.credits().size(), 2);
    }

    private static Cin7Bill last(@Nullable List<Cin7Bill> bills) {
        return Cin7Bookings.last(bills, _ -> true)
                .orElseThrow(() -> Cin7Calls.malformed("what was written of a purchase was not shown"));
    }

    private static String id(Cin7Purchase purchase) {
        return Optional.ofNullable(purchase.id())
                .orElseThrow(() -> Cin7Calls.malformed("a purchase was shown without an ID"));
    }
}
