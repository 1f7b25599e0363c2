package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OrderShippingTest {

    private final Shop shop = Shop.open();

    @Test
    void aConfirmedOrderHasShippedWithAllItsOpenLines() {
        shop.toShip("X", 2, 1);
        shop.mirakl.cancel("X-A", "X-A-2");
        shop.track("X-A", "DPD", "5555");
        shop.clock.advance(Duration.ofMinutes(1));

        Answer answer = shop.ship("X-A");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        JsonNode order = shop.shown("X-A");
        assertThat(order.path("order_state").asText()).isEqualTo("SHIPPED");
        assertThat(order.path("can_shop_ship").asBoolean()).isFalse();
        assertThat(order.path("can_cancel").asBoolean()).isFalse();
        assertThat(order.at("/order_lines/0/order_line_state").asText()).isEqualTo("SHIPPED");
        assertThat(order.at("/order_lines/0/shipped_date").asText()).isEqualTo("2026-03-02T09:01:01Z");
        assertThat(order.at("/order_lines/1/order_line_state").asText()).isEqualTo("CANCELED");
        assertThat(order.at("/order_lines/1/shipped_date").isNull()).isTrue();
    }

    @Test
    void aSecondConfirmationIsRefusedAndCounted() {
        shop.toShip("X", 1);
        shop.track("X-A", "DPD", "5555");
        shop.ship("X-A");

        Answer again = shop.ship("X-A");

        assertThat(again.status()).isEqualTo(400);
        assertThat(Shop.json(again).at("/errors/0/message").asText())
                .isEqualTo("The order status must be 'SHIPPING' but it is 'SHIPPED'.");
        assertThat(shop.mirakl.order("X-A").dispatch().confirmed()).isEqualTo(1);
        assertThat(shop.mirakl.order("X-A").dispatch().confirmationsAsked()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SHIPPING")
    void anOrderInAnyOtherStateIsRefused(OrderState state) {
        shop.toShip("X", 1);
        shop.track("X-A", "DPD", "5555");
        shop.mirakl.put("X-A", state);

        Answer answer = shop.ship("X-A");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("but it is '" + state + "'.");
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(state);
    }

    @Test
    void anOrderWhoseTypeDemandsTrackingDoesNotLeaveWithoutIt() {
        shop.toShip("X", 1);

        Answer bare = shop.ship("X-A");

        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.text()).contains("Tracking", "STD");
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPING);
        assertThat(shop.mirakl.order("X-A").dispatch().confirmed()).isZero();
    }

    @Test
    void theOperatorMayDropTheDemandAndTakeItUpAgain() {
        shop.toShip("X", 1);
        shop.toShip("Y", 1);
        shop.mirakl.mandatoryTracking("STD", false);
        assertThat(shop.ship("X-A").status()).isEqualTo(204);
        shop.mirakl.mandatoryTracking("STD", true);

        assertThat(shop.ship("Y-A").status()).isEqualTo(400);
        assertThatThrownBy(() -> shop.mirakl.mandatoryTracking("BOAT", true))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("BOAT");
    }

    @Test
    void aTypeWithoutTheDemandLeavesWithoutTracking() {
        shop.mirakl.place(Basket.of("X").shippingType("CLC").line(BasketLine.of("SKU-1", 1, "10.00")));
        shop.mirakl.put("X-A", OrderState.SHIPPING);

        assertThat(shop.ship("X-A").status()).isEqualTo(204);
    }

    @Test
    void aCarrierWithoutANumberIsTrackingEnough() {
        shop.mirakl.addCarrier(new Carrier("VAN", "Own van", null, null));
        shop.toShip("X", 1);
        shop.put("/api/orders/X-A/tracking", "{\"carrier_code\": \"VAN\"}");

        assertThat(shop.ship("X-A").status()).isEqualTo(204);
    }

    @Test
    void anOrderThatIsNotThereIsNotFound() {
        assertThat(shop.ship("X-A").status()).isEqualTo(404);
    }

    @Test
    void theShippingTypeAndTheDeadlineAreTheBaskets() {
        shop.mirakl.place(Basket.of("X")
                .shippingType("EXP")
                .shippingDeadline(HandSetClock.MONDAY_NINE.plus(Duration.ofHours(6)))
                .line(BasketLine.of("SKU-1", 1, "10.00")));
        shop.mirakl.place(Basket.of("Y").shippingType("BOAT").line(BasketLine.of("SKU-1", 1, "10.00")));

        JsonNode express = shop.shown("X-A");

        assertThat(express.path("shipping_type_code").asText()).isEqualTo("EXP");
        assertThat(express.path("shipping_type_label").asText()).isEqualTo("Express");
        assertThat(express.path("shipping_type_standard_code").asText()).isEqualTo("CU_ADD-EXP");
        assertThat(express.path("shipping_deadline").asText()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(shop.mirakl.order("X-A").dispatch().deadline()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(shop.mirakl.order("X-A").dispatch().shippingType()).isEqualTo("EXP");
        assertThat(shop.shown("Y-A").path("shipping_type_label").asText()).isEqualTo("BOAT");
    }

    @Test
    void aCopyThatLagsBehindShowsTheOrderAsItStood() {
        shop.mirakl.showShippedAfter(Duration.ofMinutes(5));
        shop.toShip("X", 1);
        shop.track("X-A", "DPD", "5555");
        JsonNode before = shop.shown("X-A");
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.ship("X-A").status()).isEqualTo(204);

        shop.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(shop.shown("X-A")).isEqualTo(before);
        assertThat(before.path("order_state").asText()).isEqualTo("SHIPPING");
        assertThat(shop.ids("order_state_codes=SHIPPING")).containsExactly("X-A");
        assertThat(shop.ship("X-A").text()).contains("but it is 'SHIPPED'");
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.SHIPPED);

        shop.clock.advance(Duration.ofMillis(1));
        assertThat(shop.shown("X-A").path("order_state").asText()).isEqualTo("SHIPPED");
        assertThat(shop.shown("X-A").path("last_updated_date").asText()).isEqualTo("2026-03-02T09:01:01Z");
        assertThat(shop.ids("order_state_codes=SHIPPED")).containsExactly("X-A");
    }
}
