package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockErrorReportTest {

    private static final Duration DONE = Duration.ofMinutes(1);

    private final Shop shop = Shop.open();

    @BeforeEach
    void offers() {
        shop.mirakl.addOffer("MUG", 1);
        shop.mirakl.addOffer("CUP", 2);
    }

    @Test
    void badLinesAreReportedAndGoodOnesTakeEffect() {
        String id = imported("offer-sku;quantity;warehouse-code;update-delete\nNONE;1;;\nMUG;4;;update\nCUP;-1;;\n");

        assertThat(rows(id))
                .containsExactly(
                        List.of(
                                "error-line",
                                "error-message",
                                "offer-sku",
                                "quantity",
                                "warehouse-code",
                                "update-delete"),
                        List.of("2", LineError.UNKNOWN_OFFER.words(), "NONE", "1", "", ""),
                        List.of("4", LineError.QUANTITY.words(), "CUP", "-1", "", ""));
        assertThat(shop.mirakl.offer("MUG").quantity()).isEqualTo(4);
        assertThat(shop.mirakl.offer("CUP").quantity()).isEqualTo(2);
        assertThat(counts(id)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.0", "1,5", "1e3", "+1", " 1", "١", "9999999999", "four"})
    void aQuantityIsAWholeNumber(String quantity) {
        assertThat(reasons(imported("offer-sku;quantity\nMUG;\"" + quantity + "\"")))
                .containsExactly(LineError.QUANTITY.words());
    }

    @Test
    void eachKindOfBadLineHasItsReason() {
        String id = imported("offer-sku;quantity;warehouse-code;update-delete\n"
                + "MUG;1;;\n"
                + "A/B;1;;\n"
                + "X".repeat(41) + ";1;;\n"
                + "MUG;2;;\n"
                + "mug;1;;\n"
                + "CUP;1;;;\n"
                + "CUP;1\n"
                + "CUP;1;LONDON;\n");

        assertThat(reasons(id))
                .containsExactly(
                        LineError.SKU.words(),
                        LineError.SKU.words(),
                        LineError.DUPLICATE.words(),
                        LineError.UNKNOWN_OFFER.words(),
                        LineError.COLUMNS.words(),
                        LineError.COLUMNS.words(),
                        LineError.WAREHOUSE.words());
        assertThat(shop.mirakl.offer("MUG").quantity()).isEqualTo(1);
        assertThat(shop.mirakl.offer("CUP").quantity()).isEqualTo(2);
    }

    @Test
    void nothingIsDeletedByAStockFile() {
        assertThat(reasons(imported("offer-sku;quantity;update-delete\nMUG;3;delete\nCUP;3;UPDATE")))
                .containsExactly(LineError.FLAG.words());
        assertThat(shop.mirakl.offer("CUP").quantity()).isEqualTo(3);
    }

    @Test
    void aDroppedOfferIsUnknown() {
        shop.mirakl.dropOffer("MUG");

        assertThat(reasons(imported("offer-sku;quantity\nMUG;3"))).containsExactly(LineError.UNKNOWN_OFFER.words());
    }

    @Test
    void anImportWithoutErrorsHasNoReport() {
        assertThat(shop.report(imported("offer-sku;quantity\nMUG;3")).status()).isEqualTo(404);
    }

    @Test
    void anImportThatRunsHasNoReportYet() {
        String id = shop.uploaded("NONE;1");

        assertThat(shop.report(id).status()).isEqualTo(404);
        shop.clock.advance(DONE);
        assertThat(shop.report(id).status()).isEqualTo(200);
    }

    @Test
    void aReportIsCsvAndWhatWasSentComesBackAsItWas() {
        Answer report = shop.report(imported("offer-sku;quantity\n\"A \"\"B\"\";É\";1\n"));

        assertThat(report.headers().get("Content-Type")).startsWith("text/csv");
        assertThat(report.text()).contains("\"A \"\"B\"\";É\";\"1\"");
    }

    @Test
    void aMendedReportCanBeSentAsItIs() {
        String report = shop.report(imported("offer-sku;quantity\nMUG;x")).text();

        String second = imported(report.replace("\"x\"", "\"8\""));

        assertThat(counts(second)).containsExactly(1, 0);
        assertThat(shop.mirakl.offer("MUG").quantity()).isEqualTo(8);
    }

    @Test
    void theFirstColumnsMayHaveOtherNamesAndTheFirstLineBeThatOfTheData() {
        Shop other = Shop.on(Platform.standard()
                .with(StockImportSettings.standard().columns("Line", "Reason").headerIsLineOne(false)));
        String id = other.uploaded("NONE;1");
        other.clock.advance(DONE);

        assertThat(Csv.read(bytes(other.report(id)), CsvDelimiter.SEMICOLON))
                .containsExactly(
                        List.of("Line", "Reason", "offer-sku", "quantity"),
                        List.of("1", LineError.UNKNOWN_OFFER.words(), "NONE", "1"));
    }

    @Test
    void aReportCanNameALineThatWasNotSent() {
        shop.mirakl.nextImport(ImportFate.NAMES_A_LINE_NOT_SENT);
        String id = imported("offer-sku;quantity\nMUG;3\nCUP;4");

        assertThat(counts(id)).containsExactly(2, 1);
        assertThat(rows(id).getLast()).containsExactly("4", LineError.UNKNOWN_OFFER.words(), "NOT-SENT", "1");
        assertThat(shop.mirakl.offer("CUP").quantity()).isEqualTo(4);
    }

    @Test
    void aReportCanLeaveOutAnErrorThatIsCounted() {
        shop.mirakl.nextImport(ImportFate.LEAVES_AN_ERROR_OUT);
        String id = imported("offer-sku;quantity\nMUG;3\nNONE;1\nNIL;1");

        assertThat(counts(id)).containsExactly(1, 2);
        assertThat(rows(id)).hasSize(2);
        assertThat(rows(id).getLast()).contains("NONE");
    }

    private String imported(String csv) {
        String id = Shop.json(shop.upload(csv)).path("import_id").asText();
        shop.clock.advance(DONE);
        return id;
    }

    private List<List<String>> rows(String importId) {
        return Csv.read(bytes(shop.report(importId)), CsvDelimiter.SEMICOLON);
    }

    private List<String> reasons(String importId) {
        return rows(importId).stream().skip(1).map(row -> row.get(1)).toList();
    }

    /// Good lines, then bad ones.
    private List<Integer> counts(String importId) {
        return List.of(
                shop.status(importId).path("lines_in_success").asInt(),
                shop.status(importId).path("lines_in_error").asInt());
    }

    private static byte[] bytes(Answer answer) {
        return answer.text().getBytes(StandardCharsets.UTF_8);
    }
}
