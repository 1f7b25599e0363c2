package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Order;
import dev.selvedge.johnlewis.mirakl.MiraklMapping.UnreadableOrder;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What OR11 must say for an entry to be an order (john-lewis.md 2B.4): the field that is wrong is named, its value is
/// not.
class MiraklUnreadableOrdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order_id",
                "order_state",
                "created_date",
                "last_updated_date",
                "currency_iso_code",
                "order_tax_mode",
                "price",
                "shipping_price",
                "total_price"
            })
    void whatAnOrderMustHaveIsNamedWhenItIsMissingOrNull(String field) {
        assertThatThrownBy(
                        () -> new WireOrder().with(json -> json.remove(field)).mapped())
                .isInstanceOf(UnreadableOrder.class)
                .hasMessage(field + " is missing");
        assertThatThrownBy(
                        () -> new WireOrder().with(json -> json.putNull(field)).mapped())
                .hasMessage(field + " is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order_line_id",
                "order_line_state",
                "offer_sku",
                "quantity",
                "price_unit",
                "price",
                "shipping_price",
                "total_price"
            })
    void whatALineMustHaveIsNamedWhenItIsMissing(String field) {
        assertThatThrownBy(
                        () -> new WireOrder().line(line -> line.remove(field)).mapped())
                .isInstanceOf(UnreadableOrder.class)
                .hasMessage(field + " is missing");
    }

    @Test
    void aRefundWithoutAnIdIsNamed() {
        assertThatThrownBy(() -> new WireOrder()
                        .line(line -> line.set("refunds", WireOrder.tree("[{\"quantity\": 1, \"amount\": 9.60}]")))
                        .mapped())
                .isInstanceOf(UnreadableOrder.class)
                .hasMessage("refund id is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "shipping_price", "total_price"})
    void moreDecimalsThanTheCurrencyHasAreNotRounded(String field) {
        assertThatThrownBy(() -> new WireOrder()
                        .with(json -> json.put(field, new BigDecimal("48.005")))
                        .mapped())
                .isInstanceOf(UnreadableOrder.class)
                .hasMessage(field + " has more decimals than GBP");
    }

    @Test
    void noughtsBeyondThePennyAndAFineUnitPriceAreTaken() {
        Order order = new WireOrder()
                .with(json -> json.put("price", new BigDecimal("48.0000")))
                .line(line -> line.put("price_unit", new BigDecimal("23.9995")))
                .mapped();

        assertThat(order.totals().price()).isEqualTo(gbp("48.00"));
        assertThat(order.lines().getFirst().unitPrice()).isEqualTo(BigMoney.parse("GBP 23.9995"));
    }

    @ParameterizedTest
    @CsvSource({
        "created_date, yesterday, created_date is no date",
        "created_date, 2026-03-02T10:00:00, created_date is no date",
        "shipping_deadline, 2026-03-04, shipping_deadline is no date",
        "currency_iso_code, QQQ, currency_iso_code is unknown"
    })
    void whatCannotBeReadIsNamedWithoutItsValue(String field, String value, String message) {
        assertThatThrownBy(() ->
                        new WireOrder().with(json -> json.put(field, value)).mapped())
                .isInstanceOf(UnreadableOrder.class)
                .hasMessage(message);
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }
}
