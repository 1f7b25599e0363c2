package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A parcel needs a number here if it is sent as `STD` or travels with `DPD`; `CLC` and `VAN` need none.
class TrackingTest {

    private final Depot depot = new Depot();

    private Outcome ships(SampleOrder order, String carrier, String tracking) {
        depot.carriers.set(Map.of("VAN", "VAN"));
        depot.sold(order).ships("X-A", parcel("P1", carrier, tracking, Map.of(CUSHION, 2)));
        return depot.dispatchOne();
    }

    private Outcome ships(String tracking) {
        return ships(Samples.order("X-A"), "DPD", tracking);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1Z-1", "1Z-1 ", "\t1Z-1\r\n", "\u20031Z-1"})
    void blanksAroundANumberAreLeftOut(String written) {
        ships(written);

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1Z 999 AA1", "jd0002-abc", "0001", "Ä-1", "1Z/1;2"})
    void aNumberIsToldAsItIsWritten(String written) {
        ships(written);

        assertThat(depot.toldNumber("X-A")).isEqualTo(written);
    }

    @Test
    void theLongestNumberIsTold() {
        ships("7".repeat(255));

        assertThat(depot.toldNumber("X-A")).isEqualTo("7".repeat(255));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 300})
    void aNumberThatIsTooLongIsHeldAndNeverCut(int length) {
        assertThat(ships("7".repeat(length))).isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.TRACKING_UNUSABLE));
        assertThat(depot.hold(Kind.DISPATCH, "X-A").explanation())
                .contains(length + " characters")
                .contains("255")
                .doesNotContain("777");
        assertThat(depot.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1Z\n1", "1Z\t1", "1Z\u00001", "1Z\u007f1", "1Z\u00851"})
    void aNumberWithControlCharactersIsHeld(String written) {
        ships(written);

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.TRACKING_UNUSABLE));
    }

    @ParameterizedTest
    @CsvSource({"STD, VAN", "CLC, DPD", "STD, DPD", "XXL, VAN"})
    void aNumberIsMissedWhereTypeOrCarrierNeedsOne(String type, String carrier) {
        assertThat(ships(Samples.order("X-A").shippingType(type), carrier, "  "))
                .isInstanceOf(Outcome.Held.class);

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.TRACKING_MISSING));
        assertThat(depot.asked()).isEmpty();
    }

    @Test
    void aNumberIsMissedWhereTheOrderNamesNoShippingType() {
        ships(Samples.order("X-A").withoutShippingType(), "VAN", "");

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-A", Reason.TRACKING_MISSING));
    }

    @Test
    void whereNobodyNeedsANumberNoneIsTold() {
        depot.carriers.set(Map.of("VAN", "VAN"));
        depot.sold(Samples.order("X-A").shippingType("CLC"))
                .ships("X-A", parcel("P1", "VAN", "", Map.of(CUSHION, 2)))
                .run();

        assertThat(depot.desk.tracking("X-A").orElseThrow().number()).isEmpty();
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void aNumberThatIsEnteredLaterLetsTheDispatchGo() {
        ships("");
        depot.clock.pass(Duration.ofMinutes(1));

        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-1");
        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void twoOrdersDoNotTravelUnderOneNumber() {
        depot.sold("X-A").sold("X-B").ships("X-A", "1Z-1").ships("X-B", " 1Z-1");

        depot.dispatch();

        assertThat(depot.held()).containsExactly(Map.entry("DISPATCH/X-B", Reason.TRACKING_SHARED));
        assertThat(depot.hold(Kind.DISPATCH, "X-B").explanation())
                .contains("X-A")
                .contains("X-B");
        assertThat(depot.desk.tracking("X-B")).isEmpty();
        assertThat(depot.desk.confirmed("X-B")).isZero();
    }

    @Test
    void aNumberIsFreeAgainOnceItsOrderIsCorrected() {
        depot.sold("X-A").sold("X-B").ships("X-A", "1Z-1").ships("X-B", "1Z-1");
        depot.run();
        depot.warehouse.retrack(Depot.sale("X-A"), "P1", "DPD", "1Z-2");
        depot.run();
        depot.clock.pass(Duration.ofMinutes(15));

        depot.review.review();
        depot.run();

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-2");
        assertThat(depot.toldNumber("X-B")).isEqualTo("1Z-1");
        assertThat(depot.isConfirmed("X-B")).isTrue();
        assertThat(depot.held()).isEmpty();
        assertThat(depot.numbers.holders()).isEqualTo(Map.of("1Z-2", new OrderId("X-A"), "1Z-1", new OrderId("X-B")));
    }

    @Test
    void aNumberThatWasTakenAndNeverToldIsGivenBack() {
        depot.numbers.take("1Z-1", new OrderId("X-B"));
        depot.sold("X-A").sold("X-B").ships("X-A", "1Z-1");

        depot.run();

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void twoParcelsOfOneOrderMayShareANumber() {
        depot.byParcel(true)
                .sold("X-A")
                .ships("X-A", parcel("P1", "DPD", "1Z-1", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "DPD", "1Z-1", Map.of(CUSHION, 1)));

        depot.run();

        assertThat(depot.toldParcels("X-A")).containsExactly("1Z-1", "1Z-1");
        assertThat(depot.isConfirmed("X-A")).isTrue();
    }

    @Test
    void noNumberIsWrittenInTheJournal() {
        ships("1Z-SECRET");
        depot.run();

        assertThat(depot.journal.all())
                .isNotEmpty()
                .noneMatch(entry -> entry.toString().contains("1Z-SECRET"));
        assertThat(depot.dispatching
                        .dispatch(new OrderId("X-A"), Optional.empty())
                        .toString())
                .doesNotContain("1Z-SECRET");
    }
}
