package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A line's prices in the mode that the caller asked for.
///
/// Where the unit price has to be worked out, it is the price divided by the quantity, to the penny: the document does
/// not say how Mirakl rounds it.
record LineAmounts(BigDecimal unitPrice, BigDecimal price, BigDecimal shippingPrice, BigDecimal fees) {

    static LineAmounts of(PurchaseLine line, TaxMode given, TaxMode asked) {
        BigDecimal price = given.to(asked, line.price(), line.taxes());
        BigDecimal shipping = given.to(asked, line.shippingPrice(), line.shippingTaxes());
        BigDecimal unit = given == asked ? line.unitPrice() : unit(price, line.quantity());
        return new LineAmounts(unit, price, shipping, line.feeTotal());
    }

    /// "Order line's price with shipping price and fees" (OR11 `total_price`); the document's own example leaves the
    /// fee out.
    BigDecimal total() {
        return price.add(shippingPrice).add(fees);
    }

    private static BigDecimal unit(BigDecimal price, int quantity) {
        return price.divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_UP);
    }
}
