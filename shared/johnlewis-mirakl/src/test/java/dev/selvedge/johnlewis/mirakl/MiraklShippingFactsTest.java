package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Carrier;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.ShippingSettings;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of those who ship is read once a day, believed until it is read again, and never made up.
@QuarkusTest
class MiraklShippingFactsTest {

    private static final String PC01 = "GET /api/platform/configuration";
    private static final String SH12 = "GET /api/shipping/types";
    private static final String SH21 = "GET /api/shipping/carriers";
    private static final String PLATFORM = """
            {"features": {"shipment": {"multi_shipment": true, "multi_part_item_shipment": true},
              "disable_seller_alternative_carrier": false}}""";
    private static final String CARRIERS = """
            {"carriers": [{"code": "DPD", "label": "DPD", "tracking_url": "https://dpd.example/{trackingId}"}]}""";
    private static final String TYPES = """
            {"shipping_types": [{"code": "STD", "mandatory_tracking": true}]}""";

    @Test
    void thePlatformIsAskedOnceADay() {
        try (Shop shop = Shop.open()) {
            ShippingRules rules = shop.desk.rules();
            shop.pass(Duration.ofHours(23));
            assertThat(shop.desk.rules()).isEqualTo(rules);
            assertThat(shop.calls).hasSize(3);

            shop.pass(Duration.ofHours(1));
            assertThat(shop.desk.rules()).isEqualTo(rules);

            assertThat(shop.mirakl.calls(Operation.PC01, 200)).isEqualTo(2);
            assertThat(shop.mirakl.calls(Operation.SH21, 200)).isEqualTo(2);
            assertThat(shop.mirakl.calls(Operation.SH12, 200)).isEqualTo(2);
            assertThat(shop.calls).hasSize(6);
        }
    }

    @Test
    void theRulesOfTheDayAreReadInOne() {
        try (Shop shop = Shop.open()) {
            shop.desk.rules();
            int before = shop.mappings.asked();

            shop.desk.rules();

            assertThat(shop.mappings.asked() - before).isEqualTo(1);
        }
    }

    @Test
    void whatAWalkHasReadOfThePlatformIsNotReadAgain() {
        try (Shop shop = Shop.open()) {
            shop.changed();

            shop.desk.rules();

            assertThat(shop.calls(PC01)).hasSize(1);
        }
    }

    /// Mappings from the days before anything was asked of shipping.
    @Test
    void aPlatformThatWasNotAskedOfShippingIsAsked() {
        try (Shop shop = Shop.open()) {
            shop.mappings.put(new MappingKey(Kind.PLATFORM, "order_tax_mode"), "TAX_INCLUDED");
            shop.mappings.put(
                    new MappingKey(Kind.PLATFORM, "read_at"),
                    shop.clock.instant().toString());

            assertThat(shop.desk.rules().byParcel()).isFalse();

            assertThat(shop.calls(PC01)).hasSize(1);
        }
    }

    @Test
    void theRulesAreThoseOfThePlatform() {
        ShippingSettings settings = ShippingSettings.standard()
                .carriers(List.of(
                        Carrier.of("DPD", "DPD", "https://dpd.example/?parcel={trackingId}&brand=JL"),
                        Carrier.of("VAN", "Van", "https://van.example/"),
                        new Carrier("CART", "Cart", null, null)));
        try (Shop shop = Shop.open(Platform.standard()
                .with(settings.multiShipment(true).multiPart(true).otherCarriers(true)))) {
            assertThat(shop.desk.rules())
                    .isEqualTo(new ShippingRules(
                            true,
                            true,
                            true,
                            Map.of("DPD", true, "VAN", false, "CART", false),
                            Map.of("STD", true, "EXP", true, "CLC", false)));
        }
        try (Shop shop = Shop.open(Platform.standard().with(settings.multiPart(true)))) {
            ShippingRules rules = shop.desk.rules();
            assertThat(rules.byParcel()).isFalse();
            assertThat(rules.partsOfLines()).isTrue();
            assertThat(rules.unlistedCarriers()).isFalse();
        }
    }

    @Test
    void carriersAndTypesThatChangeAreSeenTheNextDay() {
        try (Shop shop = Shop.open()) {
            assertThat(shop.desk.rules().carriers()).containsKeys("DPD", "EVRI").doesNotContainKey("VAN");
            shop.mirakl.removeCarrier("EVRI");
            shop.mirakl.addCarrier(Carrier.of("VAN", "Van", "https://van.example/"));
            shop.mirakl.addCarrier(Carrier.of("DPD", "DPD", "https://dpd.example/"));
            shop.mirakl.mandatoryTracking("STD", false);
            shop.pass(Duration.ofHours(23));
            assertThat(shop.desk.rules().carriers()).containsEntry("DPD", true).containsKey("EVRI");

            shop.pass(Duration.ofHours(1));

            ShippingRules rules = shop.desk.rules();
            assertThat(rules.carriers())
                    .containsEntry("DPD", false)
                    .containsKey("VAN")
                    .doesNotContainKey("EVRI");
            assertThat(rules.shippingTypes()).containsEntry("STD", false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        PC01 + ",THROTTLE", PC01 + ",LOSE_ANSWER", PC01 + ",HTML", PC01 + ",FORBIDDEN",
        SH21 + ",THROTTLE", SH21 + ",LOSE_ANSWER", SH21 + ",HTML", SH21 + ",FORBIDDEN",
        SH12 + ",THROTTLE", SH12 + ",LOSE_ANSWER", SH12 + ",HTML", SH12 + ",FORBIDDEN"
    })
    void whatWasSaidLastIsBelievedWhileNoAnswerComes(String operation, Fault fault) {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            ShippingRules rules = shop.desk.rules();
            shop.pass(Duration.ofDays(1));
            shop.plan(fault, operation);

            assertThat(shop.desk.rules()).isEqualTo(rules);

            assertThat(shop.calls(operation)).hasSizeBetween(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PC01, SH21, SH12})
    void whatWasNeverSaidIsNotMadeUp(String operation) {
        for (Fault fault : new Fault[] {Fault.THROTTLE, Fault.LOSE_REQUEST, Fault.DOWN, Fault.FORBIDDEN}) {
            try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
                shop.plan(fault, operation);

                Unavailable unavailable = catchThrowableOfType(Unavailable.class, shop.desk::rules);

                assertThat(unavailable).as(operation + " " + fault).isNotNull();
                assertThat(unavailable.nothingDone()).isTrue();
            }
        }
    }

    /// SH21 may be asked once a day, and an answer that was lost may have been that one.
    @Test
    void aListThatWasNotHeardIsAskedForAgainAnHourLater() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.plan(Fault.LOSE_REQUEST, SH21);
            assertThat(catchThrowableOfType(Unavailable.class, shop.desk::rules))
                    .hasMessageContaining("SH21");
            shop.pass(Duration.ofMinutes(59));
            assertThat(catchThrowableOfType(Unavailable.class, shop.desk::rules))
                    .hasMessageContaining("SH21");
            assertThat(shop.calls(SH21)).isEmpty();

            shop.pass(Duration.ofMinutes(1));

            assertThat(shop.desk.rules().carriers()).containsKey("DPD");
        }
    }

    @Test
    void anotherFunctionReadsWhatIsKept() {
        try (Shop shop = Shop.open();
                Shop other = Shop.open()) {
            ShippingRules rules = shop.desk.rules();
            shop.mappings
                    .all(Kind.PLATFORM)
                    .forEach((from, to) -> other.mappings.put(new MappingKey(Kind.PLATFORM, from), to));

            assertThat(other.desk.rules()).isEqualTo(rules);

            assertThat(other.calls).isEmpty();
        }
    }

    @Test
    void aKeptListThatMakesNoSenseIsReadAgain() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.mappings.put(new MappingKey(Kind.PLATFORM, "carriers"), "DPD, EVRI");
            shop.mappings.put(new MappingKey(Kind.PLATFORM, "shipping_types"), "{\"at\": \"yesterday\"}");

            assertThat(shop.desk.rules().carriers()).containsKey("ROYALMAIL");
            assertThat(shop.desk.rules().shippingTypes()).containsKey("EXP");
        }
    }

    @Test
    void aPlatformThatSaysNothingOfShippingShipsWholeOrdersWithItsOwnCarriers() {
        try (Shop shop = answering("{\"features\": {\"order_tax_mode\": \"TAX_INCLUDED\"}}", CARRIERS, TYPES)) {
            ShippingRules rules = shop.desk.rules();

            assertThat(rules.byParcel()).isFalse();
            assertThat(rules.partsOfLines()).isFalse();
            assertThat(rules.unlistedCarriers()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"features\": {\"shipment\": null, \"disable_seller_alternative_carrier\": null}}",
                "{\"features\": {\"shipment\": {\"multi_shipment\": null, \"multi_part_item_shipment\": null}}}",
                "{\"features\": {\"shipment\": {\"pallets\": true}, \"drones\": {\"at\": [\"night\"]}}}"
            })
    void whatThePlatformDoesNotSayIsOff(String platform) {
        try (Shop shop = answering(platform, CARRIERS, TYPES)) {
            assertThat(shop.desk.rules().byParcel()).isFalse();
        }
    }

    @Test
    void aPlatformWithoutFeaturesHasNotSaidHowOrdersAreShipped() {
        try (Shop shop = answering("{\"features\": null}", CARRIERS, TYPES)) {
            assertThat(catchThrowableOfType(Unavailable.class, shop.desk::rules))
                    .hasMessageContaining("PC01");
        }
    }

    @Test
    void fieldsThatAreNullOrNewDoNoHarm() {
        String carriers = """
                {"drones": 1, "carriers": [null, {"code": null, "label": "Nobody"}, {"code": " "},
                  {"code": "VAN", "tracking_url": null, "fleet": {"vans": 2}},
                  {"code": "DPD", "tracking_url": "https://dpd.example/"},
                  {"code": "DPD", "tracking_url": "https://dpd.example/{trackingId}"},
                  {"code": "DPD"}]}""";
        String types = """
                {"shipping_types": [null, {"code": null, "mandatory_tracking": true},
                  {"code": "STD", "mandatory_tracking": null}, {"code": "CLC", "mandatory_tracking": false}]}""";
        try (Shop shop = answering(PLATFORM, carriers, types)) {
            ShippingRules rules = shop.desk.rules();

            assertThat(rules.carriers()).isEqualTo(Map.of("VAN", false, "DPD", true));
            assertThat(rules.shippingTypes()).isEqualTo(Map.of("STD", true, "CLC", false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"carriers\": null}", "{\"carriers\": {}}", "{\"carriers\": \"DPD\"}"})
    void anAnswerWithoutAListIsNoEmptyList(String carriers) {
        try (Shop shop = answering(PLATFORM, carriers, TYPES)) {
            assertThat(catchThrowableOfType(Unavailable.class, shop.desk::rules))
                    .hasMessageContaining("SH21");
        }
    }

    @Test
    void aListThatIsEmptyIsBelieved() {
        try (Shop shop = answering(PLATFORM, "{\"carriers\": []}", "{\"shipping_types\": []}")) {
            assertThat(shop.desk.rules().carriers()).isEmpty();
            shop.desk.rules();

            assertThat(shop.calls).hasSize(3);
        }
    }

    @Test
    void fiveThousandCarriersAreKept() {
        try (Shop shop = answering(PLATFORM, carriers(5_000), TYPES)) {
            assertThat(shop.desk.rules().carriers()).hasSize(5_000);

            assertThat(shop.desk.rules().carriers())
                    .containsEntry("CARRIER-WITH-A-LONG-CODE-OF-ITS-OWN-4999", true)
                    .containsEntry("CARRIER-WITH-A-LONG-CODE-OF-ITS-OWN-4998", false);
            assertThat(shop.calls(SH21)).hasSize(1);
            assertThat(shop.mappings.find(new MappingKey(Kind.PLATFORM, "carriers")))
                    .hasValueSatisfying(text -> assertThat(text.length()).isLessThan(400_000));
        }
    }

    @Test
    void moreCarriersThanCanBeKeptAreRefusedInSoManyWords() {
        try (Shop shop = answering(PLATFORM, carriers(10_000), TYPES)) {
            assertThat(catchThrowableOfType(Refused.class, shop.desk::rules).words())
                    .startsWith("SH21 lists 10000 codes")
                    .contains("390000 can be kept");
        }
    }

    private static String carriers(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> """
                        {"code": "CARRIER-WITH-A-LONG-CODE-OF-ITS-OWN-%d", "tracking_url": "https://c.example/%s"}""".formatted(each, each % 2 == 0 ? "" : "{trackingId}"))
                .collect(Collectors.joining(",", "{\"carriers\": [", "]}"));
    }

    private static Shop answering(String platform, String carriers, String types) {
        return Shop.odd(call -> Answer.json(
                200,
                switch (call.operation()) {
                    case PC01 -> platform;
                    case SH21 -> carriers;
                    default -> types;
                }));
    }
}
