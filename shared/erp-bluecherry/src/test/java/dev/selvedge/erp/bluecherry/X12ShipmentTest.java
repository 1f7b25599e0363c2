package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.X12Samples.interchange;
import static dev.selvedge.erp.bluecherry.X12Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Heard.Shipments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class X12ShipmentTest {

    private static final List<String> HEAD = List.of(
            "BSN*00*T-5*20260302*0915",
            "HL*1**S",
            "TD5*O*2*DPDG**DPD NEXT DAY",
            "REF*CN*1550",
            "DTM*011*20260301",
            "HL*2*1*O",
            "PRF*C-1001-A",
            "REF*IV*I-9");

    @Test
    void anItemOfAShipmentWithTaresIsARowWithAllThatHoldsForIt() {
        List<Row> rows = shipped(
                "HL*3*2*T",
                "MAN*GM*PALLET",
                "HL*4*3*P",
                "MAN*GM*C1",
                "MAN*CP*1551",
                "HL*5*4*I",
                "LIN**UP*5012345000017*VA*00123*BO*RED*IZ*05*PO*REF-1",
                "SN1**2*EA",
                "CTT*5");

        assertThat(rows).hasSize(1);
        Row row = rows.getFirst();
        assertThat(row.line()).isEqualTo(19);
        assertThat(Columns.SHIPMENT)
                .extracting(row::of)
                .containsExactly(
                        "C-1001-A",
                        "",
                        "T-5",
                        "I-9",
                        "2026-03-01",
                        "DPDG",
                        "DPD NEXT DAY",
                        "1551",
                        "C1",
                        "REF-1",
                        "5012345000017",
                        "00123",
                        "RED",
                        "05",
                        "2");
    }

    @Test
    void aShipmentMayHaveNoTaresAndSeveralCartons() {
        List<Row> rows = shipped(
                "HL*3*2*P",
                "MAN*GM*C1",
                "HL*4*3*I",
                "LIN**UP*5012345000017*PO*REF-1",
                "SN1**2*EA",
                "HL*5*3*I",
                "LIN**UP*5012345000024*PO*REF-2",
                "SN1**1*EA",
                "HL*6*2*P",
                "TD5*O*2*EVRI",
                "MAN*GM*C2",
                "MAN*CP*9001",
                "HL*7*6*I",
                "LIN**UP*5012345000024*PO*REF-2",
                "SN1**3*EA",
                "CTT*7");

        assertThat(rows)
                .extracting(
                        row -> row.of(Columns.CARTON),
                        row -> row.of(Columns.TRACKING),
                        row -> row.of(Columns.CARRIER),
                        row -> row.of(Columns.LINE_REF),
                        row -> row.of(Columns.SHIPPED))
                .containsExactly(
                        tuple("C1", "1550", "DPDG", "REF-1", "2"),
                        tuple("C1", "1550", "DPDG", "REF-2", "1"),
                        tuple("C2", "9001", "EVRI", "REF-2", "3"));
    }

    @Test
    void aPackThatHasOnlyATrackingNumberIsCalledByIt() {
        Row row = shipped("HL*3*2*P", "MAN*CP*1551", "HL*4*3*I", "LIN**UP*5012345000017", "SN1**2*EA")
                .getFirst();

        assertThat(row.of(Columns.CARTON)).isEqualTo("1551");
        assertThat(row.of(Columns.TRACKING)).isEqualTo("1551");
    }

    @Test
    void theDayOfShippingIsThatOfTheNoticeWhereNoneIsSaid() {
        String file = interchange(
                "SH",
                "856",
                List.of(
                        "BSN*00*T-5*20260302*0915",
                        "HL*1**S",
                        "REF*2I*1550",
                        "HL*2*1*O",
                        "PRF*PO-1",
                        "HL*3*2*P",
                        "MAN*GM*C1",
                        "HL*4*3*I",
                        "LIN**UP*5012345000017",
                        "SN1**2*EA"),
                List.of(
                        "BSN*00*T-6*20260303*0915",
                        "HL*1**S",
                        "HL*2*1*O",
                        "PRF*PO-2",
                        "HL*3*2*P",
                        "MAN*GM*C1",
                        "HL*4*3*I",
                        "LIN**UP*5012345000017",
                        "SN1**1*EA"));

        assertThat(((Shipments) read(FileKind.SHIPMENTS, file).heard()).rows())
                .extracting(
                        row -> row.of(Columns.TICKET),
                        row -> row.of(Columns.PO),
                        row -> row.of(Columns.SHIP_DATE),
                        row -> row.of(Columns.TRACKING))
                .containsExactly(tuple("T-5", "PO-1", "2026-03-02", "1550"), tuple("T-6", "PO-2", "2026-03-03", ""));
    }

    @Test
    void oneNoticeMayHoldSeveralOrders() {
        List<Row> rows = shipped(
                "HL*3*2*P",
                "MAN*GM*C1",
                "HL*4*3*I",
                "LIN**PO*REF-1",
                "SN1**2*EA",
                "HL*5*1*O",
                "PRF*C-1002-A",
                "HL*6*5*P",
                "MAN*GM*C2",
                "HL*7*6*I",
                "LIN**PO*REF-7",
                "SN1**1*EA");

        assertThat(rows)
                .extracting(row -> row.of(Columns.PO), row -> row.of(Columns.INVOICE))
                .containsExactly(tuple("C-1001-A", "I-9"), tuple("C-1002-A", ""));
    }

    @Test
    void levelsThatDoNotHangTogetherAreNotGuessedAt() {
        unreadable("a level I under O", "HL*3*2*I", "LIN**PO*REF-1", "SN1**2*EA");
        unreadable("no level 9", "HL*3*9*P", "MAN*GM*C1");
        unreadable("second level 2", "HL*2*1*O", "PRF*PO-2");
        unreadable("without a mark", "HL*3*2*T", "MAN*GM*C1", "HL*4*3*P", "HL*5*4*I", "LIN**PO*REF-1", "SN1**2*EA");
        unreadable("second CartonNo", "HL*3*2*P", "MAN*GM*C1", "MAN*GM*C2");
        unreadable("at a level P", "HL*3*2*P", "LIN**PO*REF-1", "SN1**2*EA", "MAN*GM*C1");
        unreadable("9 are counted", "HL*3*2*P", "MAN*GM*C1", "HL*4*3*I", "LIN**PO*REF-1", "SN1**2*EA", "CTT*9");
        unreadable("in DZ", "HL*3*2*P", "MAN*GM*C1", "HL*4*3*I", "LIN**PO*REF-1", "SN1**2*DZ");
    }

    @Test
    void aNoticeThatReplacesAnotherIsNotTakenForASecondShipment() {
        assertThatThrownBy(() -> read(
                        FileKind.SHIPMENTS, interchange("SH", "856", List.of("BSN*05*T-5*20260302*0915", "HL*1**S"))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("purpose 05");
    }

    private static void unreadable(String why, String... segments) {
        assertThatThrownBy(() -> shipped(segments))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }

    private static List<Row> shipped(String... segments) {
        List<String> set = new ArrayList<>(HEAD);
        set.addAll(List.of(segments));
        return ((Shipments)
                        read(FileKind.SHIPMENTS, interchange("SH", "856", set)).heard())
                .rows();
    }
}
