package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OrderTrackingTest {

    private static final Platform FREE =
            Platform.standard().with(ShippingSettings.standard().otherCarriers(true));

    private final Shop shop = Shop.open();

    @Test
    void aRegisteredCarrierIsShownByItsLabelWithTheNumberInItsAddress() {
        shop.toShip("X", 1);
        shop.clock.advance(Duration.ofMinutes(1));

        Answer answer = shop.track("X-A", "DHL", "5555");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        JsonNode order = shop.shown("X-A");
        assertThat(order.path("shipping_carrier_code").asText()).isEqualTo("DHL");
        assertThat(order.path("shipping_carrier_standard_code").asText()).isEqualTo("DHL");
        assertThat(order.path("shipping_company").asText()).isEqualTo("DHL");
        assertThat(order.path("shipping_tracking").asText()).isEqualTo("5555");
        assertThat(order.path("shipping_tracking_url").asText())
                .isEqualTo("http://www.dhl.co.uk/en/express/tracking.html?AWB=5555&brand=DHL");
        assertThat(order.path("order_state").asText()).isEqualTo("SHIPPING");
        assertThat(order.path("last_updated_date").asText()).isEqualTo("2026-03-02T09:01:01Z");
    }

    @Test
    void beforeAnybodyHasToldItTheTrackingIsNull() {
        shop.toShip("X", 1);

        JsonNode order = shop.shown("X-A");

        assertThat(order.get("shipping_carrier_code").isNull()).isTrue();
        assertThat(order.get("shipping_company").isNull()).isTrue();
        assertThat(order.get("shipping_tracking").isNull()).isTrue();
        assertThat(order.get("shipping_tracking_url").isNull()).isTrue();
        assertThat(order.has("shipping_carrier_standard_code")).isFalse();
    }

    @Test
    void aRegisteredCarriersNameAndAddressAreThePlatforms() {
        Shop free = Shop.on(FREE);
        free.toShip("X", 1);

        free.put("/api/orders/X-A/tracking", """
                {"carrier_code": "DPD", "carrier_name": "Pigeon", "carrier_url": "https://pigeon.example",
                 "tracking_number": "7"}""");

        assertThat(free.shown("X-A").path("shipping_company").asText()).isEqualTo("DPD");
        assertThat(free.shown("X-A").path("shipping_tracking_url").asText())
                .isEqualTo("http://www.dpd.co.uk/apps/tracking/?parcel=7");
    }

    @Test
    void aCodeThatIsNotRegisteredIsRefusedByName() {
        shop.toShip("X", 1);
        assertThat(shop.track("X-A", "DPD", "5555").status()).isEqualTo(204);
        shop.mirakl.removeCarrier("DPD");

        assertRefused(shop.track("X-A", "DPD", "6666"), "carrier_code", "DPD");

        assertThat(shop.mirakl.order("X-A").dispatch().tracking().number()).isEqualTo("5555");
    }

    @Test
    void aCarrierWhoseAddressNeedsANumberIsRefusedWithoutOne() {
        shop.toShip("X", 1);

        assertRefused(tell("{\"carrier_code\": \"DPD\"}"), "tracking_number", "DPD");
        assertRefused(tell("{\"carrier_code\": \"DPD\", \"tracking_number\": \" \"}"), "tracking_number", "DPD");
        assertThat(shop.mirakl.order("X-A").dispatch().trackingWritten()).isZero();
    }

    @Test
    void aCarrierWhoseAddressNeedsNoNumberIsTakenWithoutOne() {
        shop.mirakl.addCarrier(Carrier.of("VAN", "Own van", "https://van.example"));
        shop.toShip("X", 1);

        assertThat(tell("{\"carrier_code\": \"VAN\"}").status()).isEqualTo(204);

        assertThat(shop.mirakl.order("X-A").dispatch().tracking())
                .isEqualTo(new Tracking("VAN", "Own van", null, null, "https://van.example"));
    }

    @Test
    void anUnregisteredCarrierIsRefusedUnlessThePlatformAllowsIt() {
        String pigeon = """
                {"carrier_name": "Pigeon", "carrier_url": "https://pigeon.example/7", "tracking_number": "7"}""";
        Shop free = Shop.on(FREE);
        shop.toShip("X", 1);
        free.toShip("X", 1);

        assertRefused(tell(pigeon), "carrier_name", "Pigeon");
        assertThat(free.put("/api/orders/X-A/tracking", pigeon).status()).isEqualTo(204);

        assertThat(free.shown("X-A").get("shipping_carrier_code").isNull()).isTrue();
        assertThat(free.shown("X-A").path("shipping_company").asText()).isEqualTo("Pigeon");
        assertThat(free.shown("X-A").path("shipping_tracking").asText()).isEqualTo("7");
        assertThat(free.shown("X-A").path("shipping_tracking_url").asText()).isEqualTo("https://pigeon.example/7");
    }

    @Test
    void aNumberWithoutACarrierIsRefused() {
        shop.toShip("X", 1);

        assertRefused(tell("{\"tracking_number\": \"5555\"}"), "carrier_code", "mandatory");
        assertRefused(tell("{\"carrier_code\": 7}"), "carrier_code", "text");
        assertRefused(tell(""), "carrier_code", "mandatory");
    }

    @Test
    void aNumberMayHaveAsManyCharactersAsThePlatformTakes() {
        Shop narrow =
                Shop.on(Platform.standard().with(ShippingSettings.standard().longestTrackingNumber(4)));
        narrow.toShip("X", 1);

        assertThat(narrow.track("X-A", "DPD", "5555").status()).isEqualTo(204);
        assertRefused(narrow.track("X-A", "DPD", "55555"), "tracking_number", "longer than 4");
        shop.toShip("X", 1);
        assertThat(shop.track("X-A", "DPD", "5".repeat(255)).status()).isEqualTo(204);
        assertThat(shop.track("X-A", "DPD", "5".repeat(256)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPPING", "SHIPPED", "TO_COLLECT", "RECEIVED"})
    void trackingIsTakenFromTheTimeWhenAnOrderMayLeave(OrderState state) {
        shop.toShip("X", 1);
        shop.mirakl.put("X-A", state);

        assertThat(shop.track("X-A", "DPD", "5555").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SHIPPING", "SHIPPED", "TO_COLLECT", "RECEIVED"})
    void trackingIsRefusedInAnyOtherState(OrderState state) {
        shop.toShip("X", 1);
        shop.mirakl.put("X-A", state);

        assertRefused(shop.track("X-A", "DPD", "5555"), "order_id", state.name());
    }

    @Test
    void anOrderThatIsNotThereIsNotFound() {
        assertThat(shop.track("X-A", "DPD", "5555").status()).isEqualTo(404);
    }

    @Test
    void theLastWordCountsAndEachIsCounted() {
        shop.toShip("X", 1);
        shop.track("X-A", "DPD", "5555");
        shop.track("X-A", "EVRI", "6666");

        DispatchView dispatch = shop.mirakl.order("X-A").dispatch();

        assertThat(dispatch.trackingWritten()).isEqualTo(2);
        assertThat(dispatch.tracking().carrierName()).isEqualTo("Evri");
        assertThat(dispatch.tracking().number()).isEqualTo("6666");
        assertThat(dispatch.confirmed()).isZero();
    }

    private Answer tell(String body) {
        return shop.put("/api/orders/X-A/tracking", body);
    }

    private static void assertRefused(Answer answer, String field, String words) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Shop.json(answer).at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(Shop.json(answer).at("/errors/0/message").asText()).contains(words);
    }
}
