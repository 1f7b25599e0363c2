package dev.selvedge.local.simulator.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// bluecherry.md B2 (pick tickets, record types) and B3 (the shipment file).
class WarehouseTest {

    private final Partner partner = new Partner();

    @Test
    void piecesGoFromOpenToPickedToInvoiced() {
        partner.placed("PO-1", 3);
        assertTypes(3, 0, 0, "O");
        String ticket = partner.warehouse.pick("PO-1");
        assertTypes(0, 3, 0, "P");
        partner.warehouse.ship(ticket, "C1", "DPD", "1550");
        assertTypes(0, 0, 3, "C");
        assertThat(partner.simulator.stock(Partner.RED.upc(), "MAIN").openToSell())
                .isEqualTo(7);
    }

    @Test
    void aTicketThatIsUndoneLeavesTheOrderOpen() {
        partner.placed("PO-1", 3);
        String ticket = partner.warehouse.pick("PO-1");

        partner.warehouse.unpick(ticket);

        assertTypes(3, 0, 0, "O");
    }

    @Test
    void aCartonWithAnotherLabelIsNamedAgainInTheNextBatch() {
        partner.placed("PO-1", 3);
        partner.warehouse.ship(partner.warehouse.pick("PO-1"), "C1", "DPD", "");
        partner.later(Duration.ofHours(1));

        partner.warehouse.relabel("PO-1", "C1", "EVRI", "1552");
        partner.later(Duration.ofHours(1));
        partner.later(Duration.ofHours(1));

        assertThat(partner.out("ASN")).hasSize(2);
        assertThat(partner.lines("JLM_ASN_20260302110000_0002.csv").getLast())
                .contains(",EVRI,EVRI,1552,C1,PO-1-1,")
                .endsWith(",3");
        assertThat(partner.simulator.shipments()).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> partner.warehouse.relabel("PO-1", "C2", "EVRI", "1553"));
    }

    @Test
    void shipmentsAreWrittenByCartonInTheirBatchAndOnce() {
        partner.placed("PO-1", 3);
        String ticket = partner.warehouse.pick("PO-1");
        ShipmentView shipment = partner.warehouse.ship(
                ticket,
                List.of(
                        new Carton("C1", "DPDG", "DPD Next Day", "1550", Map.of("PO-1-1", 2L)),
                        new Carton("C2", "DPDG", "DPD Next Day", "1551", Map.of("PO-1-1", 1L))));
        assertThat(partner.out("ASN")).isEmpty();

        partner.later(Duration.ofHours(1));
        partner.later(Duration.ofHours(1));

        String head = "PO-1," + shipment.orderNo() + "," + ticket + "," + shipment.invoiceNo()
                + ",03/02/2026,DPDG,DPD Next Day,";
        assertThat(partner.lines("JLM_ASN_20260302100000_0001.csv"))
                .containsExactly(
                        "PONumber,OrderNo,PickTicketNo,InvoiceNo,ShipDate,CarrierCode,ShipVia,TrackingNo,CartonNo,"
                                + "LineRef,UPC,Style,ColorCode,SizeBucket,QtyShipped",
                        head + "1550,C1,PO-1-1,5012345000017,00123,RED,05,2",
                        head + "1551,C2,PO-1-1,5012345000017,00123,RED,05,1");
    }

    @Test
    void aPartOfAnOrderLeavesAndTheRestStaysOpen() {
        partner.placed("PO-1", 3);
        String ticket = partner.warehouse.pick("PO-1", Map.of("PO-1-1", 1L));

        partner.warehouse.ship(ticket, "C1", "DPD", "1550");

        assertTypes(2, 0, 1, "O");
    }

    @Test
    void whatCannotBeDoneIsAMistakeOfTheScript() {
        partner.placed("PO-1", 3);
        partner.placed("PO-2", 20);

        assertThatIllegalStateException().isThrownBy(() -> partner.warehouse.pick("PO-1", Map.of("PO-1-1", 4L)));
        assertThatIllegalStateException().isThrownBy(() -> partner.warehouse.pick("PO-2"));
        assertThatIllegalStateException().isThrownBy(() -> partner.warehouse.takeBack("PO-1", "PO-1-1", 1));
        String ticket = partner.warehouse.pick("PO-1");
        assertThatIllegalStateException().isThrownBy(() -> partner.warehouse.cancel("PO-1", "PO-1-1", "X", "x"));
        assertThatIllegalStateException()
                .isThrownBy(() -> partner.warehouse.ship(
                        ticket, List.of(new Carton("C1", "DPD", "DPD", "1", Map.of("PO-1-1", 4L)))));
    }

    @Test
    void cartonsThatTogetherHoldTooMuchMoveNothing() {
        partner.placed("PO-1", 3);
        String ticket = partner.warehouse.pick("PO-1");

        assertThatIllegalStateException()
                .isThrownBy(() -> partner.warehouse.ship(
                        ticket,
                        List.of(
                                new Carton("C1", "DPD", "DPD", "1", Map.of("PO-1-1", 2L)),
                                new Carton("C2", "DPD", "DPD", "2", Map.of("PO-1-1", 2L)))));

        assertTypes(0, 3, 0, "P");
    }

    @Test
    void goodsThatComeBackAreSellableAgain() {
        partner.placed("PO-1", 3);
        partner.warehouse.ship(partner.warehouse.pick("PO-1"), "C1", "DPD", "1550");

        partner.warehouse.takeBack("PO-1", "PO-1-1", 2);

        assertThat(partner.simulator.stock(Partner.RED.upc(), "MAIN").openToSell())
                .isEqualTo(9);
        assertThatIllegalStateException().isThrownBy(() -> partner.warehouse.takeBack("PO-1", "PO-1-1", 2));
    }

    private void assertTypes(long open, long picked, long invoiced, String status) {
        StockView stock = partner.simulator.stock(Partner.RED.upc(), "MAIN");
        assertThat(stock.of(RecordType.OP)).isEqualTo(open);
        assertThat(stock.of(RecordType.PK)).isEqualTo(picked);
        assertThat(stock.of(RecordType.IN)).isEqualTo(invoiced);
        assertThat(partner.simulator.order("PO-1").orElseThrow().status()).isEqualTo(status);
    }
}
