package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.local.simulator.Call;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of availability to the letter (cin7-core.md A3).
@QuarkusTest
class Cin7StockWireTest {

    /// All fields of A3. `StockOnHand` is a value, not a quantity, and `Available` is not to be worked out.
    private static final String ROW = """
            {"ID":"2f7b6bd9-3b0f-4a9c-9c52-6e3a53f6a3a1","SKU":"CUSHION-TEAL-45","Name":"Cushion, teal, 45 cm",\
            "Barcode":"5012345678900","Location":"Main Warehouse","Bin":"A-01","Batch":"2026-03",\
            "ExpiryDate":"2027-11-22T00:00:00","OnHand":18.0000,"Allocated":5.5000,"Available":12.5000,\
            "OnOrder":40.0000,"StockOnHand":99.9000,"InTransit":3.0000,"NextDeliveryDate":"2026-12-01T00:00:00"}""";

    @Test
    void aRowIsReadAsItStands() {
        assertThat(page(1, ROW))
                .isEqualTo(new StockPage(
                        List.of(new StockRow(
                                new Sku("CUSHION-TEAL-45"), "Main Warehouse|A-01|2026-03", new BigDecimal("12.5000"))),
                        Optional.of("1\n0\nAnnexe"),
                        true));
    }

    @Test
    void aFigureIsADecimalNumberFromTheFirstByteOn() {
        assertThat(only(row("\"A\"", "12345678901234567890.1234")).available())
                .isEqualTo(new BigDecimal("12345678901234567890.1234"));
        assertThat(only(row("\"A\"", "-0.0001")).available()).isEqualTo(new BigDecimal("-0.0001"));
    }

    @Test
    void noBinAndNoBatchAreReadWhetherNullEmptyOrMissing() {
        String without = "{\"SKU\":\"A\",\"Location\":\"Main Warehouse\",\"Available\":1}";
        String nulls = "{\"SKU\":\"A\",\"Location\":\"Main Warehouse\",\"Bin\":null,\"Batch\":null,\"Available\":1}";
        String empty = "{\"SKU\":\"A\",\"Location\":\"Main Warehouse\",\"Bin\":\"\",\"Batch\":\"\",\"Available\":1}";

        assertThat(only(without).place()).isEqualTo("Main Warehouse||");
        assertThat(only(nulls).place()).isEqualTo("Main Warehouse||");
        assertThat(only(empty).place()).isEqualTo("Main Warehouse||");
    }

    @Test
    void aSkuIsReadCharacterForCharacter() {
        assertThat(only(row("\" Rug \\u00e9 \"", "1")).sku()).isEqualTo(new Sku(" Rug é "));
    }

    @Test
    void aRowWithoutASkuIsPassedOverAndHidesNoOther() {
        StockPage page =
                page(4, row("null", "1"), row("\"  \"", "2"), row("\"A\"", "3"), "{\"Location\":\"Main Warehouse\"}");

        assertThat(page.rows()).extracting(StockRow::sku).containsExactly(new Sku("A"));
        assertThat(page.steady()).isTrue();
    }

    @Test
    void aRowThatDoesNotSayWhatIsAvailableIsMalformed() {
        for (String row : new String[] {row("\"A\"", "null"), "{\"SKU\":\"A\",\"Location\":\"Main Warehouse\"}"}) {
            try (Account account = answering(answer(1, row))) {
                assertThat(catchThrowableOfType(
                                Malformed.class, () -> account.stock.stock(Optional.empty(), Optional.empty())))
                        .hasMessageContaining("'A'");
            }
        }
    }

    /// No document says that the filter is exact.
    @Test
    void aRowOfAnotherLocationIsLeftOutWhateverTheServerMatches() {
        StockPage page = page(
                4,
                row("\"A\"", "1"),
                row("\"B\"", "1").replace("Main Warehouse", "Main Warehouse 2"),
                row("\"C\"", "1").replace("Main Warehouse", "main warehouse"),
                row("\"D\"", "1").replace("\"Main Warehouse\"", "null"));

        assertThat(page.rows()).extracting(StockRow::sku).containsExactly(new Sku("A"));
        assertThat(page.steady()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "1000, false", "1500, false"})
    void aPageWithFewerRowsThanItsTotalPromisesIsNotSteady(int total, boolean steady) {
        assertThat(page(total, row("\"A\"", "1")).steady()).isEqualTo(steady);
    }

    @Test
    void anEmptyListIsSteadyOnlyIfNothingIsPromised() {
        assertThat(page(0).steady()).isTrue();
        assertThat(page(1).steady()).isFalse();
        try (Account account = answering("{\"Total\":1,\"Page\":1}")) {
            assertThat(account.stock.stock(Optional.empty(), Optional.empty()).steady())
                    .isFalse();
        }
    }

    @Test
    void aPageIsAskedForByLocationAndCategory() {
        try (Account account = answering(answer(0))) {
            account.stock.stock(Optional.of("Felt & {Wool} 100%/+ü"), Optional.of("3\n0\nAnnexe"));

            Call call = account.calls.getFirst();
            assertThat(call.operation()).isEqualTo("GET /ExternalApi/v2/ref/productavailability");
            assertThat(call.parameter("Location")).isEqualTo("Annexe");
            assertThat(call.parameter("Category")).isEqualTo("Felt & {Wool} 100%/+ü");
            assertThat(call.parameter("Page")).isEqualTo("3");
            assertThat(call.parameter("Limit")).isEqualTo("1000");
        }
    }

    @Test
    void withoutACategoryNoneIsAskedFor() {
        try (Account account = answering(answer(0))) {
            account.stock.stock(Optional.empty(), Optional.empty());

            assertThat(account.calls).singleElement().satisfies(call -> {
                assertThat(call.query()).containsOnlyKeys("Location", "Page", "Limit");
                assertThat(call.parameter("Location")).isEqualTo("Main Warehouse");
                assertThat(call.parameter("Page")).isEqualTo("1");
            });
        }
    }

    private static StockRow only(String row) {
        return page(1, row).rows().getFirst();
    }

    private static StockPage page(int total, String... rows) {
        try (Account account = answering(answer(total, rows))) {
            return account.stock.stock(Optional.empty(), Optional.empty());
        }
    }

    private static Account answering(String body) {
        return Account.at(cin7 -> new Odd(cin7, _ -> Odd.json(body)));
    }

    private static String answer(int total, String... rows) {
        return "{\"Total\":%d,\"Page\":1,\"ProductAvailabilityList\":[%s]}".formatted(total, String.join(",", rows));
    }

    private static String row(String sku, String available) {
        return ROW.replace("\"CUSHION-TEAL-45\"", sku).replace("12.5000", available);
    }
}
