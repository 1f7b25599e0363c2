package dev.selvedge.local.simulator.scene;

import dev.selvedge.local.simulator.mirakl.Address;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Promotion;
import dev.selvedge.local.simulator.mirakl.Tax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/// The kinds of orders that a marketplace sends, good and bad.
public enum Kind {
    PLAIN(Fate.PLACED, basket -> basket.line(line(0, 1, "24.00"))),
    WITH_SHIPPING(Fate.PLACED, basket -> basket.line(line(1, 2, "18.50").shipping("3.95", tax("3.95")))),
    MANY_LINES(
            Fate.PLACED,
            basket -> basket.line(line(0, 1, "24.00")).line(line(2, 3, "31.25")).line(line(5, 1, "89.99"))),
    SAME_SKU_TWICE(Fate.PLACED, basket -> basket.line(line(3, 1, "65.00")).line(line(3, 2, "60.00"))),
    PROMOTION(
            Fate.PLACED,
            basket -> basket.line(BasketLine.of(Scene.SKUS.get(4), 2, "40.00")
                    .price("70.00")
                    .tax(tax("70.00"))
                    .promotion(Promotion.of("SPRING", "10.00")))),
    ZERO_PRICE(Fate.PLACED, basket -> basket.line(line(0, 1, "24.00")).line(line(1, 1, "0.00"))),
    EMOJI(Fate.PLACED, basket -> basket.line(line(2, 1, "31.25")).shipTo(to("firstname", "Zoë 🧵"))),
    RIGHT_TO_LEFT(Fate.PLACED, basket -> basket.line(line(2, 1, "31.25")).shipTo(to("lastname", "\u200Fכהן\u200E"))),
    SCRIPT(
            Fate.PLACED,
            basket -> basket.line(line(1, 1, "18.50").title("<script>alert('cushion')</script>"))
                    .shipTo(to("street_2", "<b>Flat 2</b>"))),
    SCARCE(Fate.PLACED, basket -> basket.line(taxed(Scene.SCARCE_SKU, 2, "120.00"))),
    COMING_SKU(Fate.PLACED, basket -> basket.line(line(0, 1, "24.00")).line(taxed(Scene.COMING_SKU, 1, "27.00"))),
    PARTLY_CANCELLED(Fate.PLACED, basket -> basket.line(line(0, 3, "24.00")).line(line(1, 1, "18.50"))),
    CANCELLED(Fate.WITHDRAWN, basket -> basket.line(line(4, 1, "40.00"))),
    UNKNOWN_SKU(Fate.HELD, basket -> basket.line(line(0, 1, "24.00")).line(taxed("NO-SUCH-CUSHION", 1, "10.00"))),
    SKU_IN_OTHER_CASE(Fate.HELD, basket -> basket.line(taxed("cush-oat-45", 1, "24.00"))),
    SKU_WITH_BLANK(Fate.HELD, basket -> basket.line(taxed("CUSH-OAT-45 ", 1, "24.00"))),
    WRONG_TOTAL(
            Fate.HELD,
            basket -> basket.line(line(0, 1, "24.00")).odd(json -> json.put("total_price", new BigDecimal("23.00")))),
    NO_POSTCODE(
            Fate.HELD,
            basket -> basket.line(line(0, 1, "24.00")).shipTo(household().without("zip_code"))),
    LONG_STREET(
            Fate.HELD, basket -> basket.line(line(0, 1, "24.00")).shipTo(to("street_1", "Long Street ".repeat(25)))),
    CONTROL_CHARACTER(Fate.HELD, basket -> basket.line(line(0, 1, "24.00")).shipTo(to("city", "Maccles\u0007field"))),
    OTHER_CURRENCY(Fate.HELD, basket -> basket.line(line(0, 1, "24.00")).currency("EUR")),
    NO_CUSTOMER_ORDER_NUMBER(Fate.HELD, basket -> basket.line(line(0, 1, "24.00"))) {
        @Override
        Basket referenced(Basket basket, int number) {
            return basket;
        }
    };

    private final Fate fate;
    private final UnaryOperator<Basket> filled;

    Kind(Fate fate, UnaryOperator<Basket> filled) {
        this.fate = fate;
        this.filled = filled;
    }

    public Fate fate() {
        return fate;
    }

    /// A basket of this kind, which becomes the order `JL<number>-A`.
    public Basket basket(int number) {
        return filled.apply(referenced(Basket.of("JL%05d".formatted(number)), number));
    }

    /// A plain basket of one article, which becomes the order `JL<number>-A`.
    public static Basket basketOf(int number, String sku, int quantity, String unitPrice) {
        return PLAIN.referenced(Basket.of("JL%05d".formatted(number)), number).line(taxed(sku, quantity, unitPrice));
    }

    Basket referenced(Basket basket, int number) {
        return basket.reference(String.valueOf(254_000_000 + number));
    }

    private static BasketLine line(int sku, int quantity, String unitPrice) {
        return taxed(Scene.SKUS.get(sku), quantity, unitPrice);
    }

    private static BasketLine taxed(String sku, int quantity, String unitPrice) {
        BigDecimal price = new BigDecimal(unitPrice).multiply(BigDecimal.valueOf(quantity));
        return BasketLine.of(sku, quantity, unitPrice).tax(tax(price.toPlainString()));
    }

    /// The tax that is in a price at 20 %.
    private static Tax tax(String price) {
        BigDecimal gross = new BigDecimal(price);
        BigDecimal tax = gross.subtract(gross.divide(new BigDecimal("1.2"), 2, RoundingMode.HALF_UP));
        return Tax.of(Scene.TAX_CODE, "20", tax.toPlainString());
    }

    private static Address household() {
        return Address.household();
    }

    private static Address to(String field, String value) {
        return household().with(field, value);
    }
}
