package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the operator's automatic invoice of a cycle charges: commission, less what is handed back of it, subscriptions,
/// fees, penalties and one-off items. Its parts are above zero where the seller is charged, as in the example of IV01:
/// there a commission of -9 in the summary is a part of 2 and taxes of 7, and one handed back of 10 a part of -3 and
/// taxes of -7. That orders, reserves and dropship lines are not on it is a guess.
final class AutoInvoice {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneOffset.UTC);

    private static final Map<Heading, String> CHARGED = new EnumMap<>(Map.of(
            Heading.COMMISSIONS, "Commissions of completed orders",
            Heading.REFUND_COMMISSIONS, "Commissions of refunded orders",
            Heading.SUBSCRIPTION, "Subscription",
            Heading.SELLER_FEES_ON_ORDERS, "Seller fees on orders",
            Heading.SELLER_PENALTY_FEES, "Seller penalty fees"));

    private static final Set<TransactionType> ONE_OFF =
            EnumSet.range(TransactionType.INVOICEABLE_ONE_OFF_DEBIT, TransactionType.INVOICEABLE_ONE_OFF_CREDIT_TAX);

    private final Cycle cycle;
    private final BillingSettings settings;

    AutoInvoice(Cycle cycle, BillingSettings settings) {
        this.cycle = cycle;
        this.settings = settings;
    }

    static boolean charges(TransactionLine line) {
        TransactionType type = line.said().known();
        return type != null && (ONE_OFF.contains(type) || (CHARGED.containsKey(type.heading()) && !purchase(type)));
    }

    private static boolean purchase(TransactionType type) {
        return type.name().contains("PURCHASE_");
    }

    List<InvoiceItem> items(Instant now) {
        Map<Heading, List<TransactionLine>> byHeading = new EnumMap<>(Heading.class);
        List<TransactionLine> oneOffs = new ArrayList<>();
        for (TransactionLine line : cycle.lines()) {
            if (charges(line)) {
                List<TransactionLine> pile = line.said().item() == null
                        ? byHeading.computeIfAbsent(line.said().heading(), any -> new ArrayList<>())
                        : oneOffs;
                pile.add(line);
            }
        }
        String period = " from " + DAY.format(cycle.start()) + " to " + DAY.format(now);
        List<InvoiceItem> items = new ArrayList<>();
        byHeading.forEach((heading, lines) -> items.add(item(CHARGED.get(heading) + period, 1, lines)));
        items.addAll(oneOffs(oneOffs));
        return items;
    }

    private List<InvoiceItem> oneOffs(List<TransactionLine> lines) {
        Map<OneOffItem, List<TransactionLine>> byItem = new LinkedHashMap<>();
        lines.forEach(line -> byItem.computeIfAbsent(line.said().item(), any -> new ArrayList<>())
                .add(line));
        return byItem.entrySet().stream()
                .map(one -> item(one.getKey().description(), one.getKey().quantity(), one.getValue()))
                .toList();
    }

    private InvoiceItem item(String description, int quantity, List<TransactionLine> lines) {
        BigDecimal amount = BigDecimal.ZERO;
        Map<String, Tax> taxes = new TreeMap<>();
        for (TransactionLine line : lines) {
            TaxRate rate = line.said().shopTax();
            if (!line.said().tax()) {
                amount = amount.subtract(line.amount());
            } else if (rate != null) {
                Tax tax = new Tax(rate.code(), rate.rate(), line.amount().negate());
                taxes.merge(rate.code(), tax, (one, other) -> one.plus(other.amount()));
            }
        }
        return InvoiceItem.of(description, quantity, amount, rounded(amount, List.copyOf(taxes.values())));
    }

    private List<Tax> rounded(BigDecimal amount, List<Tax> taxes) {
        return switch (settings.rounding()) {
            case BY_LINE -> taxes;
            case BY_TOTAL ->
                taxes.stream()
                        .map(tax ->
                                new Tax(tax.code(), tax.rate(), TaxRate.of(tax).on(amount)))
                        .toList();
        };
    }
}
