package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Parcel;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.local.simulator.bluecherry.Carton;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What has left, by carton and tracking.
class ShipmentsTest {

    private static final Sku CUSHION = new Sku("CUSHION-TEAL-45");
    private static final Sku RUG = new Sku("RUG-180");
    private static final ErpReference SALE = new ErpReference("X-A", "SO100000");

    private final Mailroom mailroom = Mailroom.open();
    private int batches;

    @BeforeEach
    void take() {
        mailroom.sells(CUSHION.value(), 1, 10).sells(RUG.value(), 2, 10).night();
        mailroom.place(Samples.order("X-A")
                .lines(
                        Samples.line("1").quantity(2),
                        Samples.line("2").sku(RUG.value()).quantity(1))
                .build());
        mailroom.post();
    }

    @Test
    void cartonsOfATicketAreParcelsWithTheirCarriersAndNumbers() {
        String ticket = mailroom.warehouse.pick("X-A");
        mailroom.warehouse.ship(
                ticket,
                List.of(
                        new Carton("C1", "DPDL", "DPD", "1550", Map.of("1", 2L)),
                        new Carton("C2", "", "Evri", "H01", Map.of("2", 1L))));

        mailroom.dispatch();

        assertThat(look())
                .isEqualTo(new ErpSale(
                        mailroom.clock.instant(),
                        Standing.BEGUN,
                        Map.of(CUSHION, 2, RUG, 1),
                        List.of(
                                new Parcel(ticket + "/C1", "DPDL", "1550", Map.of(CUSHION, 2)),
                                new Parcel(ticket + "/C2", "Evri", "H01", Map.of(RUG, 1))),
                        List.of()));
        assertThat(moved())
                .containsExactly(new MovedSale(
                        SALE, Optional.of(new OrderId("X-A")), mailroom.clock.instant(), Standing.BEGUN, true));
    }

    @Test
    void whatIsPickedButHasNotLeftWaits() {
        mailroom.warehouse.pick("X-A");

        mailroom.dispatch();

        assertThat(look().standing()).isEqualTo(Standing.WAITING);
        assertThat(look().parcels()).isEmpty();
    }

    @Test
    void goodsThatAreNotThoseOfTheirLineAreAFault() {
        left(Map.of("LineRef", "1", "UPC", RUG.value(), "QtyShipped", "1"));

        assertThat(look().parcels()).isEmpty();
        assertThat(look().faults())
                .singleElement()
                .asString()
                .contains("carton 'PT1/C1'")
                .contains("for line 1");
    }

    @Test
    void goodsOfWhichOneUpcAndStyleDisagreeAreAFaultWhicheverIsRight() {
        left(Map.of("LineRef", "1", "UPC", CUSHION.value(), "ColorCode", "RED", "QtyShipped", "1"));

        assertThat(look().faults()).hasSize(1);
    }

    @Test
    void withoutALineGoodsAreKnownByTheirUpc() {
        left(Map.of("UPC", RUG.value(), "QtyShipped", "1"));

        assertThat(look().faults()).isEmpty();
        assertThat(look().left()).isEqualTo(Map.of(RUG, 1));
    }

    @Test
    void goodsThatWereNotSentOrCouldBeAnyAreAFault() {
        left(Map.of("LineRef", "9", "UPC", "NOT-SENT", "QtyShipped", "1"));
        assertThat(look().faults()).singleElement().asString().contains("none of the lines that were sent");

        left(Map.of("LineRef", "9", "UPC", "NOT-SENT", "QtyShipped", "0"));
        left(Map.of("CartonNo", "C2", "Style", "00123", "QtyShipped", "1"));
        assertThat(look().faults()).singleElement().asString().contains("carton 'PT1/C2'");

        left(Map.of("CartonNo", "C2", "Style", "00123", "QtyShipped", "0"));
        left(Map.of("CartonNo", "C3", "QtyShipped", "1"));
        assertThat(look().faults()).singleElement().asString().contains("carton 'PT1/C3'");
    }

    @Test
    void aCartonWithTwoCarriersIsAFault() {
        hear(
                row(Map.of("LineRef", "1", "CarrierCode", "DPD", "QtyShipped", "1")),
                row(Map.of("LineRef", "2", "CarrierCode", "Evri", "QtyShipped", "1")));

        assertThat(look().parcels()).isEmpty();
        assertThat(look().faults()).singleElement().asString().contains("[DPD, Evri]");
    }

    @Test
    void partOfAPieceIsAFault() {
        left(Map.of("LineRef", "1", "QtyShipped", "1.5"));

        assertThat(look().parcels()).isEmpty();
        assertThat(look().faults()).singleElement().asString().contains("'1.5' pieces");
    }

    @Test
    void aCartonOfWhichMoreIsToldLaterHoldsAllOfIt() {
        left(Map.of("LineRef", "1", "TrackingNo", "1550", "QtyShipped", "2"));
        left(Map.of("LineRef", "2", "TrackingNo", "1551", "QtyShipped", "1"));

        assertThat(look().parcels()).containsExactly(new Parcel("PT1/C1", "", "1551", Map.of(CUSHION, 2, RUG, 1)));
    }

    @Test
    void rowsOfOneLineInOneCartonAddUp() {
        hear(row(Map.of("LineRef", "1", "QtyShipped", "1")), row(Map.of("LineRef", "1", "QtyShipped", "1")));

        assertThat(look().left()).isEqualTo(Map.of(CUSHION, 2));
    }

    @Test
    void aCartonWithoutANumberGoesByItsTracking() {
        left(Map.of("CartonNo", "", "TrackingNo", "1550", "LineRef", "1", "QtyShipped", "1"));
        left(Map.of("CartonNo", "", "TrackingNo", "1551", "LineRef", "1", "QtyShipped", "1"));

        assertThat(look().parcels()).extracting(Parcel::id).containsExactly("PT1/1550", "PT1/1551");
        assertThat(look().left()).isEqualTo(Map.of(CUSHION, 2));
    }

    @Test
    void anInvoiceMovesNothingAndIsKept() {
        ErpSale before = look();
        mailroom.clock.pass(Duration.ofHours(1));

        mailroom.register.heard(
                new Heard.Invoices(List.of(new Row(2, Map.of("PONumber", "X-A", "InvoiceNo", "IV-1")))),
                "bil",
                mailroom.clock.instant());

        assertThat(look()).isEqualTo(before);
        assertThat(mailroom.register.record("X-A").invoices()).containsExactly("IV-1");
    }

    @Test
    void aSaleIsAmongTheMovesOnceHoweverOftenItMoved() {
        for (int each = 0; each < 5; each++) {
            left(Map.of("LineRef", "1", "TrackingNo", String.valueOf(each), "QtyShipped", "1"));
        }

        assertThat(mailroom.records.read("moved", "", 10)).hasSize(1);
        assertThat(moved()).hasSize(1);
    }

    @Test
    void aMoveThatWasBrokenOffIsThereOnceItIsHeardAgain() {
        Heard.Shipments shipment = new Heard.Shipments(List.of(row(Map.of("LineRef", "1", "QtyShipped", "1"))));
        mailroom.clock.pass(Duration.ofMinutes(1));
        Instant at = mailroom.clock.instant();
        mailroom.facts.refuseToAdd("moved");
        assertThatThrownBy(() -> mailroom.register.heard(shipment, "asn", at)).isInstanceOf(RemoteFailure.class);

        mailroom.register.heard(shipment, "asn", at);

        assertThat(moved()).extracting(MovedSale::movedAt).containsExactly(at);
        assertThat(look().left()).isEqualTo(Map.of(CUSHION, 1));
    }

    @Test
    void aPoThatBlueCherryEnteredTwiceIsTwoSales() {
        mailroom.register.heard(
                new Heard.Answers(List.of(new Row(
                        2,
                        Map.of(
                                "PONumber", "X-A",
                                "OrderNo", "SO-BY-HAND",
                                "LineRef", "1",
                                "Status", "ACCEPTED",
                                "Qty", "2")))),
                "ack",
                mailroom.clock.instant().plusMillis(1));

        assertThat(moved())
                .extracting(MovedSale::sale)
                .containsExactly(SALE, new ErpReference("X-A/SO-BY-HAND", "SO-BY-HAND"));
        assertThat(look().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 1));
    }

    @Test
    void aSourceThatWasNotReadForTooLongIsBlindAndNotEmpty() {
        mailroom.receive();
        String read = mailroom.clock.instant().toString();
        mailroom.clock.pass(Duration.ofMinutes(30));
        assertThat(moved()).hasSize(1);

        mailroom.clock.pass(Duration.ofMillis(1));

        assertThatThrownBy(this::moved)
                .isInstanceOf(RemoteFailure.Unavailable.class)
                .hasMessageContaining(read);
        assertThat(look().pieces()).isEqualTo(Map.of(CUSHION, 2, RUG, 1));
        mailroom.receive();
        assertThat(moved()).hasSize(1);
    }

    @Test
    void aSourceThatWasNeverReadIsBlind() {
        Register fresh = new Register(mailroom.settings, new InMemoryFacts(), mailroom.documents, mailroom.clock);
        BlueCherryShipments shipments = new BlueCherryShipments(mailroom.settings, fresh, mailroom.clock);

        assertThatThrownBy(() -> shipments.movedSince(Samples.NOON, Optional.empty()))
                .isInstanceOf(RemoteFailure.Unavailable.class)
                .hasMessageContaining("never");
    }

    private static Row row(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(
                Map.of("PONumber", "X-A", "OrderNo", "SO100000", "PickTicketNo", "PT1", "CartonNo", "C1"));
        all.putAll(fields);
        return new Row(2, all);
    }

    private void left(Map<String, String> fields) {
        hear(row(fields));
    }

    private void hear(Row... rows) {
        batches++;
        mailroom.register.heard(
                new Heard.Shipments(List.of(rows)),
                "asn",
                mailroom.clock.instant().plusMillis(batches));
    }

    private ErpSale look() {
        return mailroom.shipments.look(SALE);
    }

    private List<MovedSale> moved() {
        return mailroom.shipments.movedSince(Samples.NOON, Optional.empty()).items();
    }
}
