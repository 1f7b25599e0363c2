package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.Cin7Dues.REFUND;

import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.Cin7Settings.LineTotal;
import dev.selvedge.erp.cin7core.wire.Cin7Bill;
import dev.selvedge.erp.cin7core.wire.Cin7BilledSale;
import dev.selvedge.erp.cin7core.wire.Cin7Payment;
import dev.selvedge.erp.cin7core.wire.Cin7SaleCreditNote;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// What customers had back: a credit note over goods that are not back yet, and its repayment (cin7-core.md A2,
/// `/sale/creditnote`). A simple sale has one credit note: what a customer has back later is money spent, with the same
/// VAT.
final class Cin7Repayments {

    private final Cin7BooksApi api;
    private final Cin7CashBook cash;
    private final String shippingProduct;
    private final LineTotal lineTotal;

    Cin7Repayments(Cin7BooksApi api, Cin7CashBook cash, String shippingProduct, LineTotal lineTotal) {
        this.api = api;
        this.cash = cash;
        this.shippingProduct = shippingProduct;
        this.lineTotal = lineTotal;
    }

    String post(Repayment repayment, PostingTerms terms, Cin7Calls calls, boolean again) {
        Optional<Cin7Bill> credited =
                again ? credited(repayment.sale().id(), terms.reference(repayment), calls) : Optional.empty();
        if (credited.isPresent()) {
            return repaid(credited.get(), repayment, terms, calls, again);
        }
        Cin7BilledSale sale =
                calls.read("GET /sale", () -> api.sale(repayment.sale().id(), true));
        return isUsedUp(sale)
                ? cash.repayment(repayment, terms, calls, again)
                : repaid(credit(repayment, terms, sale, calls), repayment, terms, calls, again);
    }

    private static boolean isUsedUp(Cin7BilledSale sale) {
        return !Cin7Sales.is(sale.type(), "Advanced Sale")
                && !Cin7Bookings.standing(sale.creditNotes()).isEmpty();
    }

    private String repaid(Cin7Bill note, Repayment repayment, PostingTerms terms, Cin7Calls calls, boolean again) {
        String sale = repayment.sale().id();
        String reference = terms.reference(repayment);
        BigDecimal paid = again
                ? Cin7Dues.paid(calls.read("GET /sale/payment", () -> api.payments(sale)), REFUND, reference)
                : BigDecimal.ZERO;
        BigDecimal rest = repayment.amount().getAmount().subtract(paid);
        if (rest.signum() > 0) {
            Cin7Payment refund = Cin7Bookings.payment(Cin7Bookings.task(note), REFUND, rest, reference, terms);
            calls.tell("POST /sale/payment", () -> api.pay(refund));
        }
        return Cin7Bookings.name(note.creditNoteNumber(), reference);
    }

    private Optional<Cin7Bill> credited(String sale, String memo, Cin7Calls calls) {
        return Cin7Bookings.last(
                calls.read("GET /sale/creditnote", () -> api.creditNotes(sale)).creditNotes(),
                note -> memo.equals(note.memo()));
    }

    private Cin7Bill credit(Repayment repayment, PostingTerms terms, Cin7BilledSale sale, Cin7Calls calls) {
        Cin7SaleCreditNote asked = note(repayment, terms, sale);
        return Cin7Bookings.last(
                        calls.write("POST /sale/creditnote", () -> api.creditNote(asked))
                                .creditNotes(),
                        note -> asked.memo().equals(note.memo()))
                .orElseThrow(() -> Cin7Calls.malformed("POST /sale/creditnote was answered without the note"));
    }

    private Cin7SaleCreditNote note(Repayment repayment, PostingTerms terms, Cin7BilledSale sale) {
        boolean inclusive = Cin7Sales.is(sale.taxCalculation(), "Inclusive");
        return new Cin7SaleCreditNote(
                repayment.sale().id(),
                Cin7Bookings.NEW,
                invoice(repayment, sale),
                terms.reference(repayment),
                Cin7Bookings.AUTHORISED,
                Cin7Times.day(terms.on()),
                repayment.goods().stream()
                        .map(goods -> goods(goods, terms, inclusive))
                        .toList(),
                repayment.carriage().stream()
                        .map(carriage -> carriage(carriage, terms, inclusive))
                        .toList(),
                List.of());
    }

    /// The number of the invoice that is credited: the oldest that comes to as much, or the oldest.
    private static String invoice(Repayment repayment, Cin7BilledSale sale) {
        List<Cin7Bill> invoices = new Cin7Dues(Cin7Bookings.standing(sale.invoices()), List.of()).invoices();
        return invoices.stream()
                .filter(invoice ->
                        Cin7Bookings.total(invoice).compareTo(repayment.amount().getAmount()) >= 0)
                .findFirst()
                .or(() -> invoices.stream().findFirst())
                .flatMap(invoice -> Optional.ofNullable(invoice.invoiceNumber()))
                .orElseThrow(() -> Cin7Calls.refused("Sale " + repayment.sale() + " of order " + repayment.order()
                        + " has no authorised invoice that could be credited."));
    }

    private Cin7SaleOrder.Line goods(Credited goods, PostingTerms terms, boolean inclusive) {
        return new Cin7SaleOrder.Line(
                goods.what(),
                BigDecimal.ONE,
                price(goods, inclusive),
                BigDecimal.ZERO,
                goods.tax().getAmount(),
                total(goods, inclusive),
                Cin7Bookings.rule(terms.saleTaxes(), goods.taxes()),
                null,
                null);
    }

    private Cin7SaleOrder.Charge carriage(Credited carriage, PostingTerms terms, boolean inclusive) {
        return new Cin7SaleOrder.Charge(
                shippingProduct,
                BigDecimal.ONE,
                price(carriage, inclusive),
                BigDecimal.ZERO,
                carriage.tax().getAmount(),
                total(carriage, inclusive),
                Cin7Bookings.rule(terms.saleTaxes(), carriage.taxes()));
    }

    private static BigDecimal price(Credited part, boolean inclusive) {
        return (inclusive ? part.gross() : net(part)).getAmount();
    }

    private BigDecimal total(Credited part, boolean inclusive) {
        return inclusive ? part.gross().getAmount() : Cin7Money.total(lineTotal, net(part), part.tax());
    }

    private static Money net(Credited part) {
        return part.gross().minus(part.tax());
    }
}
