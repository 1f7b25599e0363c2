package dev.selvedge.local.simulator.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// bluecherry.md B3, X12 (version 4010): sets as the document shows them, envelopes as the standard counts them.
class X12Test {

    static final String RED_LINE = "PO1*1*2*EA*12.00**UP*5012345000017*VA*00123*BO*RED*IZ*05*PO*REF-1";

    private final Partner partner = new Partner(BlueCherrySettings.documented().with(Format.X12));

    @Test
    void anOrderWithThePurposeOfACancellationIsGivenUpLineByLine() {
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE)));
        partner.simulator.machine().pickUp();
        partner.put(
                "JLM_ORD_2.850",
                interchange("000000002", order("PO-1", RED_LINE).replace("BEG*00*", "BEG*01*")));
        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        assertThat(partner.simulator.order("PO-1").orElseThrow().status()).isEqualTo("X");
        assertThat(partner.out(".855").getLast()).contains("~ACK*ID*2*EA~");
    }

    @Test
    void anOrderHasItsReceiptAtOnceAndItsAnswerLater() {
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE)));

        partner.simulator.machine().pickUp();

        assertThat(inside("JLM_ACK_20260302090000_0001.997"))
                .containsExactly("ST*997*0001", "AK1*PO*1", "AK2*850*0001", "AK5*A", "AK9*A*1*1*1", "SE*6*0001");
        assertThat(partner.out(".855")).isEmpty();
        partner.later(Duration.ofMinutes(10));
        OrderView order = partner.simulator.order("PO-1").orElseThrow();
        assertThat(order.orderRef()).isEqualTo("COR-1");
        assertThat(order.lines().getFirst().quantity()).isEqualTo(2);
        assertThat(inside(".855"))
                .containsExactly(
                        "ST*855*0001",
                        "BAK*00*AD*PO-1*20260302****" + order.orderNo(),
                        "PO1*1*2*EA*12.00**UP*5012345000017*PO*REF-1",
                        "ACK*IA*2*EA",
                        "CTT*1",
                        "SE*6*0001");
    }

    @Test
    void aRefusedLineSaysWhyAndTheOrderIsTakenWithChange() {
        String unknown =
                RED_LINE.replace("PO1*1", "PO1*2").replace("RED", "PNK").replace("REF-1", "REF-2");
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE, unknown)));

        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        assertThat(inside(".855"))
                .contains("ACK*IA*2*EA", "ACK*IR*2*EA", "REF*ZZ*SKU*unknown style, colour, size or UPC")
                .anySatisfy(segment -> assertThat(segment).startsWith("BAK*00*AC*PO-1*"));
    }

    @Test
    void anOrderWithoutATakenLineIsRejected() {
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE.replace("RED", "PNK"))));

        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        assertThat(inside(".855").get(1)).isEqualTo("BAK*00*RD*PO-1*20260302");
    }

    @Test
    void aShortLineIsABackorder() {
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE.replace("*2*EA", "*11*EA"))));

        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        assertThat(inside(".855")).contains("ACK*IB*11*EA");
    }

    @Test
    void aWrongSegmentCountIsRefusedByTheReceiptAndNothingIsTaken() {
        String wrong = interchange("000000001", order("PO-1", RED_LINE)).replace("SE*15*", "SE*14*");
        partner.put("JLM_ORD_1.850", wrong);

        partner.simulator.machine().pickUp();

        assertThat(inside(".997")).contains("AK5*R*4", "AK9*R*1*1*0");
        assertThat(partner.simulator.orders()).isEmpty();
    }

    @Test
    void aWrongLineCountIsASegmentInError() {
        partner.put(
                "JLM_ORD_1.850",
                interchange("000000001", order("PO-1", RED_LINE)).replace("CTT*1", "CTT*2"));

        partner.simulator.machine().pickUp();

        assertThat(inside(".997")).contains("AK5*R*5");
        assertThat(partner.simulator.orders()).isEmpty();
    }

    @Test
    void aBrokenEnvelopeIsAnErrorWithoutAReceipt() {
        String whole = interchange("000000001", order("PO-1", RED_LINE));
        partner.put("JLM_ORD_1.850", whole.substring(0, whole.length() / 2));
        partner.put("JLM_ORD_2.850", whole.replace("IEA*1*000000001", "IEA*1*000000002"));
        partner.put("JLM_ORD_3.850", whole.replace("GE*1*1~", "GE*2*1~"));
        partner.put("JLM_ORD_4.850", whole.replace("004010", "003040"));
        partner.put("JLM_ORD_5.850", "hello");

        partner.simulator.machine().pickUp();

        assertThat(partner.files.list("error")).hasSize(5);
        assertThat(partner.files.list("out")).isEmpty();
        assertThat(partner.simulator.orders()).isEmpty();
    }

    @Test
    void anInterchangeThatWasTakenIsNotTakenAgain() {
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE)));
        partner.put("JLM_ORD_2.850", interchange("000000001", order("PO-2", RED_LINE)));

        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.orders()).extracting(OrderView::poNumber).containsExactly("PO-1");
        assertThat(partner.files.list("error")).containsExactly("error/JLM_ORD_2.850");
    }

    @Test
    void anOrderMayCallItsSeparatorsWhatItLikes() {
        partner.put(
                "JLM_ORD_1.850",
                interchange("000000001", order("PO-1", RED_LINE))
                        .replace('*', '|')
                        .replace("~", "\n"));

        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.order("PO-1")).isPresent();
    }

    @Test
    void aReceiptOfThePartnersIsKept() {
        String receipt = "ST*997*0001~AK1*PR*7~AK9*A*1*1*1~SE*4*0001~";
        partner.put("JLM_ACK_1.997", interchange("000000002", receipt).replace("GS*PO*", "GS*FA*"));

        partner.simulator.machine().pickUp();

        assertThat(partner.simulator.receipts()).singleElement().satisfies(kept -> {
            assertThat(kept.functionalId()).isEqualTo("PR");
            assertThat(kept.groupControl()).isEqualTo("7");
            assertThat(kept.code()).isEqualTo("A");
        });
        assertThat(partner.files.list("out")).isEmpty();
    }

    @Test
    void controlNumbersRiseByOneOverAllItsFiles() {
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE)));
        partner.simulator.machine().pickUp();
        partner.later(Duration.ofMinutes(10));

        String receipt = partner.out(".997").getFirst();
        String answer = partner.out(".855").getFirst();
        assertThat(receipt.substring(0, 106)).contains("*000000001*0*P*>~");
        assertThat(receipt).endsWith("GE*1*1~IEA*1*000000001~");
        assertThat(answer.substring(0, 106)).contains("*000000002*0*P*>~");
        assertThat(answer).endsWith("GE*1*2~IEA*1*000000002~");
        assertThat(answer).contains("~GS*PR*BLUECHERRY*JLMSELLER*20260302*0910*2*X*004010~");
    }

    @Test
    void aShipmentIsShipmentOrderTarePackItem() {
        partner.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE)));
        partner.simulator.machine().pickUp();
        ShipmentView shipment = partner.warehouse.ship(partner.warehouse.pick("PO-1"), "C1", "DPD", "1550");

        partner.simulator.machine().sendShipments();

        assertThat(inside(".856"))
                .containsExactly(
                        "ST*856*0001",
                        "BSN*00*" + shipment.pickTicketNo() + "-" + shipment.invoiceNo() + "*20260302*0900",
                        "HL*1**S",
                        "TD5*O*2*DPD**DPD",
                        "REF*CN*1550",
                        "DTM*011*20260302",
                        "HL*2*1*O",
                        "PRF*PO-1",
                        "REF*IV*" + shipment.invoiceNo(),
                        "HL*3*2*T",
                        "HL*4*3*P",
                        "TD5*O*2*DPD**DPD",
                        "MAN*GM*C1",
                        "MAN*CP*1550",
                        "HL*5*4*I",
                        "LIN**UP*5012345000017*PO*REF-1",
                        "SN1**2*EA",
                        "CTT*5",
                        "SE*19*0001");
        assertThat(inside(".810")).contains("BIG*20260302*" + shipment.invoiceNo() + "**PO-1", "TDS*2400");
    }

    @Test
    void aShipmentMayLeaveOutTheTareAndCallItsTrackingNumberAnotherWay() {
        Edi edi = Edi.documented();
        Partner other = new Partner(BlueCherrySettings.documented()
                .with(Format.X12)
                .with(new Edi(
                        edi.separators(),
                        edi.own(),
                        edi.partner(),
                        Edi.Hierarchy.SOPI,
                        "2I",
                        "QA",
                        edi.references(),
                        edi.sizeColumn())));
        other.put("JLM_ORD_1.850", interchange("000000001", order("PO-1", RED_LINE)));
        other.simulator.machine().pickUp();
        other.warehouse.ship(other.warehouse.pick("PO-1"), "C1", "DPD", "1550");

        other.simulator.machine().sendShipments();
        other.simulator.machine().recomputeStock();
        other.later(Duration.ofMinutes(20));

        assertThat(other.out(".856").getFirst()).contains("~REF*2I*1550~", "~HL*3*2*P~", "~HL*4*3*I~");
        assertThat(other.out(".846").getFirst()).contains("~QTY*QA*8*EA~");
    }

    @Test
    void stockIsWhatCanBeSoldByWarehouseWithTheBatchsTime() {
        partner.office.addWarehouse("WEST");
        partner.office.receive(Partner.RED.upc(), "WEST", 4);
        partner.office.receive(Partner.RED.upc(), "POE", 99);

        partner.later(Duration.ofHours(17));
        partner.later(Duration.ofMinutes(20));

        assertThat(inside("JLM_INV_20260303020000_0001.846"))
                .containsExactly(
                        "ST*846*0001",
                        "BIA*00*SI*20260303020000*20260303*020000",
                        "LIN**UP*5012345000017*VA*00123*BO*RED*IZ*05",
                        "QTY*33*14*EA",
                        "SDQ*EA*92*MAIN*10*WEST*4",
                        "CTT*1",
                        "SE*7*0001");
    }

    private List<String> inside(String part) {
        List<String> found = partner.out(part);
        assertThat(found).as(part + " in " + partner.files.list("out")).hasSize(1);
        return Stream.of(found.getFirst().split("~"))
                .filter(segment -> !segment.matches("(ISA|GS|GE|IEA)\\*.*"))
                .toList();
    }

    /// One group of one set, as the standard's envelopes count.
    static String interchange(String control, String set) {
        return "ISA*00*          *00*          *ZZ*JLMSELLER      *ZZ*BLUECHERRY     *260302*0900*U*00401*" + control
                + "*0*P*>~GS*PO*JLMSELLER*BLUECHERRY*20260302*0900*1*X*004010~" + set + "GE*1*1~IEA*1*" + control
                + "~";
    }

    static String order(String po, String... lines) {
        return "ST*850*0001~BEG*00*DS*" + po + "**20260302~CUR*BY*GBP~REF*DP*JLM~REF*IA*JLP~REF*ZZ*COR-1~REF*WS*MAIN~"
                + "REF*4N*N30~DTM*001*20260309~N1*ST*A Person~N3*1 High Street~N1*BY*JOHN LEWIS*92*0001~"
                + String.join("~", lines) + "~CTT*" + lines.length + "~SE*" + (14 + lines.length) + "*0001~";
    }
}
