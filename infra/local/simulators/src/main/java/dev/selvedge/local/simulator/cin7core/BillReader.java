package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.Bill.Kind;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what stands above and below the lines of an invoice or a credit note (cin7-core.md A2 and A4). An invoice
/// without a date is of today and due the same day; the document does not say.
final class BillReader {

    private final Account account;
    private final InstantSource clock;

    BillReader(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    /// @param before the draft that is changed: what the caller does not write stays (cin7-core.md A1)
    Bill invoice(Written body, Trade trade, UUID task, Billed billed, @Nullable Bill before, List<ErrorModel> faults) {
        common(body, "CurrencyConversionRate", trade, faults);
        Status status = status(body, before, faults);
        Bill.@Nullable Head old = before == null ? null : before.head();
        LocalDate date = body.text("InvoiceDate") == null && old != null ? old.date() : day(body, "InvoiceDate");
        Bill.Head head = new Bill.Head(
                old == null ? null : old.number(),
                body.has("Memo") || old == null ? body.text("Memo") : old.memo(),
                date,
                due(body, date, old),
                null,
                body.has("LinkedFulfillmentNumber") || old == null
                        ? body.text("LinkedFulfillmentNumber")
                        : old.fulfilment());
        return checked(new Bill(task, Kind.INVOICE, status, head, billed, List.of()), "InvoiceDate", faults);
    }

    /// A credit note names an invoice that is AUTHORISED or PAID (cin7-core.md A2).
    Bill creditNote(Written body, Trade trade, UUID task, Billed billed, List<ErrorModel> faults) {
        common(body, "CreditNoteConversionRate", trade, faults);
        Status status = status(body, null, faults);
        String against = body.text("CreditNoteInvoiceNumber");
        if (against == null) {
            faults.add(ErrorModel.invalid("CreditNoteInvoiceNumber is required."));
        } else if (trade.billing().invoice(against).isEmpty()) {
            faults.add(ErrorModel.invalid("Invoice " + against + " must be AUTHORISED or PAID."));
        }
        LocalDate date = day(body, "CreditNoteDate");
        Bill.Head head = new Bill.Head(null, body.text("Memo"), date, date, against, null);
        List<Bill.Restock> restock = restock(body, faults);
        return checked(new Bill(task, Kind.CREDIT_NOTE, status, head, billed, restock), "CreditNoteDate", faults);
    }

    private Bill checked(Bill bill, String dateField, List<ErrorModel> faults) {
        if (bill.stands() && bill.billed().isEmpty()) {
            faults.add(ErrorModel.invalid("Lines are required."));
        }
        if (bill.stands()) {
            account.finance.open(dateField, bill.head().date(), faults);
        }
        return bill;
    }

    private static void common(Written body, String rateField, Trade trade, List<ErrorModel> faults) {
        if (body.flag("CombineAdditionalCharges")) {
            throw Refused.notSimulated("CombineAdditionalCharges");
        }
        Lengths.check(body, "Memo", 1024, faults);
        Currencies.check(trade.currency(), rateField, body, faults);
    }

    private static Status status(Written body, @Nullable Bill before, List<ErrorModel> faults) {
        String status = body.text("Status");
        if (status == null && before != null) {
            return before.status();
        }
        if (!"AUTHORISED".equals(status) && !"DRAFT".equals(status)) {
            faults.add(ErrorModel.invalid("Status must be DRAFT or AUTHORISED."));
        }
        return "AUTHORISED".equals(status) ? Status.AUTHORISED : Status.DRAFT;
    }

    private LocalDate due(Written body, LocalDate date, Bill.@Nullable Head before) {
        if (body.text("InvoiceDueDate") != null) {
            return day(body, "InvoiceDueDate");
        }
        return before == null ? date : before.due();
    }

    private LocalDate day(Written body, String field) {
        return Times.day(field, body.text(field), clock.instant());
    }

    /// Of the two ways to name a location one is required (cin7-core.md A2, the lines of a fulfilment).
    private List<Bill.Restock> restock(Written body, List<ErrorModel> faults) {
        List<Bill.Restock> restock = new ArrayList<>();
        for (Written line : body.objects("Restock")) {
            String sku = Objects.requireNonNullElse(line.text("SKU"), "");
            Product product = account.products.get(sku);
            if (product == null) {
                faults.add(ErrorModel.notFound("Product " + sku + " not found."));
            }
            Optional<String> location = location(line, faults);
            BigDecimal quantity = Objects.requireNonNullElse(line.number("Quantity"), BigDecimal.ZERO);
            if (quantity.compareTo(BigDecimal.ONE) < 0) {
                faults.add(ErrorModel.invalid("Quantity must be at least 1."));
            }
            if (product != null && location.isPresent()) {
                restock.add(new Bill.Restock(product, location.get(), quantity.longValue()));
            }
        }
        return restock;
    }

    private Optional<String> location(Written line, List<ErrorModel> faults) {
        UUID id = line.guid("LocationID");
        String name = line.text("Location");
        Optional<String> location = account.locations.values().stream()
                .filter(known -> known.name().equals(name) || known.id().equals(id))
                .map(Location::name)
                .findFirst();
        if (location.isEmpty()) {
            faults.add(ErrorModel.notFound("Location " + Objects.requireNonNullElse(name, "") + " not found."));
        }
        return location;
    }
}
