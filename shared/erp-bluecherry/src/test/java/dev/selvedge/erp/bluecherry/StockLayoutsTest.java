package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.FileSamples.AVAILABLE_HEADER;
import static dev.selvedge.erp.bluecherry.FileSamples.available;
import static dev.selvedge.erp.bluecherry.FileSamples.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import dev.selvedge.erp.bluecherry.StockSettings.Layout;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// bluecherry.md B2: what can be sold at once, in each layout of the stock file.
class StockLayoutsTest {

    private static final Instant NIGHT = Instant.parse("2026-03-03T02:00:00Z");
    private static final String INQUIRY_HEADER =
            "Div,Loc Org,BRAND,Style,Color #,Style Name,Color Name,Label,Dm/Pk,Size,"
                    + "SzBk,UOM,UPC Number,Season,Location,Total QOH,Total Pick,Avail QOH,Total Open,Total Ship To WIP,"
                    + "Total Received,Total Invoice,Total Prod,Loc Std Cost,A Price Intr1,Loc Curr";

    @Test
    void theMinimalFileSaysWhatIsOpenToSell() {
        Stock stock = read(
                Layout.AVAILABLE,
                file(
                        AVAILABLE_HEADER,
                        "JLM,00123,RED,L1,32,05,5012345000017,MAIN,10,7,03/20/2026,50",
                        "JLM,00123,RED,L1,32,05,5012345000017,POE,40,-3,,"));

        Item item = new Item("JLM", "00123", "RED", "L1", "32", "05", "", "5012345000017");
        assertThat(stock.levels())
                .containsExactly(
                        new StockLevel(item, "", "MAIN", new BigDecimal("7")),
                        new StockLevel(item, "", "POE", new BigDecimal("-3")));
    }

    @Test
    void theStockIsAsOfTheTimeInTheName() {
        assertThat(read(Layout.AVAILABLE, available("7")).computedAt()).isEqualTo(NIGHT);
    }

    @Test
    void aNameWithoutATimeDoesNotSayWhenTheStockWas() {
        Unreadable unreadable = catchThrowableOfType(
                Unreadable.class,
                () -> format(Layout.AVAILABLE)
                        .read(FileKind.STOCK, new FileName("ATS.csv", Optional.empty()), available("7")));

        assertThat(unreadable.why()).contains("when the stock was computed");
    }

    @Test
    void fromTheInquirysAvailableTheOpenOrdersStillComeOff() {
        Stock stock = read(
                Layout.INQUIRY,
                file(
                        INQUIRY_HEADER + ",Vendor",
                        "JLM,,Corwen,00123,RED,Tee,Red,L1,32,M,05,EA,5012345000017,SS26,MAIN,10,2,8,3,99,10,0,88,,,GBP,V"));

        assertThat(stock.levels())
                .containsExactly(new StockLevel(
                        new Item("JLM", "00123", "RED", "L1", "32", "05", "M", "5012345000017"),
                        "Corwen",
                        "MAIN",
                        new BigDecimal("5")));
    }

    @Test
    void theCategoryMayStandBehindTheDocumentedColumns() {
        Stock stock = read(
                Layout.AVAILABLE,
                file(AVAILABLE_HEADER + ",BRAND", "JLM,00123,RED,,,05,5012345000017,MAIN,10,7,,,Corwen"));

        assertThat(stock.levels().getFirst().category()).isEqualTo("Corwen");
    }

    /// Each type counts a power of two, so that every sum says which types are in it. The others are work in progress
    /// and links.
    @Test
    void fromRecordTypesTheDocumentedSumIsMadeForEachBucket() {
        List<String> types = List.of(
                "SA", "RT", "R1", "R2", "IN", "CM", "PK", "RS", "OP", "DM", "ST", "RV", "RI", "RP", "RO", "WP", "NS",
                "US", "CC", "CH", "NW");
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < types.size(); at++) {
            lines.add(typed(types.get(at), "MAIN", 5, 1 << at));
        }
        lines.add(typed("R1", "MAIN", 24, 6));
        lines.add(typed("R1", "POE", 5, 9));

        Stock stock = read(Layout.RECORD_TYPES, file(typesHeader(), lines.toArray(String[]::new)));

        assertThat(stock.levels())
                .containsExactly(
                        level("05", "MAIN", 1 + 2 + 4 + 8 - 16 - 32 - 64 - 128 - 256 - 512),
                        level("24", "MAIN", 6),
                        level("05", "POE", 9));
    }

    @Test
    void aBucketOfWhichOnlyWorkInProgressIsKnownHasNothingToSell() {
        Stock stock = read(Layout.RECORD_TYPES, file(typesHeader(), typed("WP", "MAIN", 5, 40)));

        assertThat(stock.levels()).containsExactly(level("05", "MAIN", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, ',10,7,,', ',10,seven,,', OTS 'seven'",
        "AVAILABLE, ',10,7,,', ',10,,,', OTS ''",
        "RECORD_TYPES, ',R1,', ',ZZ,', record type 'ZZ'",
        "RECORD_TYPES, ',R1,0', ',R1,', SIZE01_QTY ''"
    })
    void aRowThatSaysNothingToBelieveIsNamedByItsLine(Layout layout, String right, String wrong, String why) {
        String content = FileSamples.text(
                layout == Layout.AVAILABLE ? available("7") : file(typesHeader(), typed("R1", "MAIN", 5, 1)));
        assertThat(content).contains(right);

        Unreadable unreadable = catchThrowableOfType(
                Unreadable.class,
                () -> read(layout, file(content.replace(right, wrong).strip())));

        assertThat(unreadable.line()).hasValue(2);
        assertThat(unreadable.why()).contains(why);
    }

    @Test
    void aFileThatNamesNoStockIsNotBelieved() {
        Unreadable unreadable =
                catchThrowableOfType(Unreadable.class, () -> read(Layout.AVAILABLE, file(AVAILABLE_HEADER)));

        assertThat(unreadable.why()).contains("no stock at all");
    }

    private static Stock read(Layout layout, byte[] content) {
        FileName name = new FileName("JLM_INV_20260303020000_1.csv", Optional.of(NIGHT));
        return (Stock) format(layout).read(FileKind.STOCK, name, content).heard();
    }

    private static CsvFormat format(Layout layout) {
        return new CsvFormat(FileSamples.settings(layout));
    }

    private static StockLevel level(String bucket, String location, int openToSell) {
        return new StockLevel(
                new Item("JLM", "00123", "RED", "", "", bucket, "", ""), "", location, BigDecimal.valueOf(openToSell));
    }

    private static String typesHeader() {
        StringBuilder header = new StringBuilder("Division,Style,ColorCode,Label,Dimension,Location,REC_TYPE");
        for (int bucket = 1; bucket <= 24; bucket++) {
            header.append(String.format(Locale.ROOT, ",SIZE%02d_QTY", bucket));
        }
        return header.toString();
    }

    private static String typed(String type, String location, int bucket, int quantity) {
        return "JLM,00123,RED,,," + location + "," + type + ",0".repeat(bucket - 1) + "," + quantity
                + ",0".repeat(24 - bucket);
    }
}
