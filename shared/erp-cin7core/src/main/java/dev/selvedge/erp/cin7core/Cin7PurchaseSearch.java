package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.wire.Cin7Bill;
import dev.selvedge.erp.cin7core.wire.Cin7Purchase;
import dev.selvedge.erp.cin7core.wire.Cin7PurchaseList.Row;
import java.util.List;
import java.util.Optional;

/// Looks for the purchase that a document of the operator's has become, or begun to become.
///
/// People enter suppliers' invoices too, so the operator's number is looked for even where we have not tried before.
final class Cin7PurchaseSearch {

    private final Cin7BooksApi api;
    private final String supplier;

    Cin7PurchaseSearch(Cin7BooksApi api, String supplier) {
        this.api = api;
        this.supplier = supplier;
    }

    Optional<Cin7Purchase> find(Bill bill, PostingTerms terms, Cin7Calls calls, boolean again) {
        List<Row> billed = rows(bill.number(), calls).stream()
                .filter(row -> bill.number().equals(row.invoiceNumber()))
                .toList();
        if (billed.size() > 1) {
            throw Cin7Calls.refused(
                    "Document " + bill.number() + " of John Lewis's stands in " + billed.size() + " purchases.");
        }
        if (billed.isEmpty()) {
            return again ? begun(terms.reference(bill), calls) : Optional.empty();
        }
        return Optional.of(whole(billed.getFirst(), bill, calls));
    }

    private Cin7Purchase whole(Row row, Bill bill, Cin7Calls calls) {
        Cin7Purchase purchase = purchase(row, calls);
        List<Cin7Bill> invoices = Cin7Sales.listed(purchase.invoices());
        if (invoices.stream().noneMatch(Cin7Bookings::isStanding)) {
            throw Cin7Calls.refused(
                    "Document " + bill.number() + " stands in Cin7 Core, and its invoice is not authorised.");
        }
        return purchase;
    }

    /// `Search` does not look into notes, so each purchase from the supplier that has no invoice is read.
    private Optional<Cin7Purchase> begun(String note, Cin7Calls calls) {
        for (Row row : rows(supplier, calls)) {
            if (row.invoiceNumber() == null || row.invoiceNumber().isBlank()) {
                Cin7Purchase purchase = purchase(row, calls);
                if (note.equals(purchase.note())) {
                    return Optional.of(purchase);
                }
            }
        }
        return Optional.empty();
    }

    private List<Row> rows(String searched, Cin7Calls calls) {
        return calls.all("GET /purchaseList", page -> api.purchases(searched, page, Cin7Calls.PAGE)).stream()
                .filter(row -> supplier.equalsIgnoreCase(row.supplier()) && !Cin7Sales.is(row.status(), "VOIDED"))
                .toList();
    }

    private Cin7Purchase purchase(Row row, Cin7Calls calls) {
        String id = Optional.ofNullable(row.id())
                .orElseThrow(() -> Cin7Calls.malformed("GET /purchaseList was answered without an ID"));
        return calls.read("GET /advanced-purchase", () -> api.purchase(id));
    }
}
