package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;

/// Orders by the thousand for the transaction log: each one cushion for 24.00 and 3.00 of shipping.
final class Seeding {

    private static final BigDecimal PRICE = new BigDecimal("24.00");
    private static final BigDecimal SHIPPING = new BigDecimal("3.00");

    private final TransactionLog log;
    private final BillingSettings settings;

    Seeding(TransactionLog log, BillingSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    void write(int orders, Instant now) {
        BigDecimal commission = TaxRate.percent(settings.commissionRate(), PRICE.add(SHIPPING));
        BigDecimal vat = settings.vat().on(commission);
        int before = log.all().size();
        for (int order = 1; order <= orders; order++) {
            String id = "SEED_%d_%06d-A".formatted(before, order);
            write(id, Entry.of(TransactionType.ORDER_AMOUNT, PRICE), now);
            write(id, Entry.of(TransactionType.ORDER_SHIPPING_AMOUNT, SHIPPING), now);
            write(id, Entry.of(TransactionType.COMMISSION_FEE, commission).shopTax(settings.vat()), now);
            write(id, Entry.of(TransactionType.COMMISSION_VAT, vat).shopTax(settings.vat()), now);
        }
    }

    private void write(String orderId, Entry entry, Instant now) {
        log.write(entry.line(orderId, orderId + "-1"), now);
    }
}
