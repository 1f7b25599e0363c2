package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.X12Samples.format;
import static dev.selvedge.erp.bluecherry.X12Samples.order;
import static dev.selvedge.erp.bluecherry.X12Samples.segments;
import static dev.selvedge.erp.bluecherry.X12Samples.tees;
import static dev.selvedge.erp.bluecherry.X12Samples.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import dev.selvedge.erp.bluecherry.X12Settings.OrderHeads;
import dev.selvedge.erp.bluecherry.X12Settings.Qualified;
import dev.selvedge.erp.bluecherry.X12Settings.Separators;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class X12OrderTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*JLMSELLER      *ZZ*BLUECHERRY     *260302*0900*U*00401*000000012*0*P*>";

    @Test
    void anOrderIsAn850AsTheDocumentShowsIt() {
        Map<String, String> second = tees();
        second.put(Columns.LINE_NO, "2");
        second.put(Columns.QUANTITY, "1");
        second.put(Columns.UNIT_PRICE, "9.5");
        second.put(Columns.COLOUR, "BLU");
        second.put(Columns.UPC, "5012345000024");
        second.put(Columns.LINE_REF, "REF-2");

        byte[] written = format().write(told(Kind.ORDER, List.of(new Row(1, tees()), new Row(2, second))), 12);

        assertThat(new String(written, StandardCharsets.US_ASCII))
                .isEqualTo(String.join(
                        "~",
                        ISA,
                        "GS*PO*JLMSELLER*BLUECHERRY*20260302*0900*12*X*004010",
                        "ST*850*0001",
                        "BEG*00*DS*C-1001-A**20260302",
                        "CUR*BY*GBP",
                        "REF*DP*JLM",
                        "REF*IA*JLP",
                        "REF*ZZ*C-1001",
                        "REF*WS*MAIN",
                        "REF*4N*N30",
                        "DTM*010*20260302",
                        "DTM*001*20260311",
                        "TD5*O*2*DPD",
                        "N1*ST*A Person",
                        "N3*1 High Street",
                        "N4*Leeds**LS1 1AA*GB",
                        "N1*BY*JOHN LEWIS*92*0001",
                        "PO1*1*2*EA*12.00**UP*5012345000017*VA*00123*BO*RED*IZ*05*PO*REF-1",
                        "PO1*2*1*EA*9.5**UP*5012345000024*VA*00123*BO*BLU*IZ*05*PO*REF-2",
                        "CTT*2",
                        "SE*19*0001",
                        "GE*1*12",
                        "IEA*1*000000012",
                        ""));
    }

    @Test
    void aCancellationIsTheSameOrderWithAnotherPurpose() {
        Map<String, String> row = tees();
        row.put(Columns.ORDER_TYPE, "CN");

        List<String> written = segments(format().write(told(Kind.CANCELLATION, List.of(new Row(1, row))), 12));

        assertThat(written).contains("BEG*01*DS*C-1001-A**20260302");
        assertThat(written).hasSameSizeAs(segments(format().write(order(tees()), 12)));
    }

    @Test
    void theTimeInTheHeadersIsTheFactsByTheAccountsClock() {
        Outgoing inSummer = new Outgoing(
                Kind.ORDER, "C-1001-A", 1, Instant.parse("2026-06-30T23:30:00Z"), List.of(new Row(1, tees())));

        List<String> written = segments(format().write(inSummer, 12));

        assertThat(written.get(0)).contains("*260701*0030*");
        assertThat(written.get(1)).contains("*20260701*0030*");
    }

    @Test
    void theSameIsTheSameByteForByteAndAnotherNumberStandsInBothHeaders() {
        byte[] once = format().write(order(tees()), 12);

        assertThat(format().write(order(tees()), 12)).isEqualTo(once);
        assertThat(segments(format().write(order(tees()), 345678901)))
                .contains("GS*PO*JLMSELLER*BLUECHERRY*20260302*0900*345678901*X*004010")
                .contains("GE*1*345678901", "IEA*1*345678901");
    }

    @Test
    void whatAnOrderNeedNotHaveIsNotWritten() {
        Map<String, String> bare = tees();
        List.of(Columns.SHIP_VIA, Columns.STORE, Columns.TERMS, Columns.CANCEL_DATE, Columns.STYLE, Columns.CURRENCY)
                .forEach(column -> bare.put(column, ""));

        List<String> written = segments(format().write(order(bare), 12));

        assertThat(written)
                .contains("N1*BY*JOHN LEWIS", "PO1*1*2*EA*12.00**UP*5012345000017*BO*RED*IZ*05*PO*REF-1")
                .noneMatch(segment -> segment.matches("TD5.*|CUR.*|REF\\*4N.*|DTM\\*001.*"));
    }

    @Test
    void aSeparatorWithinATextBecomesABlankAndBreaksNothing() {
        Map<String, String> row = tees();
        row.put(Columns.SHIP_TO_NAME, "A*Person~IEA*1*000000012~");
        row.put(Columns.ADDRESS_1, "~*~");
        row.put(Columns.ADDRESS_2, "Flat 2>3\r\nUpstairs");

        List<String> written = segments(format().write(order(row), 12));

        assertThat(written).contains("N1*ST*A Person IEA 1 000000012", "N3*Flat 2 3  Upstairs", "SE*18*0001");
        assertThat(written).hasSize(22);
    }

    @Test
    void nothingOfALongNameOrAddressIsCutOff() {
        Map<String, String> row = tees();
        row.put(Columns.SHIP_TO_NAME, "Wolfeschlegelsteinhausenbergerdorff ".repeat(2) + "and Daughters");
        row.put(Columns.ADDRESS_1, "The Old Vicarage Behind the Church of Saint Michael and All Angels");
        row.put(Columns.ADDRESS_2, "x".repeat(60));

        List<String> written = segments(format().write(order(row), 12));

        assertThat(written)
                .containsSubsequence(
                        "N1*ST*Wolfeschlegelsteinhausenbergerdorff",
                        "N2*Wolfeschlegelsteinhausenbergerdorff and Daughters",
                        "N3*The Old Vicarage Behind the Church of Saint Michael and*All Angels",
                        "N3*" + "x".repeat(55) + "*xxxxx",
                        "N4*Leeds**LS1 1AA*GB");
    }

    @Test
    void whatIsLongerThanTheStandardAllowsIsForTheReceiverToTurnDown() {
        Map<String, String> row = tees();
        row.put(Columns.CITY, "x".repeat(100));
        row.put(Columns.COUNTY, "West Yorkshire");
        row.put(Columns.COUNTRY, "United Kingdom");
        row.put(Columns.ORDER_REF, "y".repeat(40));

        assertThat(segments(format().write(order(row), 12)))
                .contains(
                        "N4*" + "x".repeat(100) + "*West Yorkshire*LS1 1AA*United Kingdom", "REF*ZZ*" + "y".repeat(40));
    }

    @Test
    void whatTheCharacterSetLacksIsWrittenAsNearAsItCanBe() {
        Map<String, String> row = tees();
        row.put(Columns.SHIP_TO_NAME, "Zoë Żak 王");
        row.put(Columns.CITY, "≯");
        TextSettings windows = new TextSettings(
                Charset.forName("windows-1252"), "MM/dd/uuuu", ZoneId.of("Europe/London"), true, Map.of());

        byte[] written = new X12Format(X12Samples.settings(X12Settings.documented(), windows)).write(order(row), 12);

        assertThat(new String(written, Charset.forName("windows-1252")))
                .contains("~N1*ST*Zoë Zak ?~N3*1 High Street~N4***LS1 1AA*GB~");
        assertThat(segments(format().write(order(row), 12))).contains("N1*ST*Zoë Żak 王");
    }

    @Test
    void separatorsQualifiersAndTheTestMarkAreSettings() {
        X12Settings one = X12Settings.documented();
        X12Settings other = new X12Settings(
                "01",
                "SELLER",
                "12",
                "CHERRY",
                true,
                "004010VICS",
                new Separators('|', ':', '\n'),
                "PC",
                new OrderHeads("JL PLC", List.of(new Qualified("CO", Columns.ORDER_REF))),
                List.of(new Qualified("EN", Columns.UPC), new Qualified("IZ", Columns.SIZE_NAME)),
                one.answers(),
                one.reasonReference(),
                one.notices(),
                one.quantities());

        List<String> lines = new String(format(other).write(order(tees()), 12), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.getFirst())
                .isEqualTo(
                        "ISA|00|          |00|          |01|SELLER         |12|CHERRY         |260302|0900|U|00401|000000012|0|T|:");
        assertThat(lines)
                .contains(
                        "GS|PO|SELLER|CHERRY|20260302|0900|12|X|004010VICS",
                        "REF|CO|C-1001",
                        "N1|BY|JL PLC|92|0001",
                        "PO1|1|2|PC|12.00||EN|5012345000017|IZ|M");
    }

    @Test
    void whatNoInterchangeCouldHaveIsNoSetting() {
        assertThatThrownBy(() -> new Separators('*', '*', '~')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> X12Samples.from("A NAME WITH MORE THAN 15 CHARACTERS"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrderOfOursIsHeldAgainstTheSchemaToo() {
        Map<String, String> row = tees();
        row.put(Columns.QUANTITY, "two");

        assertThatThrownBy(() -> format().write(order(row), 12)).hasMessageContaining("PO1");
    }

    @Test
    void filesAreNumberedAndCalledByTheirSets() {
        assertThat(format().isNumbered()).isTrue();
        assertThat(format().extension(Kind.ORDER)).isEqualTo("850");
        assertThat(format().extension(Kind.CANCELLATION)).isEqualTo("850");
        assertThat(format().extension(Kind.RECEIPT)).isEqualTo("997");
        assertThatThrownBy(() -> format().extension(Kind.JOURNAL)).isInstanceOf(IllegalArgumentException.class);
    }
}
