package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// PC01 is asked once a day (john-lewis.md 2B.2), and orders are read whether or not it answers.
@QuarkusTest
class MiraklPlatformFactsTest {

    private static final String PC01 = "GET /api/platform/configuration";
    private static final String OR11 = "GET /api/orders";

    @Test
    void thePlatformIsAskedOnceADay() {
        try (Shop shop = Shop.open()) {
            shop.changed();
            shop.pass(Duration.ofHours(23));
            shop.changed();
            assertThat(shop.mirakl.calls(Operation.PC01)).isEqualTo(1);

            shop.pass(Duration.ofHours(1));
            shop.changed();

            assertThat(shop.mirakl.calls(Operation.PC01, 200)).isEqualTo(2);
        }
    }

    @Test
    void ordersAreAskedForInThePlatformsTaxMode() {
        try (Shop shop =
                Shop.open(Platform.standard().with(dev.selvedge.local.simulator.mirakl.TaxMode.TAX_EXCLUDED))) {
            shop.sell("C-1");

            assertThat(Shop.readable(shop.walk())).singleElement().satisfies(order -> {
                assertThat(order.taxMode()).isEqualTo(TaxMode.EXCLUDED);
                assertThat(order.totals().price()).hasToString("GBP 20.00");
            });
            assertThat(shop.calls(OR11))
                    .allSatisfy(
                            call -> assertThat(call.parameter("order_tax_mode")).isEqualTo("TAX_EXCLUDED"));
        }
    }

    @Test
    void aThrottledPlatformKeepsNoOrderBack() {
        try (Shop shop = Shop.open()) {
            shop.sell("C-1");
            shop.plan(Fault.THROTTLE, PC01);

            assertThat(Shop.readable(shop.walk())).hasSize(1);

            assertThat(shop.calls(OR11))
                    .singleElement()
                    .satisfies(call -> assertThat(call.query()).doesNotContainKey("order_tax_mode"));
        }
    }

    @Test
    void aPlatformThatIsNotHeardKeepsNoOrderBack() {
        for (Fault fault :
                new Fault[] {Fault.LOSE_ANSWER, Fault.LOSE_REQUEST, Fault.HTML, Fault.DOWN, Fault.FORBIDDEN}) {
            try (Shop shop = Shop.open()) {
                shop.sell("C-1");
                shop.plan(fault, PC01);

                assertThat(Shop.readable(shop.walk())).as(fault.name()).hasSize(1);
            }
        }
    }

    @Test
    void aWalkAsksAnUnheardPlatformOnlyOnce() {
        try (Shop shop = Shop.open()) {
            for (int each = 0; each < 101; each++) {
                shop.sell("C-" + each);
            }
            shop.plan(Fault.THROTTLE, PC01);
            shop.plan(Fault.THROTTLE, PC01);

            assertThat(shop.walk()).hasSize(101);

            assertThat(shop.calls(PC01)).hasSize(1);
        }
    }

    @Test
    void theStaleAnswerIsBelievedWhenAFreshOneDoesNotCome() {
        try (Shop shop = Shop.open()) {
            shop.mappings.put(new MappingKey(Kind.PLATFORM, "order_tax_mode"), "TAX_EXCLUDED");
            shop.mappings.put(new MappingKey(Kind.PLATFORM, "read_at"), "2026-02-01T00:00:00Z");
            shop.plan(Fault.THROTTLE, PC01);

            shop.changed();

            assertThat(shop.calls(OR11))
                    .singleElement()
                    .satisfies(
                            call -> assertThat(call.parameter("order_tax_mode")).isEqualTo("TAX_EXCLUDED"));
        }
    }

    @Test
    void thePlatformIsAskedAgainAfterItWasNotHeard() {
        try (Shop shop = Shop.open()) {
            shop.plan(Fault.LOSE_REQUEST, PC01);
            shop.changed();
            shop.pass(Duration.ofMinutes(1));

            shop.changed();

            assertThat(shop.calls(OR11))
                    .last()
                    .satisfies(
                            call -> assertThat(call.parameter("order_tax_mode")).isEqualTo("TAX_INCLUDED"));
        }
    }

    @Test
    void aPlatformWithoutOrderManagementSaysSo() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"modules\": {\"order_management\": false}}"))) {
            assertThat(catchThrowableOfType(Refused.class, shop::changed).words())
                    .isEqualTo("order management is switched off on this platform");
        }
    }

    @Test
    void aPlatformThatDoesNotSayItsTaxModeKeepsNoOrderBack() {
        String empty = "{\"orders\": [], \"total_count\": 0}";
        try (Shop shop = Shop.odd(call -> Answer.json(200, call.operation().equals(PC01) ? "{}" : empty))) {
            assertThat(shop.changed().items()).isEmpty();
        }
    }
}
