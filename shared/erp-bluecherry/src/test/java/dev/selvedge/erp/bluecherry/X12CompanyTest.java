package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.X12Samples.interchange;
import static dev.selvedge.erp.bluecherry.X12Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Heard.Answers;
import dev.selvedge.erp.bluecherry.Heard.Invoices;
import dev.selvedge.erp.bluecherry.Heard.Shipments;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Segments of the standard that partners send beside those that are read.
class X12CompanyTest {

    @Test
    void aShipmentMaySayMoreThanIsRead() {
        Shipments shipments = (Shipments) read(
                        FileKind.SHIPMENTS,
                        interchange(
                                "SH",
                                "856",
                                List.of(
                                        "BSN*00*T-5*20260302*0915*0001",
                                        "HL*1**S",
                                        "TD1*CTN25*1****G*4.5*KG",
                                        "TD5*O*2*DPDG**DPD NEXT DAY",
                                        "TD3*TL**1234",
                                        "REF*CN*1550",
                                        "PER*CN*DESPATCH*TE*0113 496 0000",
                                        "DTM*011*20260301",
                                        "FOB*PP",
                                        "N1*SF*MAIN*92*01",
                                        "N4*LEEDS**LS1 1AA*GB",
                                        "HL*2*1*O",
                                        "PRF*C-1001-A",
                                        "HL*3*2*P",
                                        "PO4*1*1*EA",
                                        "MEA*PD*G*4.5*KG",
                                        "MAN*GM*C1",
                                        "MAN*CP*1551",
                                        "HL*4*3*I",
                                        "LIN**UP*5012345000017*PO*REF-1",
                                        "SN1**2*EA",
                                        "CTT*4")))
                .heard();

        assertThat(shipments.rows()).singleElement().satisfies(row -> {
            assertThat(row.of(Columns.TRACKING)).isEqualTo("1551");
            assertThat(row.of(Columns.SHIPPED)).isEqualTo("2");
        });
    }

    @Test
    void anAnswerMaySayMoreThanIsRead() {
        Answers answers = (Answers) read(
                        FileKind.ANSWERS,
                        interchange(
                                "PR",
                                "855",
                                List.of(
                                        "BAK*00*AD*C-1001-A*20260302****SO-1",
                                        "CUR*SE*GBP",
                                        "PER*BD*SALES",
                                        "ITD*01*3*****30",
                                        "N9*L1*NOTE",
                                        "MSG*THANK YOU",
                                        "N1*BY*JOHN LEWIS*92*0001",
                                        "PO1*1*2*EA*12.00**UP*5012345000017*PO*REF-1",
                                        "CTP**RTL*12.00",
                                        "PO4*1",
                                        "SAC*A*C310***100",
                                        "ACK*IA*2*EA",
                                        "CTT*1",
                                        "AMT*TT*24.00")))
                .heard();

        assertThat(answers.rows()).singleElement().satisfies(row -> {
            assertThat(row.of(Columns.LINE_REF)).isEqualTo("REF-1");
            assertThat(row.of(Columns.STATUS_CODE)).isEqualTo("ACCEPTED");
        });
    }

    @Test
    void stockMaySayMoreThanIsRead() {
        Stock stock = (Stock) read(
                        FileKind.STOCK,
                        interchange(
                                "IB",
                                "846",
                                List.of(
                                        "BIA*00*SI*1*20260302*0200",
                                        "PER*IC*STOCK",
                                        "LIN**UP*5012345000017",
                                        "MEA*PD*G*0.2*KG",
                                        "CTP**RTL*12.00",
                                        "QTY*33*7*EA",
                                        "CTT*1")))
                .heard();

        assertThat(stock.levels())
                .singleElement()
                .satisfies(level -> assertThat(level.openToSell()).isEqualByComparingTo("7"));
    }

    @Test
    void anInvoiceMaySayMoreThanIsRead() {
        Invoices invoices = (Invoices) read(
                        FileKind.INVOICES,
                        interchange(
                                "IN",
                                "810",
                                List.of(
                                        "BIG*20260302*I-1**PO-1",
                                        "NTE*GEN*THANK YOU",
                                        "PER*AR*FINANCE",
                                        "ITD*01*3*****30",
                                        "IT1**2*EA*12",
                                        "TXI*VA*4.00*20",
                                        "SAC*C*D240***350",
                                        "TDS*2400",
                                        "TXI*VA*4.00*20",
                                        "CAD****DPDG",
                                        "CTT*1")))
                .heard();

        assertThat(invoices.rows()).singleElement().satisfies(row -> {
            assertThat(row.of(Columns.PO)).isEqualTo("PO-1");
            assertThat(row.of(Columns.INVOICE)).isEqualTo("I-1");
        });
    }

    @Test
    void whatTheStandardDoesNotHaveThereIsStillNotBelieved() {
        String text =
                interchange("IN", "810", List.of("BIG*20260302*I-1**PO-1", "IT1**2*EA*12", "HL*1**S", "TDS*2400"));

        assertThatThrownBy(() -> read(FileKind.INVOICES, text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.line()).hasValue(6));
    }
}
