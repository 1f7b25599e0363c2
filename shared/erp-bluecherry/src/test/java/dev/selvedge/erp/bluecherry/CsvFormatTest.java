package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.FileSamples.file;
import static dev.selvedge.erp.bluecherry.FileSamples.line;
import static dev.selvedge.erp.bluecherry.FileSamples.order;
import static dev.selvedge.erp.bluecherry.FileSamples.settings;
import static dev.selvedge.erp.bluecherry.FileSamples.text;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Heard.Answers;
import dev.selvedge.erp.bluecherry.Heard.Invoices;
import dev.selvedge.erp.bluecherry.Heard.Shipments;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// bluecherry.md B3, Files; settlement.md C4.
class CsvFormatTest {

    private static final String ORDER_HEADER = "Division,CustomerNo,StoreNo,PONumber,OrderType,OrderDate,StartDate,"
            + "CancelDate,ShipVia,Terms,Warehouse,ShipToName,Address1,Address2,City,County,PostCode,Country,Phone,Email,"
            + "LineNo,Style,ColorCode,Label,Dimension,SizeBucket,SizeName,UPC,Qty,UnitPrice,Currency,LineRef,OrderRef,"
            + "Notes";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final FileName NAME =
            new FileName("JLM_X_20260302090000_1.csv", Optional.of(Instant.parse("2026-03-02T09:00:00Z")));

    private final CsvFormat format = new CsvFormat(settings());

    @Test
    void anOrderIsALineForEachRowUnderTheDocumentedColumns() {
        assertThat(text(format.write(order("PO-1"), 0)))
                .isEqualTo(ORDER_HEADER + "\r\n"
                        + "JLM,JLP,0001,PO-1,DS,03/02/2026,03/02/2026,03/09/2026,,N30,MAIN,A Person,1 High Street,,"
                        + "Leeds,,LS1 1AA,GB,,,1,00123,RED,,,05,,5012345000017,2,12.00,GBP,PO-1-1,COR-1,\r\n");
    }

    @Test
    void aCancellationHasTheColumnsOfAnOrder() {
        Outgoing cancellation = new Outgoing(Kind.CANCELLATION, "PO-1", 1, Instant.EPOCH, List.of(line("PO-1")));

        assertThat(text(format.write(cancellation, 0))).isEqualTo(text(format.write(order("PO-1"), 0)));
    }

    @Test
    void cashReceiptsAndJournalsHaveColumnsOfTheirOwn() {
        Row receipt = new Row(
                1, Map.of("BatchNo", "B1", "ReceiptDate", "2026-03-31", "AmountApplied", "-12.50", "PONumber", "PO-1"));
        Row journal =
                new Row(1, Map.of("BatchNo", "B1", "JournalDate", "2026-03-31", "Period", "202603", "Debit", "1"));

        assertThat(text(format.write(new Outgoing(Kind.CASH_RECEIPTS, "P1", 1, Instant.EPOCH, List.of(receipt)), 0)))
                .isEqualTo("BatchNo,Division,CustomerNo,CheckNo,ReceiptDate,InvoiceNo,PONumber,AmountApplied,"
                        + "DeductionCode,DeductionAmount\r\nB1,,,,03/31/2026,,PO-1,-12.50,,\r\n");
        assertThat(text(format.write(new Outgoing(Kind.JOURNAL, "P1", 1, Instant.EPOCH, List.of(journal)), 0)))
                .isEqualTo("BatchNo,JournalDate,Period,Account,Division,Debit,Credit,Currency,Reference,Description,"
                        + "VatCode\r\nB1,03/31/2026,202603,,,1,,,,,\r\n");
    }

    @Test
    void aLineBreakInATextDoesNotBreakTheLine() {
        assertThat(text(format.write(noted("leave\r\nwith \"Jo\", no. 2"), 0)))
                .endsWith(",COR-1,\"leave with \"\"Jo\"\", no. 2\"\r\n")
                .hasLineCount(2);
    }

    @Test
    void anAccountMayNameItsColumnsWriteIsoDatesAndDoWithoutUnicode() {
        CsvFormat other = new CsvFormat(settings(new TextSettings(
                WINDOWS, "uuuu-MM-dd", ZoneId.of("Europe/London"), true, Map.of("PONumber", "Cust PO"))));

        byte[] written = other.write(noted("Café Łódź ń €"), 0);

        assertThat(new String(written, WINDOWS))
                .startsWith("Division,CustomerNo,StoreNo,Cust PO,")
                .contains(",2026-03-02,2026-03-02,2026-03-09,")
                .endsWith(",Café ?ódz n €\r\n");
    }

    @Test
    void anAccountMayHaveNoHeaders() {
        CsvFormat bare = new CsvFormat(
                settings(new TextSettings(UTF_8, "MM/dd/uuuu", ZoneId.of("Europe/London"), false, Map.of())));

        assertThat(text(bare.write(order("PO-1"), 0)))
                .startsWith("JLM,JLP,0001,PO-1,")
                .hasLineCount(1);
        Answers answers = (Answers) bare.read(FileKind.ANSWERS, NAME, "PO-1,SO-1,1,ACCEPTED,2,,\n".getBytes(UTF_8))
                .heard();
        assertThat(answers.rows()).containsExactly(answer(1, "2"));
    }

    @Test
    void answersAreReadUnderTheirDocumentedNamesWithTheirLines() {
        Answers answers = (Answers) read(FileKind.ANSWERS, FileSamples.status("PO-1,SO-1,1,ACCEPTED,2.00000,,"));

        assertThat(answers.rows()).containsExactly(answer(2, "2"));
    }

    @Test
    void aRenamedColumnIsReadUnderItsDocumentedName() {
        CsvFormat other = new CsvFormat(settings(new TextSettings(
                WINDOWS,
                "dd.MM.uuuu",
                ZoneId.of("Europe/London"),
                true,
                Map.of("PONumber", "Cust PO", "Reason", "Why"))));
        byte[] content = "Cust PO,OrderNo,LineRef,Status,Qty,ReasonCode,Why\nPO-1,,1,REJECTED,1,HELD,à la main\n"
                .getBytes(WINDOWS);

        Answers answers = (Answers) other.read(FileKind.ANSWERS, NAME, content).heard();

        assertThat(answers.rows().getFirst().of("PONumber")).isEqualTo("PO-1");
        assertThat(answers.rows().getFirst().of("Reason")).isEqualTo("à la main");
    }

    @Test
    void theDaysOfShipmentsAreIso() {
        Shipments shipments = (Shipments) read(FileKind.SHIPMENTS, FileSamples.shipped("PO-1"));

        Row row = shipments.rows().getFirst();
        assertThat(row.of("ShipDate")).isEqualTo("2026-03-04");
        assertThat(row.of("QtyShipped")).isEqualTo("2");
        assertThat(row.of("CartonNo")).isEqualTo("C-1");
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void invoicesNameTheirPo() {
        Invoices invoices = (Invoices) read(FileKind.INVOICES, file("PONumber,InvoiceNo", "PO-1,I-1"));

        assertThat(invoices.rows()).containsExactly(new Row(2, Map.of("PONumber", "PO-1", "InvoiceNo", "I-1")));
    }

    @Test
    void aMarkAtTheBeginningOfUnicodeIsNoColumn() {
        byte[] marked = ("\uFEFF" + text(FileSamples.accepted("PO-1"))).getBytes(UTF_8);

        assertThat(((Answers) read(FileKind.ANSWERS, marked)).rows()).hasSize(1);
    }

    @Test
    void aLineThatGoesOverSeveralIsNamedByItsFirst() {
        byte[] content = FileSamples.status("PO-1,SO-1,1,REJECTED,2,X,\"two\r\nlines\"", "PO-1,SO-1,2,ACCEPTED,many,,");

        assertUnreadable(FileKind.ANSWERS, content, 4, "Qty 'many'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PO-1,SO-1,1,ACCEPTED,2,,      | PO-1,SO-1,1,ACCEPTED,2,    | 6 fields in place of 7",
                "PO-1,SO-1,1,ACCEPTED,2,,      | PO-1,SO-1,1,ACCEPTED,2,,,  | 8 fields in place of 7",
                "PO-1,SO-1,1,ACCEPTED,2,,      | PO-1,SO-1,1,ACCEPTED,-2,,  | Qty '-2'",
                "PO-1,SO-1,1,ACCEPTED,2,,      | PO-1,SO-1,1,ACCEPTED,2.5,, | Qty '2.5'",
                "PO-1,SO-1,1,ACCEPTED,2,,      | PO-1,SO-1,1,ACCEPTED,,,    | Qty ''",
                "PO-1,SO-1,1,ACCEPTED,2,,      | PO-1,SO-1,1,accepted,2,,   | Status 'accepted'",
                "PO-1,SO-1,1,ACCEPTED,2,,      | ,SO-1,1,ACCEPTED,2,,       | PONumber is empty",
                "PO-1,SO-1,1,ACCEPTED,2,,      | PO-1,SO-1,,ACCEPTED,2,,    | LineRef is empty"
            })
    void anAnswerThatSaysNothingToBelieveIsNamedByItsLine(String right, String wrong, String why) {
        assertUnreadable(FileKind.ANSWERS, FileSamples.status(right, wrong), 3, why);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026, 2026-03-04, ShipDate '2026-03-04'",
        "03/04/2026, 02/30/2026, ShipDate '02/30/2026'",
        "03/04/2026, '', ShipDate ''",
        "',05,2', ',05,two', QtyShipped 'two'",
        "'PO-1,SO', ',SO', PONumber is empty"
    })
    void aShipmentThatSaysNothingToBelieveIsNamedByItsLine(String right, String wrong, String why) {
        String content = text(FileSamples.shipped("PO-1"));
        assertThat(content).contains(right);

        assertUnreadable(FileKind.SHIPMENTS, content.replace(right, wrong).getBytes(UTF_8), 2, why);
    }

    @Test
    void aFileThatEndsWithinALineIsHalfWritten() {
        String whole = text(FileSamples.status("PO-1,SO-1,1,ACCEPTED,2,,", "PO-1,SO-1,2,REJECTED,12,X,closed"));

        assertUnreadable(FileKind.ANSWERS, cut(whole, whole.length() - 2), 3, "half-written");
        assertUnreadable(FileKind.ANSWERS, cut(whole, whole.indexOf("12,X")), 3, "half-written");
        assertUnreadable(FileKind.ANSWERS, cut(whole, 10), 1, "half-written");
        assertUnreadable(FileKind.ANSWERS, new byte[0], 1, "empty");
    }

    @Test
    void aFileInAnotherEncodingIsNotGuessedAt() {
        String french = "PO-1,,1,REJECTED,1,HELD,à la main";

        assertUnreadable(
                FileKind.ANSWERS, text(FileSamples.status(french)).getBytes(WINDOWS), 1, "not written in UTF-8");
        assertUnreadable(
                FileKind.ANSWERS, text(FileSamples.status(french)).getBytes(UTF_16LE), 1, "not written in UTF-8");
    }

    @Test
    void whatIsWrongWithAHeaderIsNamed() {
        String right = text(FileSamples.accepted("PO-1"));

        assertUnreadable(
                FileKind.ANSWERS,
                right.replace("LineRef", "Line").getBytes(UTF_8),
                1,
                "missing [LineRef], not known [Line]");
        assertUnreadable(
                FileKind.ANSWERS,
                right.replace("PONumber,OrderNo", "OrderNo,PONumber").getBytes(UTF_8),
                1,
                "another sequence");
        assertUnreadable(
                FileKind.ANSWERS, right.replace("Reason\r", "Reason,More\r").getBytes(UTF_8), 1, "not known [More]");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() {
        assertUnreadable(
                FileKind.ANSWERS,
                FileSamples.status(
                        "PO-1,SO-1,1,ACCEPTED,2,,", "PO-1,SO-1,2,REJECTED,2,X,\"closed", "PO-2,SO-1,1,ACCEPTED,2,,"),
                3,
                "never closed");
    }

    @Test
    void aReceiptIsNoFileOfCsv() {
        assertThatThrownBy(() -> format.write(FileSamples.told(Kind.RECEIPT, "1", 1), 0))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(FileKind.RECEIPTS, FileSamples.accepted("PO-1")))
                .isInstanceOf(Unreadable.class);
    }

    private Heard read(FileKind kind, byte[] content) {
        return format.read(kind, NAME, content).heard();
    }

    private void assertUnreadable(FileKind kind, byte[] content, int line, String why) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> read(kind, content));
        assertThat(unreadable.line()).hasValue(line);
        assertThat(unreadable.why()).contains(why);
    }

    private static byte[] cut(String whole, int length) {
        return whole.substring(0, length).getBytes(UTF_8);
    }

    private static Row answer(int line, String quantity) {
        return new Row(
                line,
                Map.of(
                        "PONumber", "PO-1",
                        "OrderNo", "SO-1",
                        "LineRef", "1",
                        "Status", "ACCEPTED",
                        "Qty", quantity,
                        "ReasonCode", "",
                        "Reason", ""));
    }

    private static Outgoing noted(String notes) {
        Map<String, String> fields = new HashMap<>(line("PO-1").fields());
        fields.put("Notes", notes);
        return new Outgoing(Kind.ORDER, "PO-1", 1, Instant.EPOCH, List.of(new Row(1, fields)));
    }
}
