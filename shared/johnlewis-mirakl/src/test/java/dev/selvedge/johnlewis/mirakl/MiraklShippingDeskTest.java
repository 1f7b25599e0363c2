package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.LineMoney;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.ShippingSettings;
import dev.selvedge.local.simulator.scene.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes over the wire when goods leave, and how often.
@QuarkusTest
class MiraklShippingDeskTest {

    private static final String OR11 = "GET /api/orders";
    private static final String OR23 = "PUT /api/orders/C-1-A/tracking";
    private static final String OR24 = "PUT /api/orders/C-1-A/ship";
    private static final String ST01 = "POST /api/shipments";
    private static final String ST11 = "GET /api/shipments";
    private static final String ST23 = "POST /api/shipments/tracking";
    private static final String ST24 = "PUT /api/shipments/ship";

    private static final OrderId ORDER = new OrderId("C-1-A");
    private static final OrderLineId LINE = new OrderLineId("C-1-A-1");
    private static final LineMoney FORTY_EIGHT = new LineMoney(
            new Amounts(2, Money.parse("GBP 48.00"), Money.parse("GBP 0.00"), List.of(), List.of()), List.of());
    private static final Tracking DPD = new Tracking(new Carrier.Listed("DPD"), Optional.of("15501234567890"));

    @Test
    void aListedCarrierIsToldByItsCode() {
        try (Shop shop = whole()) {
            shop.desk.track(ORDER, DPD);

            assertThat(body(shop, OR23)).isEqualTo(WireOrder.tree("""
                    {"carrier_code": "DPD", "tracking_number": "15501234567890"}"""));
        }
    }

    @Test
    void aCarrierThatIsNotListedIsToldByNameAndAddress() {
        try (Shop shop = whole()) {
            shop.desk.track(ORDER, unlisted("https://pigeons.example/post", Optional.of("7")));

            assertThat(body(shop, OR23)).isEqualTo(WireOrder.tree("""
                    {"carrier_name": "Pigeons & Sons", "carrier_url": "https://pigeons.example/post",
                     "tracking_number": "7"}"""));
        }
    }

    /// "The complete tracking url can be provided" (OR23): nobody else completes it.
    @ParameterizedTest
    @CsvSource({
        "https://p.example/?n={trackingId}, 7, https://p.example/?n=7",
        "https://p.example/{trackingId}/{trackingId}, 7, https://p.example/7/7",
        "https://p.example/?n={trackingId}, RING 7&8/9+, https://p.example/?n=RING%207%268%2F9%2B",
        "https://p.example/, 7, https://p.example/"
    })
    void theAddressOfACarrierThatIsNotListedIsToldWithItsNumber(String url, String number, String told) {
        try (Shop shop = byParcel()) {
            Tracking tracking = unlisted(url, Optional.of(number));
            shop.desk.track(ORDER, tracking);
            shop.desk.ship(ORDER, new Shipment("SO-7/1", Map.of(LINE, 1), tracking));

            assertThat(body(shop, OR23).path("carrier_url").textValue()).isEqualTo(told);
            assertThat(body(shop, OR23).path("tracking_number").textValue()).isEqualTo(number);
            assertThat(body(shop, ST01).at("/shipments/0/tracking/tracking_url").textValue())
                    .isEqualTo(told);
        }
    }

    @Test
    void anAddressThatLacksItsNumberIsNotTold() {
        try (Shop shop = whole()) {
            shop.desk.track(ORDER, unlisted("https://p.example/?n={trackingId}", Optional.empty()));

            assertThat(body(shop, OR23)).isEqualTo(WireOrder.tree("{\"carrier_name\": \"Pigeons & Sons\"}"));
        }
    }

    @Test
    void anOrderIsShippedWithoutAWord() {
        try (Shop shop = whole()) {
            shop.desk.track(ORDER, DPD);
            shop.desk.ship(ORDER);

            assertThat(shop.calls(OR24))
                    .singleElement()
                    .satisfies(call -> assertThat(call.text()).isEmpty());
        }
    }

    @Test
    void aParcelIsToldAsShippedUnderOurNameOnEachLine() {
        try (Shop shop = byParcel()) {
            shop.desk.ship(ORDER, new Shipment("SO-7/1", Map.of(LINE, 2), DPD));

            assertThat(body(shop, ST01)).isEqualTo(WireOrder.tree("""
                    {"shipments": [{"order_id": "C-1-A", "shipped": true,
                      "shipment_lines": [
                        {"order_line_id": "C-1-A-1", "package_reference": "SO-7/1", "quantity": 2}],
                      "tracking": {"carrier_code": "DPD", "tracking_number": "15501234567890"}}]}"""));
        }
    }

    @Test
    void anAnnouncedShipmentIsTrackedAndShippedByItsId() {
        try (Shop shop = byParcel()) {
            String id = shop.announce(ORDER, new Shipment("BY-HAND", Map.of(LINE, 1), DPD));
            shop.desk.correct(id, unlisted("https://pigeons.example/post", Optional.of("7")));
            shop.desk.ship(ORDER, id);

            assertThat(body(shop, ST23)).isEqualTo(WireOrder.tree("""
                    {"shipments": [{"id": "%s", "tracking": {"carrier_name": "Pigeons & Sons",
                      "tracking_url": "https://pigeons.example/post", "tracking_number": "7"}}]}""".formatted(id)));
            assertThat(body(shop, ST24)).isEqualTo(WireOrder.tree("{\"shipments\": [{\"id\": \"%s\"}]}".formatted(id)));
        }
    }

    @Test
    void theShipmentsOfOneOrderAreReadPageByPage() {
        try (Shop shop = byParcel()) {
            String other = shop.sell(Basket.of("C-2").line(BasketLine.of("RUG", 300, "10.00")));
            OrderLineId line = new OrderLineId(other + "-1");
            IntStream.range(0, 250)
                    .forEach(
                            each -> shop.announce(new OrderId(other), new Shipment("P-" + each, Map.of(line, 1), DPD)));

            assertThat(shop.desk.shipments(new OrderId(other)))
                    .hasSize(250)
                    .extracting(ShownShipment::references)
                    .contains(Set.of("P-0"), Set.of("P-100"), Set.of("P-249"));

            assertThat(shop.calls(ST11)).hasSize(3).allSatisfy(call -> {
                assertThat(call.query().get("order_id")).containsExactly(other);
                assertThat(call.parameter("limit")).isEqualTo("100");
                assertThat(call.query()).doesNotContainKey("last_updated_from");
            });
            assertThat(shop.calls(ST11))
                    .extracting(call -> call.parameter("page_token"))
                    .startsWith((String) null)
                    .doesNotHaveDuplicates();
        }
    }

    /// The document has no word for a second ST24; the first one may have been somebody else's.
    @Test
    void aShipmentThatSomebodyElseHasShippedIsShipped() {
        try (Shop shop = byParcel()) {
            String id = shop.announce(ORDER, new Shipment("BY-HAND", Map.of(LINE, 1), DPD));
            shop.desk.ship(ORDER, id);
            shop.pass(Duration.ofHours(1));

            shop.desk.ship(ORDER, id);

            assertThat(shop.calls(ST24)).hasSize(2);
            assertThat(shop.calls(ST11))
                    .singleElement()
                    .satisfies(call -> assertThat(call.query()).containsEntry("order_id", List.of(ORDER.value())));
            assertThat(shop.mirakl.order(ORDER.value()).dispatch().confirmed()).isEqualTo(1);
        }
    }

    @Test
    void oneOrderIsAskedForByItsName() {
        try (Shop shop = whole()) {
            shop.sell("C-2");

            assertThat(shop.desk.order(ORDER)).hasValueSatisfying(order -> {
                assertThat(order.id()).isEqualTo(ORDER);
                assertThat(order.state()).isEqualTo(OrderState.TO_SHIP);
                assertThat(order.stateName()).isEqualTo("SHIPPING");
                assertThat(order.shippingType()).contains("STD");
                assertThat(order.lines())
                        .containsExactly(
                                new ShownLine(LINE, new Sku("CUSH-OAT-45"), LineState.OPEN, 2, 0, FORTY_EIGHT));
            });

            assertThat(shop.calls(OR11))
                    .singleElement()
                    .satisfies(call -> assertThat(call.query())
                            .containsOnlyKeys("order_ids", "max", "shop_id")
                            .containsEntry("order_ids", List.of("C-1-A")));
        }
    }

    @Test
    void theKeyAndTheShopGoWithEveryCall() {
        try (Shop shop = byParcel()) {
            shop.desk.rules();
            shop.desk.track(ORDER, DPD);
            String id = shop.desk.ship(ORDER, new Shipment("SO-7/1", Map.of(LINE, 2), DPD));
            shop.desk.ship(ORDER, id);
            shop.desk.correct(id, DPD);
            shop.desk.order(ORDER);

            assertThat(shop.calls)
                    .extracting(Call::operation)
                    .containsExactly(
                            "GET /api/platform/configuration",
                            "GET /api/shipping/carriers",
                            "GET /api/shipping/types",
                            OR23,
                            ST01,
                            ST24,
                            ST11,
                            ST23,
                            OR11);
            assertThat(shop.calls).allSatisfy(call -> {
                assertThat(call.header("authorization")).isEqualTo(Scene.API_KEY);
                assertThat(call.query().get("shop_id")).containsExactly(String.valueOf(Scene.SHOP));
            });
        }
    }

    @Test
    void aLookAtAnOrderIsNotTakenWithinAMinuteOfAWalk() {
        try (Shop shop = Shop.open()) {
            shop.sell("C-1");
            shop.changed();

            Throttled throttled = catchThrowableOfType(Throttled.class, () -> shop.desk.order(ORDER));

            assertThat(throttled.retryAfter()).contains(Shop.MINUTE);
            assertThat(shop.calls(OR11)).hasSize(1);
            shop.pass(Shop.MINUTE);
            assertThat(shop.desk.order(ORDER)).isPresent();
            assertThat(shop.mirakl.calls(Operation.OR11, 200)).isEqualTo(2);
        }
    }

    /// Looks at orders, however many, hold a walk up by one turn and no more: only the walk waits in line.
    @Test
    void aWalkComesNextAfterALookAtAnOrder() {
        try (Shop shop = Shop.open()) {
            shop.sell("C-1");
            shop.desk.order(ORDER);
            Instant looked = shop.clock.instant();
            shop.pass(Duration.ofSeconds(20));
            shop.theirClock.set(looked.plus(Shop.MINUTE));

            assertThat(shop.changed().items()).hasSize(1);

            assertThat(shop.clock.instant()).isEqualTo(looked.plus(Shop.MINUTE));
            assertThat(catchThrowableOfType(Throttled.class, () -> shop.desk.order(ORDER)))
                    .isNotNull();
            assertThat(shop.mirakl.calls(Operation.OR11, 429)).isZero();
        }
    }

    private static Tracking unlisted(String url, Optional<String> number) {
        return new Tracking(new Carrier.Unlisted("Pigeons & Sons", url), number);
    }

    private static JsonNode body(Shop shop, String operation) {
        return WireOrder.tree(shop.calls(operation).getLast().text());
    }

    private static Shop whole() {
        return opened(ShippingSettings.standard().otherCarriers(true));
    }

    private static Shop byParcel() {
        return opened(
                ShippingSettings.standard().multiShipment(true).multiPart(true).otherCarriers(true));
    }

    private static Shop opened(ShippingSettings settings) {
        Shop shop = Shop.hasty(Platform.standard().with(settings), Frequencies.none());
        shop.sell(Basket.of("C-1").line(BasketLine.of("CUSH-OAT-45", 2, "24.00")));
        return shop;
    }
}
