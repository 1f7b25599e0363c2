package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.CustomerOrderNumber;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Totals;
import dev.selvedge.johnlewis.mirakl.MiraklMapping.UnreadableOrder;
import dev.selvedge.johnlewis.mirakl.MiraklSettings.CustomerOrderNumberFrom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From OR11's fields to an order (john-lewis.md 2B.3 and 2B.4).
class MiraklMappingTest {

    @Test
    void everyFieldFindsItsPlace() {
        Order order = new WireOrder().mapped();

        assertThat(order.id().value()).isEqualTo("C-1-A");
        assertThat(order.customerOrderNumber()).contains(new CustomerOrderNumber("254000001"));
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-03-02T12:30:00.250Z"));
        assertThat(order.shippingDeadline()).contains(Instant.parse("2026-03-04T23:59:59.999Z"));
        assertThat(order.shippingType()).contains("STD");
        assertThat(order.currency().getCode()).isEqualTo("GBP");
        assertThat(order.taxMode()).isEqualTo(TaxMode.INCLUDED);
        assertThat(order.totals()).isEqualTo(new Totals(gbp("48.00"), gbp("3.95"), gbp("51.95")));
        assertThat(order.buyer()).isEqualTo(new Buyer("Wren Ashdown", Optional.of("wren@notification.example")));
    }

    @Test
    void everyFieldOfALineFindsItsPlace() {
        OrderLine line = new WireOrder().mapped().lines().getFirst();

        assertThat(line.id().value()).isEqualTo("C-1-A-1");
        assertThat(line.sku().value()).isEqualTo("CUSH-OAT-45");
        assertThat(line.title()).isEqualTo("Cushion");
        assertThat(line.unitPrice()).isEqualTo(BigMoney.parse("GBP 24.00"));
        assertThat(line.ordered())
                .isEqualTo(new Amounts(
                        2,
                        gbp("48.00"),
                        gbp("3.95"),
                        List.of(new Tax("VAT20", gbp("8.00"))),
                        List.of(new Tax("VAT20", gbp("0.66")))));
        assertThat(line.cancelled().quantity()).isZero();
        assertThat(line.promotion()).isEqualTo(gbp("0.00"));
        assertThat(line.fees()).isEqualTo(gbp("0.00"));
        assertThat(line.total()).isEqualTo(gbp("51.95"));
    }

    @ParameterizedTest
    @CsvSource({
        "STAGING, STAGING, OPEN",
        "WAITING_ACCEPTANCE, AWAITING_ACCEPTANCE, OPEN",
        "WAITING_DEBIT, AWAITING_PAYMENT, OPEN",
        "WAITING_DEBIT_PAYMENT, AWAITING_PAYMENT, OPEN",
        "SHIPPING, TO_SHIP, OPEN",
        "SHIPPED, SHIPPED, SHIPPED",
        "TO_COLLECT, SHIPPED, SHIPPED",
        "RECEIVED, SHIPPED, SHIPPED",
        "CLOSED, SHIPPED, SHIPPED",
        "REFUSED, REFUSED, REFUSED",
        "CANCELED, CANCELLED, CANCELLED",
        "REFUNDED, UNKNOWN, REFUNDED",
        "INCIDENT_OPEN, UNKNOWN, DISPUTED",
        "WAITING_REFUND, UNKNOWN, UNKNOWN",
        "shipping, UNKNOWN, UNKNOWN",
        "X_NEW, UNKNOWN, UNKNOWN"
    })
    void everyStateHasItsMeaning(String wire, OrderState state, LineState lineState) {
        Order order = new WireOrder()
                .with(json -> json.put("order_state", wire))
                .line(line -> line.put("order_line_state", wire))
                .mapped();

        assertThat(order.state()).isEqualTo(state);
        assertThat(order.stateName()).isEqualTo(wire);
        assertThat(order.lines().getFirst().state()).isEqualTo(lineState);
    }

    @Test
    void anOrderNeedSayNothingOfHowItIsToBeSent() {
        assertThat(new WireOrder()
                        .with(json -> json.remove("shipping_type_code"))
                        .mapped()
                        .shippingType())
                .isEmpty();
    }

    @Test
    void theTaxModeIsTheOrdersOwn() {
        assertThat(new WireOrder()
                        .with(json -> json.put("order_tax_mode", "TAX_EXCLUDED"))
                        .mapped()
                        .taxMode())
                .isEqualTo(TaxMode.EXCLUDED);
        assertThatThrownBy(() -> new WireOrder()
                        .with(json -> json.put("order_tax_mode", "X"))
                        .mapped())
                .isInstanceOf(UnreadableOrder.class)
                .hasMessage("order_tax_mode is unknown");
    }

    /// Two cancelations of three pieces in all, of which five were ordered; the ordered amounts stay (2B.4).
    @Test
    void cancelationsAddUpBesideWhatWasOrdered() {
        OrderLine line = new WireOrder()
                .line(json -> json.put("quantity", 5).set("cancelations", WireOrder.tree("""
                        [{"quantity": 1, "amount": 9.60, "shipping_amount": 0.79, "taxes": [{"code": "VAT20", "amount": 1.60}],
                          "shipping_taxes": [{"code": "VAT20", "amount": 0.13}]},
                         {"quantity": 2, "amount": 19.20, "taxes": [{"code": "VAT20", "amount": 3.20}]}]""")))
                .mapped()
                .lines()
                .getFirst();

        assertThat(line.ordered().quantity()).isEqualTo(5);
        assertThat(line.cancelled())
                .isEqualTo(new Amounts(
                        3,
                        gbp("28.80"),
                        gbp("0.79"),
                        List.of(new Tax("VAT20", gbp("4.80"))),
                        List.of(new Tax("VAT20", gbp("0.13")))));
        assertThat(line.open().quantity()).isEqualTo(2);
        assertThat(line.open().price()).isEqualTo(gbp("19.20"));
    }

    /// The amounts are in the order's tax mode, as those of the line are; the quantity is informative only (OR11).
    @Test
    void eachRefundIsReadBesideWhatWasOrdered() {
        OrderLine line = new WireOrder()
                .line(json -> json.set("refunds", WireOrder.tree("""
                        [{"id": "1101", "quantity": 1, "amount": 9.60, "shipping_amount": 0.79,
                          "taxes": [{"code": "VAT20", "amount": 1.60}, {"code": "ECO", "amount": 0.02}],
                          "shipping_taxes": [{"code": "VAT20", "amount": 0.13}], "refund_state": "REFUNDED"},
                         {"id": "1102", "quantity": 0, "shipping_amount": 1.00}]""")))
                .mapped()
                .lines()
                .getFirst();

        assertThat(line.ordered().quantity()).isEqualTo(2);
        assertThat(line.refunds())
                .containsExactly(
                        new Refund(
                                "1101",
                                new Amounts(
                                        1,
                                        gbp("9.60"),
                                        gbp("0.79"),
                                        List.of(new Tax("VAT20", gbp("1.60")), new Tax("ECO", gbp("0.02"))),
                                        List.of(new Tax("VAT20", gbp("0.13"))))),
                        new Refund("1102", new Amounts(0, gbp("0.00"), gbp("1.00"), List.of(), List.of())));
    }

    @Test
    void promotionsAndFeesAddUp() {
        OrderLine line = new WireOrder()
                .line(json -> json.set(
                        "promotions", WireOrder.tree("[{\"deduced_amount\": 1.10}, {\"deduced_amount\": 2.20}]")))
                .line(json -> json.set("fees", WireOrder.tree("[{\"amount\": 0.30}, {\"amount\": 0.05}]")))
                .mapped()
                .lines()
                .getFirst();

        assertThat(line.promotion()).isEqualTo(gbp("3.30"));
        assertThat(line.fees()).isEqualTo(gbp("0.35"));
    }

    @Test
    void absentListsAreEmpty() {
        Order order = new WireOrder()
                .line(json -> json.remove(
                        List.of("taxes", "shipping_taxes", "cancelations", "refunds", "promotions", "fees")))
                .mapped();

        assertThat(order.lines().getFirst().ordered().taxes()).isEmpty();
        assertThat(order.lines().getFirst().refunds()).isEmpty();
        assertThat(new WireOrder()
                        .with(json -> json.remove("order_lines"))
                        .mapped()
                        .lines())
                .isEmpty();
    }

    @Test
    void theCustomerOrderNumberComesFromWhereJohnLewisSays() {
        assertThat(new WireOrder().mapped(CustomerOrderNumberFrom.COMMERCIAL_ID).customerOrderNumber())
                .contains(new CustomerOrderNumber("C-1"));
        assertThat(new WireOrder()
                        .with(json -> json.remove("references"))
                        .mapped()
                        .customerOrderNumber())
                .isEmpty();
        assertThat(new WireOrder()
                        .with(json -> ((ObjectNode) json.path("references")).put("order_reference_for_customer", " "))
                        .mapped()
                        .customerOrderNumber())
                .isEmpty();
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }
}
