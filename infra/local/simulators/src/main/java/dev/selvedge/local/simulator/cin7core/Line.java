package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A line of an order, or an additional charge, whose product is a service (cin7-core.md A2, `/sale/order`).
///
/// @param tax as the caller stated it, else by the rule
/// @param backorder what could not be allocated; zero until the order is authorised
record Line(
        Product product,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        BigDecimal tax,
        TaxRule taxRule,
        @Nullable String comment,
        BigDecimal backorder) {

    static Line unpriced(Product product, BigDecimal quantity, TaxRule taxRule) {
        BigDecimal none = BigDecimal.ZERO;
        return new Line(product, quantity, none, none, none, taxRule, null, none);
    }

    /// The same line at another price, its tax worked out by the rule.
    Line withPrice(BigDecimal other, boolean taxInclusive) {
        BigDecimal newTax = taxRule.on(amount(other, quantity, discount), taxInclusive);
        return new Line(product, quantity, other, discount, newTax, taxRule, comment, backorder);
    }

    /// Price times quantity less discount, to the penny.
    BigDecimal amount() {
        return amount(price, quantity, discount);
    }

    static BigDecimal amount(BigDecimal price, BigDecimal quantity, BigDecimal discount) {
        BigDecimal share = BigDecimal.ONE.subtract(discount.movePointLeft(2));
        return Figures.two(price.multiply(quantity).multiply(share));
    }

    Line withBackorder(BigDecimal waiting) {
        return new Line(product, quantity, price, discount, tax, taxRule, comment, Figures.plain(waiting));
    }

    /// The same line with another quantity, its tax worked out again by the rule.
    Line withQuantity(BigDecimal other, boolean taxInclusive) {
        BigDecimal newTax = taxRule.on(amount(price, other, discount), taxInclusive);
        return new Line(product, other, price, discount, newTax, taxRule, comment, backorder);
    }
}
