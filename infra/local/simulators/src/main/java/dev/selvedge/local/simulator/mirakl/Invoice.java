package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An accounting document that the operator issued to the seller. It is paid when the cycle is in which it was billed.
final class Invoice {

    private final long invoiceId;
    private final String number;
    private final InvoiceType type;
    private final String currency;
    private final List<InvoiceItem> items;
    private final Instant created;
    private @Nullable Cycle cycle;

    Invoice(long invoiceId, String number, InvoiceType type, String currency, List<InvoiceItem> items, Instant now) {
        this.invoiceId = invoiceId;
        this.number = number;
        this.type = type;
        this.currency = currency;
        this.items = List.copyOf(items);
        this.created = now;
    }

    void bill(Cycle in) {
        cycle = in;
    }

    BigDecimal amount() {
        return items.stream().map(InvoiceItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total() {
        return taxes().values().stream().reduce(amount(), BigDecimal::add);
    }

    /// What each tax comes to, by its code.
    Map<String, BigDecimal> taxes() {
        Map<String, BigDecimal> taxes = new TreeMap<>();
        for (InvoiceItem item : items) {
            item.taxes().forEach(tax -> taxes.merge(tax.code(), tax.amount(), BigDecimal::add));
        }
        return taxes;
    }

    PayOutState state() {
        return cycle == null ? PayOutState.TO_PAY : cycle.state();
    }

    String id() {
        return Ids.of("accounting document", invoiceId);
    }

    long invoiceId() {
        return invoiceId;
    }

    String number() {
        return number;
    }

    InvoiceType type() {
        return type;
    }

    String currency() {
        return currency;
    }

    List<InvoiceItem> items() {
        return items;
    }

    Instant created() {
        return created;
    }

    @Nullable
    Cycle cycle() {
        return cycle;
    }

    InvoiceView view() {
        return new InvoiceView(
                invoiceId, number, type, currency, amount(), total(), created, cycle == null ? null : cycle.id());
    }
}
