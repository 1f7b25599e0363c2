package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/// One line as the shopper bought it; amounts in the purchase's tax mode. Nothing in it changes later.
record PurchaseLine(
        String sku,
        String title,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal price,
        BigDecimal shippingPrice,
        BigDecimal commission,
        List<Tax> taxes,
        List<Tax> shippingTaxes,
        List<Fee> fees,
        List<Promotion> promotions,
        Consumer<ObjectNode> oddity) {

    BigDecimal feeTotal() {
        return fees.stream().map(Fee::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
