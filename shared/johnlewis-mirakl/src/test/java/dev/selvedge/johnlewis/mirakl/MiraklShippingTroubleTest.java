package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Shipment;
import dev.selvedge.core.model.ShownShipment;
import dev.selvedge.core.model.Tracking;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.ShippingSettings;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipping desk when something breaks: which failure it is, whether anything can have been done, and what a
/// success says that is none.
@QuarkusTest
class MiraklShippingTroubleTest {

    private static final String ID = "f40bf65e-a320-41d3-878c-36ce9e1144ce";
    private static final OrderId ORDER = new OrderId("C-1-A");
    private static final OrderLineId LINE = new OrderLineId("C-1-A-1");
    private static final Tracking DPD = new Tracking(new Carrier.Listed("DPD"), Optional.of("15501234567890"));
    private static final Shipment PARCEL = new Shipment("SO-7/1", Map.of(LINE, 1), DPD);

    private static final Map<String, Consumer<Shop>> WRITES = Map.of(
            "PUT /api/orders/C-1-A/tracking", shop -> shop.desk.track(ORDER, DPD),
            "PUT /api/orders/C-1-A/ship", shop -> shop.desk.ship(ORDER),
            "POST /api/shipments", shop -> shop.desk.ship(ORDER, PARCEL),
            "POST /api/shipments/tracking", shop -> shop.desk.correct(ID, DPD),
            "PUT /api/shipments/ship", shop -> shop.desk.ship(ORDER, ID));

    private static final Map<String, Consumer<Shop>> READS = Map.of(
            "GET /api/shipments", shop -> shop.desk.shipments(ORDER),
            "GET /api/orders", shop -> shop.desk.order(ORDER));

    /// A read does no harm, so one that is not answered is only unavailable. A page or a redirect promises nothing.
    @ParameterizedTest
    @CsvSource({
        "THROTTLE, Throttled, Throttled, true",
        "LOSE_REQUEST, Unavailable, Unknown, false",
        "LOSE_ANSWER, Unavailable, Unknown, false",
        "HTML, Malformed, Malformed, false",
        "DOWN, Unavailable, Unknown, false",
        "REDIRECT, Malformed, Malformed, false",
        "FORBIDDEN, Unauthorised, Unauthorised, true",
        "ERROR_IN_SUCCESS, Refused, Refused, true"
    })
    void eachFaultIsTheFailureThatItIs(Fault fault, String reading, String writing, boolean nothingDone) {
        READS.forEach((operation, asked) -> assertThat(failure(fault, operation, asked))
                .as(operation)
                .extracting(failure -> failure.getClass().getSimpleName())
                .isEqualTo(reading));
        WRITES.forEach((operation, asked) -> {
            RemoteFailure failure = failure(fault, operation, asked);
            assertThat(failure.getClass().getSimpleName()).as(operation).isEqualTo(writing);
            assertThat(failure.nothingDone()).as(operation).isEqualTo(nothingDone);
            assertThat(failure.system()).isEqualTo(MiraklClient.system());
        });
    }

    private static RemoteFailure failure(Fault fault, String operation, Consumer<Shop> asked) {
        try (Shop shop = byParcel()) {
            shop.plan(fault, operation);
            return Optional.ofNullable(catchThrowableOfType(RemoteFailure.class, () -> asked.accept(shop)))
                    .orElseThrow(() -> new AssertionError(operation + " met " + fault + " and did not fail"));
        }
    }

    @Test
    void theDeskAndItsFailuresHaveOneName() {
        try (Shop shop = byParcel()) {
            assertThat(shop.desk.name())
                    .isEqualTo(catchThrowableOfType(Refused.class, () -> shop.desk.track(new OrderId("C-9-A"), DPD))
                            .system());
        }
    }

    @Test
    void aRefusedConfirmationHasMiraklsWords() {
        try (Shop shop = byParcel()) {
            shop.mirakl.put(ORDER.value(), OrderState.RECEIVED);

            assertThat(catchThrowableOfType(Refused.class, () -> shop.desk.ship(ORDER))
                            .words())
                    .contains("The order status must be 'SHIPPING' but it is 'RECEIVED'.");
            assertThat(catchThrowableOfType(Refused.class, () -> shop.desk.ship(ORDER, PARCEL))
                            .words())
                    .isEqualTo("The order status must be 'SHIPPING' but it is 'RECEIVED'.");
        }
    }

    @Test
    void whatWasDoneBeforeTheAnswerWasLostIsDoneOnce() {
        try (Shop shop = byParcel()) {
            shop.plan(Fault.LOSE_ANSWER, "POST /api/shipments");

            catchThrowableOfType(RemoteFailure.Unknown.class, () -> shop.desk.ship(ORDER, PARCEL));

            assertThat(shop.calls("POST /api/shipments")).hasSize(1);
            assertThat(shop.mirakl.shipments(ORDER.value())).hasSize(1);
        }
    }

    @Test
    void parcelsAreNotTakenWhereOrdersAreShippedWhole() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.sell(Basket.of("C-1").line(BasketLine.of("CUSH-OAT-45", 2, "24.00")));

            assertThat(catchThrowableOfType(Unauthorised.class, () -> shop.desk.ship(ORDER, PARCEL)))
                    .isNotNull();
        }
    }

    /// The example of ST01 has both lists in one answer.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shipment_errors\": [{\"message\": \"Shipment quantity is invalid.\", \"order_id\": \"C-1-A\"}],"
                        + " \"shipment_success\": []}",
                "{\"shipment_errors\": [{\"message\": \"Shipment quantity is invalid.\", \"order_id\": null}]}",
                "{\"shipment_errors\": [null, {\"message\": \"Shipment quantity is invalid.\", \"code\": \"NEW\"}],"
                        + " \"shipment_success\": null}"
            })
    void anErrorInACreatedIsARefusal(String answer) {
        try (Shop shop = answering(201, answer)) {
            Refused refused = catchThrowableOfType(Refused.class, () -> shop.desk.ship(ORDER, PARCEL));

            assertThat(refused.words()).isEqualTo("Shipment quantity is invalid.");
            assertThat(refused).hasMessageContaining("C-1-A");
            assertThat(refused.nothingDone()).isTrue();
        }
    }

    @Test
    void aShipmentThatWasMadeIsMadeWhateverElseIsSaid() {
        try (Shop shop = answering(201, """
                {"shipment_errors": [{"message": "The e-mail could not be sent.", "order_id": "C-1-A"}],
                 "shipment_success": [null, {"id": "%s", "order_id": "C-1-A", "status": "SHIPPING", "drone": 1}]}""".formatted(ID))) {
            assertThat(shop.desk.ship(ORDER, PARCEL)).isEqualTo(ID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"shipment_errors\": [], \"shipment_success\": []}",
                "{\"shipment_errors\": null, \"shipment_success\": null}",
                "{\"shipment_success\": [{\"id\": null, \"order_id\": \"C-1-A\"}]}",
                "{\"shipment_success\": [{\"id\": \" \", \"order_id\": \"C-1-A\"}]}",
                "{\"shipment_success\": [{\"id\": \"f40bf65e\", \"order_id\": \"C-2-A\"}]}",
                "{\"shipment_success\": [{\"id\": \"f40bf65e\"}], \"shipment_errors\": [{\"message\": \"No.\"}]}",
                "{\"shipment_success\": \"f40bf65e\"}"
            })
    void aCreatedThatDoesNotNameTheShipmentLeavesItInDoubt(String answer) {
        try (Shop shop = answering(201, answer)) {
            Malformed malformed = catchThrowableOfType(Malformed.class, () -> shop.desk.ship(ORDER, PARCEL));

            assertThat(malformed.nothingDone()).isFalse();
        }
    }

    @Test
    void aRefusalIsShortEnoughForAPerson() {
        try (Shop shop = answering(
                201,
                "{\"shipment_errors\": [{\"message\": \"%s\"}, {\"message\": null}]}".formatted("No. ".repeat(100)))) {
            assertThat(catchThrowableOfType(Refused.class, () -> shop.desk.ship(ORDER, PARCEL))
                            .words())
                    .startsWith("No. No.")
                    .hasSize(301)
                    .endsWith("…");
        }
    }

    @Test
    void aShipmentThatIsNotThereIsRefusedInMiraklsWords() {
        try (Shop shop = byParcel()) {
            shop.desk.ship(ORDER, PARCEL);

            assertThat(catchThrowableOfType(Refused.class, () -> shop.desk.ship(ORDER, ID))
                            .words())
                    .isEqualTo("No shipment with id '" + ID + "'.");
            assertThat(catchThrowableOfType(Refused.class, () -> shop.desk.correct(ID, DPD))
                            .words())
                    .isEqualTo("No shipment with id '" + ID + "'.");
        }
    }

    /// A carrier that went off the list since it was announced, say.
    @Test
    void aShipmentThatMayNotLeaveIsRefused() {
        try (Shop shop = Shop.odd(
                call -> Answer.json(
                        200,
                        call.operation().equals("PUT /api/shipments/ship")
                                ? "{\"shipment_errors\": [{\"id\": \"1\", \"message\": \"Not today.\"}]}"
                                : "{\"data\": [{\"id\": \"1\", \"order_id\": \"C-1-A\", \"status\": \"SHIPPING\", \"shipment_lines\": []},"
                                        + " {\"id\": \"2\", \"order_id\": \"C-1-A\", \"status\": \"SHIPPED\", \"shipment_lines\": []}]}"))) {
            assertThat(catchThrowableOfType(Refused.class, () -> shop.desk.ship(ORDER, "1"))
                            .words())
                    .isEqualTo("Not today.");
        }
    }

    /// Whether it has left is not known then, so the refusal does not stand for it.
    @Test
    void aRefusalThatCannotBeLookedIntoIsNotOne() {
        try (Shop shop = byParcel()) {
            String id = shop.announce(ORDER, PARCEL);
            shop.desk.ship(ORDER, id);
            shop.plan(Fault.LOSE_ANSWER, "GET /api/shipments");

            assertThat(catchThrowableOfType(RemoteFailure.class, () -> shop.desk.ship(ORDER, id)))
                    .isInstanceOf(RemoteFailure.Unavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"shipment_errors\": [], \"shipment_success\": []}",
                "{\"shipment_success\": [{\"id\": \"another\"}]}",
                "{\"shipment_success\": [{\"id\": null}], \"shipment_errors\": [{\"message\": \"No.\"}]}"
            })
    void aChangeThatIsNotNamedIsInDoubt(String answer) {
        try (Shop shop = answering(200, answer)) {
            assertThat(catchThrowableOfType(Malformed.class, () -> shop.desk.ship(ORDER, ID)))
                    .isNotNull();
            assertThat(catchThrowableOfType(Malformed.class, () -> shop.desk.correct(ID, DPD)))
                    .isNotNull();
        }
    }

    @Test
    void shipmentsAreReadAsTheyStand() {
        try (Shop shop = answering(200, """
                {"drones": 1, "next_page_token": "", "data": [null,
                  {"id": "1", "order_id": "C-1-A", "status": "SHIPPING", "shipment_lines": [
                    {"order_line_id": "C-1-A-1", "package_reference": null, "quantity": 2}]},
                  {"id": "2", "order_id": "C-1-A", "status": "SHIPPED", "shipment_lines": [
                    {"order_line_id": "C-1-A-1", "package_reference": "P-1", "quantity": 1, "drone": 7}, null,
                    {"order_line_id": "C-1-A-1", "package_reference": "P-2", "quantity": 2},
                    {"order_line_id": "C-1-A-2", "package_reference": "P-2", "quantity": 4}]},
                  {"id": "3", "order_id": "C-1-A", "status": "CANCELED", "shipment_lines": [
                    {"order_line_id": "C-1-A-1", "package_reference": "P-3", "quantity": 1}]},
                  {"id": "4", "order_id": "C-2-A", "status": "SHIPPED", "shipment_lines": []},
                  {"id": "5", "order_id": "C-1-A", "status": "TO_COLLECT", "shipment_lines": []},
                  {"id": "6", "order_id": "C-1-A", "status": "RECEIVED", "shipment_lines": []},
                  {"id": "7", "order_id": "C-1-A", "status": "CLOSED", "shipment_lines": []},
                  {"id": "8", "order_id": "C-1-A", "status": "READY_FOR_PICK_UP", "shipment_lines": []},
                  {"id": "9", "order_id": "C-1-A", "status": "ON_A_DRONE", "shipment_lines": []}]}""")) {
            assertThat(shop.desk.shipments(ORDER))
                    .containsExactly(
                            new ShownShipment("1", Set.of(), false, Map.of(LINE, 2)),
                            new ShownShipment(
                                    "2", Set.of("P-1", "P-2"), true, Map.of(LINE, 3, new OrderLineId("C-1-A-2"), 4)),
                            new ShownShipment("5", Set.of(), true, Map.of()),
                            new ShownShipment("6", Set.of(), true, Map.of()),
                            new ShownShipment("7", Set.of(), true, Map.of()),
                            new ShownShipment("8", Set.of(), false, Map.of()),
                            new ShownShipment("9", Set.of(), false, Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\": null}",
                "{\"data\": {}}",
                "{\"data\": [{\"order_id\": \"C-1-A\", \"status\": \"SHIPPED\", \"shipment_lines\": []}]}",
                "{\"data\": [{\"id\": \"1\", \"status\": \"SHIPPED\", \"shipment_lines\": []}]}",
                "{\"data\": [{\"id\": \"1\", \"order_id\": \"C-1-A\", \"shipment_lines\": []}]}",
                "{\"data\": [{\"id\": \"1\", \"order_id\": \"C-1-A\", \"status\": \"SHIPPED\"}]}",
                "{\"data\": [{\"id\": \"1\", \"order_id\": \"C-1-A\", \"status\": \"SHIPPED\","
                        + " \"shipment_lines\": [{\"quantity\": 1}]}]}",
                "{\"data\": [{\"id\": \"1\", \"order_id\": \"C-1-A\", \"status\": \"SHIPPED\","
                        + " \"shipment_lines\": [{\"order_line_id\": \"C-1-A-1\"}]}]}"
            })
    void shipmentsThatCannotBeToldApartAreNoShipments(String answer) {
        try (Shop shop = answering(200, answer)) {
            assertThat(catchThrowableOfType(Malformed.class, () -> shop.desk.shipments(ORDER)))
                    .isNotNull();
        }
    }

    @Test
    void aTokenIsSentBackAsItCame() {
        String token = "bGltaXQ9MTA+YWZ0ZXI/MjAxOQ==&sort=%41 é";
        try (Shop shop = Shop.odd(call -> Answer.json(
                200,
                call.query().containsKey("page_token")
                        ? "{\"data\": [], \"next_page_token\": null}"
                        : "{\"data\": [], \"next_page_token\": \"" + token + "\"}"))) {
            assertThat(shop.desk.shipments(ORDER)).isEmpty();

            assertThat(shop.calls)
                    .hasSize(2)
                    .last()
                    .satisfies(call -> assertThat(call.parameter("page_token")).isEqualTo(token));
        }
    }

    @Test
    void aPageThatLeadsToItselfIsNotReadForEver() {
        try (Shop shop = answering(200, "{\"data\": [], \"next_page_token\": \"again\"}")) {
            assertThat(catchThrowableOfType(Malformed.class, () -> shop.desk.shipments(ORDER)))
                    .hasMessageContaining("leads to itself");

            assertThat(shop.calls).hasSize(2);
        }
    }

    @Test
    void anOrderThatCannotBeReadIsNotShown() {
        try (Shop shop = byParcel()) {
            shop.answersMayBeOdd();
            shop.sell(Basket.of("C-2").line(Shop.cushion()).odd(json -> json.put("order_state", (String) null)));

            assertThat(catchThrowableOfType(Malformed.class, () -> shop.desk.order(new OrderId("C-2-A"))))
                    .hasMessageContaining("C-2-A")
                    .hasMessageContaining("order_state is missing");
        }
    }

    @Test
    void anotherOrderIsNotTheOneThatWasAskedFor() {
        try (Shop shop = byParcel()) {
            assertThat(shop.desk.order(new OrderId("C-1"))).isEmpty();
            assertThat(shop.desk.order(new OrderId("C-1-A,C-9-A"))).isEmpty();
            assertThat(shop.desk.order(ORDER)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"orders\": null, \"total_count\": 0}"})
    void anAnswerWithoutOrdersIsNoMissingOrder(String answer) {
        try (Shop shop = answering(200, answer)) {
            assertThat(catchThrowableOfType(Malformed.class, () -> shop.desk.order(ORDER)))
                    .isNotNull();
        }
    }

    private static Shop byParcel() {
        Shop shop = Shop.hasty(
                Platform.standard()
                        .with(ShippingSettings.standard().multiShipment(true).multiPart(true)),
                Frequencies.none());
        shop.sell(Basket.of("C-1").line(BasketLine.of("CUSH-OAT-45", 2, "24.00")));
        return shop;
    }

    private static Shop answering(int status, String answer) {
        return Shop.odd(_ -> Answer.json(status, answer));
    }
}
