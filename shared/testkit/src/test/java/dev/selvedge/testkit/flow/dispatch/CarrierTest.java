package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.selvedge.core.flow.HoldReview.Review;
import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.ShippingRules;
import dev.selvedge.core.model.WorkKey.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// John Lewis lists `DPD` and `VAN` here, and takes no others unless a test says so.
class CarrierTest {

    private static final String ABROAD = "Hermes DE | https://hermes.example/{trackingId}";

    private final Depot depot = new Depot();

    private void shipsWith(String carrier) {
        depot.sold("X-A").ships("X-A", parcel("P1", carrier, "1Z-1", Map.of(CUSHION, 2)));
    }

    private void takes(boolean unlisted, Map<String, Boolean> carriers) {
        depot.desk.rules(rules ->
                new ShippingRules(rules.byParcel(), rules.partsOfLines(), unlisted, carriers, rules.shippingTypes()));
    }

    @Test
    void aCarrierThatIsNotMappedIsHeldUntilItIs() {
        shipsWith("Evri Next Day");

        assertThat(depot.dispatchOne()).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_MAPPED));
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation()).contains("'Evri Next Day'");
        assertThat(depot.hold(Kind.DISPATCH, "X-A").release())
                .isEqualTo(new Release.WhenMapped(Set.of(new MappingKey(MappingKey.Kind.CARRIER, "Evri Next Day"))));
        assertThat(depot.asked()).isEmpty();
        assertThat(depot.review.review()).isEqualTo(new Review(1, 0));
    }

    @Test
    void onceItsCarrierIsMappedADispatchGoesByItself() {
        shipsWith("Evri Next Day");
        depot.dispatch();

        depot.carriers.set(Map.of("Evri Next Day", "DPD"));
        assertThat(depot.review.review()).isEqualTo(new Review(1, 1));
        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void whatGoesByItselfIsLookedAtBeforeItIsTold() {
        shipsWith("Evri Next Day");
        depot.dispatch();
        depot.carriers.set(Map.of("Evri Next Day", "DPD"));
        depot.clock.pass(Duration.ofMinutes(1));
        depot.warehouse.unship(Depot.sale("X-A"), "P1");

        depot.review.review();
        depot.deliver();

        assertThat(depot.asked()).isEmpty();
        assertThat(depot.held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpd", "DPD ", " DPD", "D.P.D."})
    void aCarrierIsMappedCharacterForCharacter(String written) {
        shipsWith(written);

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_MAPPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aParcelWithoutACarrierIsHeld(String written) {
        shipsWith(written);

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_MISSING));
    }

    @Test
    void aCarrierThatIsEnteredLaterLetsTheDispatchGo() {
        shipsWith("");
        depot.dispatch();
        depot.clock.pass(Duration.ofMinutes(1));

        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-1");
        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aCarrierThatIsNotListedIsHeldAndLookedAtAgain() {
        depot.carriers.set(Map.of("Evri", "EVRI"));
        shipsWith("Evri");

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_LISTED));
        assertThat(depot.hold(Kind.DISPATCH, "X-A").release()).isInstanceOf(Release.LookAgain.class);
        assertThat(depot.asked()).isEmpty();

        takes(false, Map.of("DPD", true, "EVRI", true));
        depot.clock.pass(Duration.ofMinutes(15));
        depot.review.review();
        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aCarrierIsListedUnderItsExactCode() {
        depot.carriers.set(Map.of("Evri", "dpd"));
        shipsWith("Evri");

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_LISTED));
    }

    @Test
    void aCarrierThatLeavesTheListIsHeld() {
        shipsWith("DPD");
        takes(false, Map.of("VAN", false));

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_LISTED));
    }

    @Test
    void aCarrierThatLeavesTheListAfterwardsUndoesNothing() {
        shipsWith("DPD");
        depot.run();
        takes(false, Map.of("VAN", false));

        assertThat(depot.deliver("X-A")).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("CORRECTION/X-A", Reason.CARRIER_NOT_LISTED));
        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
    }

    @Test
    void anUnlistedCarrierIsToldWithItsNameAndAddressWhereThatIsAllowed() {
        takes(true, Map.of("DPD", true));
        depot.carriers.set(Map.of("Hermes", ABROAD));
        shipsWith("Hermes");

        depot.run();

        assertThat(depot.desk.tracking("X-A").orElseThrow().carrier())
                .isEqualTo(new Carrier.Unlisted("Hermes DE", "https://hermes.example/{trackingId}"));
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void anUnlistedCarrierIsHeldWhereThatIsNotAllowed() {
        depot.carriers.set(Map.of("Hermes", ABROAD));
        shipsWith("Hermes");

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.CARRIER_NOT_LISTED));
        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void aCodeIsACarrierThatIsListed() {
        assertThat(Carrier.parse("DPD-24")).isEqualTo(new Carrier.Listed("DPD-24"));
    }

    @Test
    void aNameAndAnAddressAreACarrierThatIsNotListed() {
        assertThat(Carrier.parse(" Hermes DE |http://hermes.example/track?n={trackingId} "))
                .isEqualTo(new Carrier.Unlisted("Hermes DE", "http://hermes.example/track?n={trackingId}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                " DPD",
                "DPD ",
                "|https://a.example",
                "  | https://a.example",
                "Hermes |",
                "Hermes | a.example",
                "Hermes | ftp://a.example",
                "Hermes | https://",
                "Hermes | https:///x",
                "Hermes | https://a.example/{other}",
                "Hermes | https://a.example/a b"
            })
    void whatIsNeitherACodeNorAnAddressIsNoCarrier(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Carrier.parse(text));
    }

    @Test
    void carriersAreMappedAllOrNone() {
        Map<String, String> carriers = new LinkedHashMap<>();
        carriers.put("Evri", "EVRI");
        carriers.put("Hermes", "Hermes | nowhere");

        assertThatIllegalArgumentException().isThrownBy(() -> depot.carriers.set(carriers));

        assertThat(depot.carriers.carriers()).containsExactly(Map.entry("DPD", "DPD"));
    }

    @Test
    void anEmptyCarrierTakesItsMappingAway() {
        depot.carriers.set(Map.of("DPD", " ", "Evri", "EVRI"));

        assertThat(depot.carriers.carriers()).containsExactly(Map.entry("Evri", "EVRI"));
        assertThat(depot.journal.all())
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("Evri", "EVRI"));
    }
}
