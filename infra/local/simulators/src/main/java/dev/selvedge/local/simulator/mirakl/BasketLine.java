package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One line of a [Basket], being filled.
public final class BasketLine {

    private final String sku;
    private final int quantity;
    private final BigDecimal unitPrice;
    private final List<Tax> taxes = new ArrayList<>();
    private final List<Tax> shippingTaxes = new ArrayList<>();
    private final List<Fee> fees = new ArrayList<>();
    private final List<Promotion> promotions = new ArrayList<>();
    private @Nullable BigDecimal price;
    private String title;
    private BigDecimal shippingPrice = BigDecimal.ZERO;
    private BigDecimal commission = BigDecimal.ZERO;
    private Consumer<ObjectNode> oddity = json -> {};

    private BasketLine(String sku, int quantity, BigDecimal unitPrice) {
        if (quantity < 1) {
            throw new IllegalArgumentException("a basket needs at least one of " + sku + ", not " + quantity);
        }
        this.sku = sku;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.title = "Article " + sku;
    }

    public static BasketLine of(String sku, int quantity, BigDecimal unitPrice) {
        return new BasketLine(sku, quantity, unitPrice);
    }

    public static BasketLine of(String sku, int quantity, String unitPrice) {
        return of(sku, quantity, new BigDecimal(unitPrice));
    }

    public BasketLine title(String text) {
        title = text;
        return this;
    }

    /// The line's price where it is not the unit price times the quantity, three for 10.00 for example.
    public BasketLine price(String amount) {
        price = new BigDecimal(amount);
        return this;
    }

    public BasketLine tax(Tax tax) {
        taxes.add(tax);
        return this;
    }

    public BasketLine shipping(String amount, Tax... onIt) {
        shippingPrice = new BigDecimal(amount);
        shippingTaxes.addAll(List.of(onIt));
        return this;
    }

    public BasketLine fee(Fee fee) {
        fees.add(fee);
        return this;
    }

    public BasketLine promotion(Promotion promotion) {
        promotions.add(promotion);
        return this;
    }

    /// What the marketplace keeps for itself, without tax.
    public BasketLine commission(String amount) {
        commission = new BigDecimal(amount);
        return this;
    }

    /// Has the last word on this line's JSON each time it is shown: a missing field, a wrong sum, a null.
    public BasketLine odd(Consumer<ObjectNode> change) {
        oddity = oddity.andThen(change);
        return this;
    }

    PurchaseLine bought() {
        return new PurchaseLine(
                sku,
                title,
                quantity,
                unitPrice,
                price == null ? unitPrice.multiply(BigDecimal.valueOf(quantity)) : price,
                shippingPrice,
                commission,
                List.copyOf(taxes),
                List.copyOf(shippingTaxes),
                List.copyOf(fees),
                List.copyOf(promotions),
                oddity);
    }
}
