package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Money of a line that has gone back to the customer (OR11 `refunds`). Amounts are in the purchase's tax mode, and
/// the commission is what the operator hands back with it.
///
/// @param commissionTax nothing where no commission is handed back
record Refunded(
        String id,
        BigDecimal amount,
        BigDecimal shippingAmount,
        List<Tax> taxes,
        List<Tax> shippingTaxes,
        BigDecimal commission,
        Tax commissionTax,
        Instant created) {}
