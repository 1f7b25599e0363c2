package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Some pieces of a line that will not be delivered (OR11 `cancelations`), spelled as Mirakl does. Amounts are in the
/// purchase's tax mode.
record Cancelation(
        String id,
        int quantity,
        BigDecimal amount,
        BigDecimal shippingAmount,
        BigDecimal commission,
        List<Tax> taxes,
        List<Tax> shippingTaxes,
        Instant created) {

    static Cancelation of(PurchaseLine line, String id, Share share, Instant now) {
        return new Cancelation(
                id,
                share.after() - share.before(),
                share.of(line.price()),
                share.of(line.shippingPrice()),
                share.of(line.commission()),
                line.taxes().stream().map(tax -> tax.share(share)).toList(),
                line.shippingTaxes().stream().map(tax -> tax.share(share)).toList(),
                now);
    }
}
