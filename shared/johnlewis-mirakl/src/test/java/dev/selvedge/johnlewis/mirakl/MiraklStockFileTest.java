package dev.selvedge.johnlewis.mirakl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.johnlewis.mirakl.MiraklSettings.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The file of STO01 and the report of STO03, byte for byte.
class MiraklStockFileTest {

    private static final String REPORTED =
            "\"error-line\";\"error-message\";\"offer-sku\";\"quantity\";\"warehouse-code\";\"update-delete\"\n";

    private final MiraklStockFile file = new MiraklStockFile(Stock.documented());

    @Test
    void aFileIsWrittenAsTheDocumentOfStockImportsHasIt() {
        assertThat(written(Optional.empty(), change("CUSHION-OAT-45", 5), change("THROW-TEAL", 0)))
                .isEqualTo("""
                        "offer-sku";"quantity";"warehouse-code";"update-delete"
                        "CUSHION-OAT-45";"5";"";""
                        "THROW-TEAL";"0";"";""
                        """);
    }

    @Test
    void quotesAreDoubledAndNothingElseIsChanged() {
        assertThat(written(Optional.empty(), change(" 12\" ;ü,'\\ ", 2_147_483_647)))
                .endsWith("\n\" 12\"\" ;ü,'\\ \";\"2147483647\";\"\";\"\"\n");
    }

    @ParameterizedTest
    @CsvSource({"COMMA, ','", "SEMICOLON, ;", "TABULATOR, ;"})
    void theDelimiterIsThePlatforms(String said, String delimiter) {
        assertThat(written(Optional.of(said), change("CUSHION", 5)))
                .isEqualTo(String.join(
                                delimiter, "\"offer-sku\"", "\"quantity\"", "\"warehouse-code\"", "\"update-delete\"")
                        + "\n" + String.join(delimiter, "\"CUSHION\"", "\"5\"", "\"\"", "\"\"") + "\n");
    }

    @Test
    void aWarehouseStandsOnEveryLine() {
        byte[] bytes = new MiraklStockFile(stock("LEEDS", Stock.UNKNOWN_OFFER, Stock.BAD_VALUE))
                .write(List.of(change("CUSHION", 5), change("THROW", 6)), Optional.empty());

        assertThat(new String(bytes, UTF_8).lines().skip(1))
                .containsExactly("\"CUSHION\";\"5\";\"LEEDS\";\"\"", "\"THROW\";\"6\";\"LEEDS\";\"\"");
    }

    @Test
    void aReportIsReadLineByLine() {
        assertThat(refused(REPORTED
                        + "\"2\";\"The offer does not exist\";\"RUG\";\"5\";\"\";\"\"\n"
                        + "\"4\";\"The quantity; \"\"-1\"\", is wrong\";\"SIGN \"\"45\"\"\";\"-1\";\"\";\"\"\n"))
                .containsExactly(
                        new RefusedLine("RUG", RefusalCause.UNKNOWN_OFFER, "The offer does not exist"),
                        new RefusedLine("SIGN \"45\"", RefusalCause.BAD_VALUE, "The quantity; \"-1\", is wrong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line;reason;offer-sku;quantity\n2;no;RUG;5\n",
                "line;reason;offer-sku;quantity\r\n2;no;RUG;5\r\n",
                "line;reason;offer-sku;quantity\n2;no;RUG;5",
                "line;reason;offer-sku;quantity\n2;no;RUG;5\n\n",
                "line,reason,offer-sku,quantity\n2,no,RUG,5\n",
                "line,reason,offer-sku,quantity\r\n2,no,RUG,\"5;0\"\r\n",
                "\uFEFFline;reason;offer-sku;quantity\n2;no;RUG;5\n",
                "\uFEFF\"line\";\"reason\";\"offer-sku\";\"quantity\"\n2;no;RUG;5\n",
                "line;reason;quantity;x;offer-sku\n2;no;5;;RUG\n",
                "line;reason;offer-sku\n2;no;RUG;5;;\n"
            })
    void aReportIsReadHoweverItIsWritten(String report) {
        assertThat(refused(report)).containsExactly(new RefusedLine("RUG", RefusalCause.OTHER, "no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "line;reason;sku;quantity\n2;no;RUG;5\n",
                "line;reason;offer-sku;quantity\n2;\"no\"x;RUG;5\n"
            })
    void whatIsNoReportIsMalformed(String report) {
        assertThat(catchThrowableOfType(Malformed.class, () -> refused(report))).isNotNull();
    }

    @Test
    void aLineThatEndsTooSoonNamesNoOffer() {
        assertThat(refused(REPORTED + "\"2\";\"The offer does not exist\"\n"))
                .containsExactly(new RefusedLine("", RefusalCause.UNKNOWN_OFFER, "The offer does not exist"));
    }

    @ParameterizedTest
    @CsvSource({
        "The offer does not exist, UNKNOWN_OFFER",
        "Offer not found: RUG, UNKNOWN_OFFER",
        "OFFER RUG IS UNKNOWN, UNKNOWN_OFFER",
        "The quantity of the offer is not valid, BAD_VALUE",
        "Invalid Quantities, BAD_VALUE",
        "The warehouse does not exist, OTHER",
        "The offer sku is not valid, OTHER",
        "'', OTHER"
    })
    void theWordsTellTheCause(String words, RefusalCause cause) {
        assertThat(refused(REPORTED + "\"2\";\"" + words + "\";\"RUG\";\"5\";\"\";\"\"\n"))
                .containsExactly(new RefusedLine("RUG", cause, words));
    }

    @Test
    void whichWordsTellWhichCauseCanBeSet() {
        MiraklStockFile french = new MiraklStockFile(stock("", "n'existe pas", "(?i)stock"));

        assertThat(french.refused((REPORTED
                                + "2;L'offre n'existe pas;RUG;5;;\n3;Stock invalide;MAT;5;;\n4;The offer does not exist;BAG;5;;\n")
                        .getBytes(UTF_8)))
                .extracting(RefusedLine::cause)
                .containsExactly(RefusalCause.UNKNOWN_OFFER, RefusalCause.BAD_VALUE, RefusalCause.OTHER);
    }

    private static StockChange change(String sku, int quantity) {
        return new StockChange(new Sku(sku), quantity);
    }

    private static Stock stock(String warehouse, String unknownOffer, String badValue) {
        Duration minute = Duration.ofMinutes(1);
        return new Stock(warehouse, unknownOffer, badValue, minute, minute, minute, minute, minute);
    }

    private String written(Optional<String> delimiter, StockChange... lines) {
        return new String(file.write(List.of(lines), delimiter), UTF_8);
    }

    private List<RefusedLine> refused(String report) {
        return file.refused(report.getBytes(UTF_8));
    }
}
