package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static dev.selvedge.testkit.flow.Connection.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderChecksTest {

    private final Connection connection = new Connection();

    @Test
    void anOrderInAnotherCurrencyIsHeld() {
        Hold hold = held(toShip("X-A").lines(Samples.line("L1").unitPrice("EUR 7.00")));

        assertThat(hold.reason()).isEqualTo(Reason.CURRENCY_NOT_ALLOWED);
        assertThat(hold.evidence()).containsEntry("currency", "EUR").containsEntry("allowed", "[GBP]");
    }

    @Test
    void anOrderWithoutACustomerOrderNumberIsHeldBeforeItIsAccepted() {
        connection.marketplace.put(waiting("X-A").withoutCustomerOrderNumber().build());

        Hold hold = held(waiting("X-A").withoutCustomerOrderNumber());

        assertThat(hold.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(hold.evidence()).containsEntry("field", "Customer Order Number");
        assertThat(connection.marketplace.accepted()).isEmpty();
    }

    @Test
    void anOrderToShipWithoutAnAddressIsHeldAndPlacedWhenTheAddressComes() {
        Hold hold = held(toShip("X-A").withoutAddresses());
        assertThat(hold.evidence()).isEqualTo(Map.of("field", "delivery address"));

        connection.ingest(later("X-A", 5, OrderState.TO_SHIP, "SHIPPING"));

        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aDisputedLineHoldsTheOrder() {
        assertThat(held(toShip("X-A").lines(line().state(LineState.DISPUTED))).reason())
                .isEqualTo(Reason.LINE_DISPUTED);
    }

    @Test
    void aLineInAnUnknownStateHoldsTheOrder() {
        assertThat(held(toShip("X-A").lines(line().state(LineState.UNKNOWN))).reason())
                .isEqualTo(Reason.UNKNOWN_STATE);
    }

    @Test
    void aDisputeOverALineThatWasCancelledHoldsNothing() {
        connection.ingest(toShip("X-A")
                .lines(line(), Samples.line("L2").state(LineState.DISPUTED).cancelled(2)));

        assertThat(connection.held()).isEmpty();
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aLineWithFeesHoldsTheOrder() {
        Hold hold = held(toShip("X-A").lines(line().fees("GBP 1.50")));

        assertThat(hold.reason()).isEqualTo(Reason.FEES_NOT_SUPPORTED);
        assertThat(hold.evidence()).containsEntry("fees", "GBP 1.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u0000Pemberton", "Ada\u0007", "\u001bAda", "Ada\u007f", "Ada\u0085", "Ada\nPemberton"})
    void aControlCharacterInTheBuyersNameHoldsTheOrder(String name) {
        Hold hold = held(toShip("X-A").buyer(new Buyer(name, Optional.empty())));

        assertThat(hold.reason()).isEqualTo(Reason.UNPRINTABLE_TEXT);
        assertThat(hold.evidence()).containsEntry("field", "buyer's name");
        assertThat(hold.explanation()).doesNotContain("Ada");
    }

    @Test
    void aControlCharacterInAnyPartOfTheAddressIsNamedByItsField() {
        String bad = "a\u0001";
        Hold hold = held(toShip("X-A")
                .deliverTo(new DeliveryAddress(
                        bad,
                        Optional.of(bad),
                        bad,
                        Optional.of(bad),
                        bad,
                        Optional.of(bad),
                        Optional.of(bad),
                        "GBR",
                        Optional.of(bad),
                        Optional.of(bad))));

        assertThat(hold.evidence()).containsEntry("field", "delivery name");
        assertThat(hold.evidence().get("also"))
                .contains("delivery company")
                .contains("address line 1")
                .contains("address line 2")
                .contains("city")
                .contains("region")
                .contains("postcode")
                .contains("phone")
                .contains("instructions")
                .contains("position 2");
    }

    @Test
    void instructionsMayHaveLinesAndTabs() {
        DeliveryAddress address = Samples.address();
        connection.ingest(toShip("X-A")
                .deliverTo(new DeliveryAddress(
                        address.name(),
                        address.company(),
                        address.line1(),
                        address.line2(),
                        address.city(),
                        address.region(),
                        address.postcode(),
                        address.country(),
                        address.phone(),
                        Optional.of("Ring twice,\r\n\tthen wait"))));

        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Hold hold = held(
                toShip("X-A").withoutCustomerOrderNumber().withoutAddresses().lines(line().fees("GBP 1.50")));

        assertThat(hold.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(hold.evidence().get("also")).contains("delivery address").contains("GBP 1.50");
    }

    @Test
    void whatTheErpCouldNeverTakeIsHeldBeforeTheErpIsAsked() {
        connection.erp.objectsTo(order -> List.of(
                Objection.to(Reason.FIELD_TOO_LONG, "Order " + order.id() + ": the city is too long.", Map.of())));

        assertThat(held(toShip("X-A")).reason()).isEqualTo(Reason.FIELD_TOO_LONG);
        assertThat(connection.erp.faults().count("lookUp")).isZero();
        assertThat(connection.erp.faults().count("place.head")).isZero();
    }

    @Test
    void aHeldOrderHarmsNoOther() {
        held(toShip("X-A").withoutAddresses());

        connection.ingest(toShip("X-B"));

        assertThat(connection.standing("X-B")).isOne();
        assertThat(connection.held()).containsOnlyKeys("ORDER/X-A");
    }

    @Test
    void neitherHoldsNorJournalCarryPersonalData() {
        held(toShip("X-A").buyer(new Buyer("Ada\u0000Pemberton", Optional.of("ada@example.org"))));
        connection.ingest(toShip("X-B"));

        String told = connection.holds.all() + connection.journal.all().toString();
        assertThat(told).doesNotContain("Pemberton", "ada@", "Loom Street", "Macclesfield", "SK11", "1632");
    }

    private static SampleLine line() {
        return Samples.line("L1");
    }

    private Hold held(SampleOrder order) {
        assertThat(connection.ingest(order)).isInstanceOf(Outcome.Held.class);
        assertThat(connection.standing("X-A")).isZero();
        return connection.hold(Kind.ORDER, "X-A");
    }
}
