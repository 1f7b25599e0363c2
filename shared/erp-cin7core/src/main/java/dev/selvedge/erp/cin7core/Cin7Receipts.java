package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.Cin7Dues.PAYMENT;

import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.InvoiceBy;
import dev.selvedge.erp.cin7core.wire.Cin7Bill;
import dev.selvedge.erp.cin7core.wire.Cin7BilledSale;
import dev.selvedge.erp.cin7core.wire.Cin7Payment;
import dev.selvedge.erp.cin7core.wire.Cin7SaleInvoice;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Customers' money: the invoice of a sale, where we make them, and its payment (cin7-core.md A2).
///
/// How `GET /sale` shows payments is not documented, so `GET /sale/payment` is asked wherever there may be any that
/// matter.
final class Cin7Receipts {

    private final Cin7BooksApi api;
    private final InvoiceBy invoiceBy;

    Cin7Receipts(Cin7BooksApi api, InvoiceBy invoiceBy) {
        this.api = api;
        this.invoiceBy = invoiceBy;
    }

    String post(Receipt receipt, PostingTerms terms, Cin7Calls calls, boolean again) {
        Cin7BilledSale sale =
                calls.read("GET /sale", () -> api.sale(receipt.sale().id(), true));
        List<Cin7Bill> invoices = invoices(receipt, terms, sale, calls);
        List<Cin7Payment> payments =
                again || invoices.size() > 1 || !Cin7Sales.is(status(invoices), Cin7Bookings.AUTHORISED)
                        ? calls.read(
                                "GET /sale/payment",
                                () -> api.payments(receipt.sale().id()))
                        : List.of();
        String reference = terms.reference(receipt);
        BigDecimal rest = receipt.amount().getAmount().subtract(Cin7Dues.paid(payments, PAYMENT, reference));
        Cin7Dues dues = new Cin7Dues(invoices, payments);
        refuseTooMuch(receipt, dues, rest);
        dues.shares(rest).forEach((invoice, share) -> {
            Cin7Payment payment = Cin7Bookings.payment(Cin7Bookings.task(invoice), PAYMENT, share, reference, terms);
            calls.tell("POST /sale/payment", () -> api.pay(payment));
        });
        return numbers(dues.invoices());
    }

    private static String status(List<Cin7Bill> invoices) {
        return String.valueOf(invoices.getFirst().status());
    }

    private List<Cin7Bill> invoices(Receipt receipt, PostingTerms terms, Cin7BilledSale sale, Cin7Calls calls) {
        List<Cin7Bill> standing = Cin7Bookings.standing(sale.invoices());
        if (!standing.isEmpty()) {
            return standing;
        }
        if (Cin7Sales.listed(sale.invoices()).stream().anyMatch(Cin7Bookings::isDraft)) {
            throw Cin7Calls.refused(subject(receipt) + " has an invoice that is only a draft.");
        }
        return switch (invoiceBy) {
            case ERP -> throw Cin7Calls.refused(subject(receipt) + " has no authorised invoice.");
            case SELVEDGE -> List.of(invoiced(receipt, terms, sale, calls));
        };
    }

    private Cin7Bill invoiced(Receipt receipt, PostingTerms terms, Cin7BilledSale sale, Cin7Calls calls) {
        Cin7SaleOrder order = Optional.ofNullable(sale.order())
                .orElseThrow(() -> Cin7Calls.malformed("GET /sale was answered without an Order"));
        Cin7SaleInvoice asked = new Cin7SaleInvoice(
                receipt.sale().id(),
                Cin7Sales.is(sale.type(), "Advanced Sale")
                        ? Cin7Bookings.NEW
                        : receipt.sale().id(),
                Cin7Bookings.AUTHORISED,
                Cin7Times.day(terms.on()),
                Cin7Sales.listed(order.lines()).stream()
                        .map(Cin7Receipts::ordered)
                        .toList(),
                Cin7Sales.listed(order.additionalCharges()));
        return Cin7Bookings.last(
                        calls.write("POST /sale/invoice", () -> api.invoice(asked))
                                .invoices(),
                        _ -> true)
                .orElseThrow(() -> Cin7Calls.malformed("POST /sale/invoice was answered without the invoice"));
    }

    /// A line of the order without what can only be read of it.
    private static Line ordered(Line line) {
        return new Line(
                line.sku(),
                line.quantity(),
                line.price(),
                line.discount(),
                line.tax(),
                line.total(),
                line.taxRule(),
                line.comment(),
                null);
    }

    private static void refuseTooMuch(Receipt receipt, Cin7Dues dues, BigDecimal rest) {
        BigDecimal missing = rest.subtract(dues.left());
        if (missing.signum() > 0) {
            throw Cin7Calls.refused("Of invoice " + numbers(dues.invoices()) + " of sale " + receipt.sale()
                    + ", order " + receipt.order() + ", "
                    + receipt.amount().getCurrencyUnit() + " " + missing.toPlainString()
                    + " less is left to pay than John Lewis paid.");
        }
    }

    private static String subject(Receipt receipt) {
        return "Sale " + receipt.sale() + " of order " + receipt.order();
    }

    private static String numbers(List<Cin7Bill> invoices) {
        return invoices.stream()
                .map(invoice -> Cin7Bookings.name(invoice.invoiceNumber(), Cin7Bookings.task(invoice)))
                .collect(Collectors.joining(", "));
    }
}
