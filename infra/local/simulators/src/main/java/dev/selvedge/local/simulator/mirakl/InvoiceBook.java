package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Every accounting document that the operator issued to the seller, in the order of creation.
final class InvoiceBook {

    private final List<Invoice> invoices = new ArrayList<>();
    private final String prefix;

    /// @param prefix what numbers begin with
    InvoiceBook(String prefix) {
        this.prefix = prefix;
    }

    /// Numbers have twelve digits, as in the example of TL02; that they are those of `invoice_id` is a guess, and IV01
    /// has no field for them.
    Invoice issue(InvoiceType type, String currency, List<InvoiceItem> items, Instant now) {
        int id = invoices.size() + 1;
        Invoice invoice = new Invoice(id, prefix + "%012d".formatted(id), type, currency, items, now);
        invoices.add(invoice);
        return invoice;
    }

    Optional<Invoice> find(String invoiceId) {
        return invoices.stream()
                .filter(invoice -> Long.toString(invoice.invoiceId()).equals(invoiceId))
                .findFirst();
    }

    /// The oldest first.
    List<Invoice> all() {
        return Collections.unmodifiableList(invoices);
    }
}
