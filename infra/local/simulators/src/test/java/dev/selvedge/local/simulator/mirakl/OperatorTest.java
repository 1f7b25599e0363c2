package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private final Shop shop = Shop.open();

    @Test
    void anOrderGoesFromTheTillToTheParcel() {
        shop.order("X");
        shop.accept("X-A", "X-A-1");

        shop.mirakl.advance();
        assertThat(state()).isEqualTo(OrderState.WAITING_DEBIT_PAYMENT);
        shop.mirakl.advance();
        assertThat(state()).isEqualTo(OrderState.SHIPPING);
        shop.mirakl.advance();
        assertThat(state()).isEqualTo(OrderState.SHIPPING);
        shop.mirakl.ship("X-A");
        assertThat(state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void anOrderThatNobodyAcceptedDoesNotAdvance() {
        shop.order("X");

        shop.mirakl.advance();

        assertThat(state()).isEqualTo(OrderState.WAITING_ACCEPTANCE);
    }

    @Test
    void theDebitIsDatedAndOpensShipping() {
        shop.order("X");
        shop.accept("X-A", "X-A-1");
        shop.clock.set(HandSetClock.MONDAY_NINE.plus(Duration.ofMillis(60_460)));

        shop.mirakl.confirmDebit("X-A");

        JsonNode order = shop.shown("X-A");
        assertThat(order.path("customer_debited_date").asText()).isEqualTo("2026-03-02T09:01:00.460Z");
        assertThat(order.at("/order_lines/0/debited_date").asText()).isEqualTo("2026-03-02T09:01:00Z");
        assertThat(order.path("can_shop_ship").asBoolean()).isTrue();
        assertThat(order.path("can_cancel").asBoolean()).isTrue();
    }

    @Test
    void shippedAndReceivedLinesAreDated() {
        shop.order("X");
        shop.mirakl.put("X-A", OrderState.SHIPPING);
        shop.mirakl.ship("X-A");
        shop.clock.advance(Duration.ofDays(1));
        shop.mirakl.put("X-A", OrderState.RECEIVED);

        JsonNode line = shop.shown("X-A").at("/order_lines/0");

        assertThat(line.path("shipped_date").asText()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(line.path("received_date").asText()).isEqualTo("2026-03-03T09:00:01Z");
    }

    @Test
    void whatTheCustomerHasHasArrived() {
        shop.order("X");
        shop.mirakl.put("X-A", OrderState.SHIPPING);
        shop.mirakl.ship("X-A");

        shop.mirakl.receive("X-A");

        assertThat(state()).isEqualTo(OrderState.RECEIVED);
        assertThatIllegalStateException().isThrownBy(() -> shop.mirakl.receive("X-A"));
    }

    @Test
    void anAutomaticPlatformAcceptsByItselfAndDatesNoDecision() {
        Shop automatic = Shop.on(Platform.standard().with(OrderAcceptance.AUTOMATIC));
        automatic.order("X");

        JsonNode order = automatic.shown("X-A");

        assertThat(order.path("order_state").asText()).isEqualTo("WAITING_DEBIT");
        assertThat(order.path("acceptance_decision_date").isNull()).isTrue();
        assertThat(order.at("/customer/shipping_address").isNull()).isFalse();
    }

    @Test
    void anOrderLeftTooLongIsRefusedWithoutADecision() {
        shop.order("X");

        shop.mirakl.refuse("X-A");

        assertThat(shop.shown("X-A").path("order_state").asText()).isEqualTo("REFUSED");
        assertThat(shop.shown("X-A").path("acceptance_decision_date").isNull()).isTrue();
    }

    @Test
    void stepsOutOfTurnAreMistakesOfTheTest() {
        shop.order("X");

        assertThatIllegalStateException().isThrownBy(() -> shop.mirakl.confirmDebit("X-A"));
        assertThatIllegalStateException().isThrownBy(() -> shop.mirakl.ship("X-A"));
        assertThatIllegalArgumentException().isThrownBy(() -> shop.order("X"));
        assertThatIllegalArgumentException().isThrownBy(() -> shop.mirakl.place(Basket.of("EMPTY")));
    }

    @Test
    void everyChangeMovesTheDateOfUpdate() {
        shop.order("X");
        shop.clock.advance(Duration.ofMinutes(1));
        shop.accept("X-A", "X-A-1");
        assertUpdated("2026-03-02T09:01:01Z");
        shop.clock.advance(Duration.ofMinutes(1));
        shop.mirakl.advance();
        assertUpdated("2026-03-02T09:02:01Z");
        shop.clock.advance(Duration.ofMinutes(1));
        shop.mirakl.cancel("X-A", "X-A-1");
        assertUpdated("2026-03-02T09:03:01Z");
    }

    @Test
    void theDateOfUpdateNeverGoesBack() {
        shop.order("X");
        shop.clock.set(HandSetClock.MONDAY_NINE.minusSeconds(3600));

        shop.accept("X-A", "X-A-1");

        assertUpdated("2026-03-02T09:00:01Z");
    }

    @Test
    void twoChangesWithinASecondCarryOneDate() {
        shop.order("X");
        shop.clock.advance(Duration.ofMillis(300));
        shop.accept("X-A", "X-A-1");

        assertUpdated("2026-03-02T09:00:01Z");
    }

    @Test
    void aNewAddressIsShownFromThenOn() {
        shop.order("X");
        shop.accept("X-A", "X-A-1");

        shop.mirakl.changeAddress("X-A", Address.household().with("city", "Leeds"));

        assertThat(shop.shown("X-A").at("/customer/shipping_address/city").asText())
                .isEqualTo("Leeds");
        assertThat(shop.shown("X-A").at("/customer/billing_address/city").asText())
                .isEqualTo("Macclesfield");
    }

    private void assertUpdated(String date) {
        JsonNode order = shop.shown("X-A");
        assertThat(order.path("last_updated_date").asText()).isEqualTo(date);
        assertThat(order.at("/order_lines/0/last_updated_date").asText()).isEqualTo(date);
    }

    private OrderState state() {
        return shop.mirakl.order("X-A").state();
    }
}
