package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.X12Samples.NINE;
import static dev.selvedge.erp.bluecherry.X12Samples.format;
import static dev.selvedge.erp.bluecherry.X12Samples.interchange;
import static dev.selvedge.erp.bluecherry.X12Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Format.Taken;
import dev.selvedge.erp.bluecherry.Heard.Invoices;
import dev.selvedge.erp.bluecherry.Heard.Receipt;
import dev.selvedge.erp.bluecherry.Heard.Receipts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What says that something arrived, and the invoices, which are as short.
class X12ReceiptTest {

    @Test
    void aGroupThatWasTakenIsOwedAReceiptOfEachOfItsSets() {
        Taken taken = read(
                FileKind.INVOICES,
                interchange(
                        "IN",
                        "810",
                        List.of("BIG*20260302*I-1**PO-1", "IT1**2*EA*12", "TDS*2400", "CTT*1"),
                        List.of("BIG*20260302*I-2**PO-2", "IT1**1*EA*9.5", "TDS*950", "CTT*1")));

        byte[] receipt = format().write(new Outgoing(Outgoing.Kind.RECEIPT, "7", 1, NINE, taken.receipts()), 13);

        assertThat(new String(receipt, StandardCharsets.US_ASCII))
                .isEqualTo("ISA*00*          *00*          *ZZ*JLMSELLER      *ZZ*BLUECHERRY     *260302*0900*U*00401"
                        + "*000000013*0*P*>~GS*FA*JLMSELLER*BLUECHERRY*20260302*0900*13*X*004010~ST*997*0001~AK1*IN*7~"
                        + "AK2*810*0001~AK5*A~AK2*810*0002~AK5*A~AK9*A*2*2*2~SE*8*0001~GE*1*13~IEA*1*000000013~");
    }

    @Test
    void anInvoiceNamesItsOrder() {
        Taken taken = read(
                FileKind.INVOICES,
                interchange("IN", "810", List.of("BIG*20260302*I-1**PO-1", "IT1**2*EA*12", "TDS*2400")));

        assertThat(((Invoices) taken.heard()).rows()).singleElement().satisfies(row -> {
            assertThat(row.of(Columns.INVOICE)).isEqualTo("I-1");
            assertThat(row.of(Columns.PO)).isEqualTo("PO-1");
        });
    }

    @Test
    void aReceiptIsOwedNone() {
        assertThat(read(FileKind.RECEIPTS, interchange("FA", "997", List.of("AK1*PO*12", "AK9*A*1*1*1")))
                        .receipts())
                .isEmpty();
    }

    @Test
    void aReceiptSaysWhetherAGroupOfOursWasTaken() {
        assertThat(receipts("AK1*PO*12", "AK2*850*0001", "AK5*A", "AK9*A*1*1*1"))
                .containsExactly(new Receipt(12, true, ""));
        assertThat(receipts("AK1*PO*000012", "AK2*850*0001", "AK5*E*5", "AK9*E*1*1*1"))
                .containsExactly(new Receipt(12, true, "AK5*E*5"));
    }

    @Test
    void aReceiptThatRefusesSaysWhyWithoutRepeatingWhatWasRefused() {
        assertThat(receipts(
                        "AK1*PO*12",
                        "AK2*850*0001",
                        "AK3*N3*12**8",
                        "AK4*1*166*5*1 High Street",
                        "AK5*R*5",
                        "AK9*R*1*1*0"))
                .containsExactly(new Receipt(12, false, "AK3*N3*12*, AK4*1*166*5, AK5*R*5, AK9*R*1*1"));
        assertThat(receipts("AK1*PO*12", "AK9*P*2*2*1")).containsExactly(new Receipt(12, false, "AK9*P*2*2"));
    }

    @Test
    void severalReceiptsMayComeInOneFile() {
        assertThat(((Receipts) read(
                                        FileKind.RECEIPTS,
                                        interchange(
                                                "FA",
                                                "997",
                                                List.of("AK1*PO*12", "AK2*850*0001", "AK5*R*5", "AK9*R*1*1*0"),
                                                List.of("AK1*PO*13", "AK9*A*1*1*1")))
                                .heard())
                        .receipts())
                .containsExactly(new Receipt(12, false, "AK5*R*5, AK9*R*1*1"), new Receipt(13, true, ""));
    }

    private static List<Receipt> receipts(String... segments) {
        Heard heard = read(FileKind.RECEIPTS, interchange("FA", "997", List.of(segments)))
                .heard();
        return ((Receipts) heard).receipts();
    }
}
