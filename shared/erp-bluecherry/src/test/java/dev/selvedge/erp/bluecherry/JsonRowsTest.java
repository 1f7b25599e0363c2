package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.port.RemoteFailure.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRowsTest {

    private static final Map<String, String> POINTERS = Map.of(
            Columns.PO, "/order/number",
            Columns.CURRENCY, "/order/money~1currency",
            Columns.UPC, "/body/items/-/sku/upc",
            Columns.UNIT_PRICE, "/body/items/-/price",
            Columns.NOTES, "/body/note");

    private final JsonRows rows = new JsonRows(POINTERS, Set.of(Columns.UNIT_PRICE));

    @ParameterizedTest
    @CsvSource({"PONumber,poNumber", "UPC,upc", "QtyShipped,qtyShipped", "Qty,qty", "OTS,ots", "Address1,address1"})
    void aColumnInCamelCase(String column, String camelCase) {
        assertThat(RestBodies.camelCase(column)).isEqualTo(camelCase);
    }

    @Test
    void columnsStandWhereTheirPointersLead() throws IOException {
        byte[] written = Json.write(rows.write(List.of(row("1", "12.50"), row("2", "100"))));

        assertThat(Json.read(written)).isEqualTo(Json.read("""
                                {"order": {"number": "PO-1", "money/currency": "GBP"},
                                 "body": {"items": [{"sku": {"upc": "1"}, "price": 12.50},
                                                    {"sku": {"upc": "2"}, "price": 100}]}}
                                """.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void amountsArePlainDigits() {
        assertThat(new String(Json.write(rows.write(List.of(row("1", "0.00000001")))), StandardCharsets.UTF_8))
                .contains("0.00000001");
    }

    @Test
    void whatWasWrittenIsRead() {
        List<Row> written = List.of(row("1", "12.50"), row("2", "1000000"));

        List<Row> read = rows.read(rows.write(written), 5);

        assertThat(read).extracting(Row::line).containsExactly(5, 6);
        assertThat(read).extracting(row -> row.of(Columns.PO)).containsOnly("PO-1");
        assertThat(read).extracting(row -> row.of(Columns.UPC)).containsExactly("1", "2");
        assertThat(read).extracting(row -> row.of(Columns.UNIT_PRICE)).containsExactly("12.50", "1000000");
        assertThat(read).extracting(row -> row.of(Columns.NOTES)).containsOnly("");
    }

    @Test
    void nullIsNothing() throws IOException {
        JsonRows flat = new JsonRows(Map.of(Columns.PO, "/po"), Set.of());

        assertThat(flat.read(Json.read("{\"po\": null}".getBytes(StandardCharsets.UTF_8)), 1))
                .singleElement()
                .satisfies(row -> assertThat(row.of(Columns.PO)).isEmpty());
    }

    @Test
    void whatDiffersBetweenRowsCannotStandOnce() {
        Row other = new Row(2, Map.of(Columns.PO, "PO-2", Columns.CURRENCY, "GBP"));

        Refused refused = catchThrowableOfType(Refused.class, () -> rows.write(List.of(row("1", "1.00"), other)));

        assertThat(refused.words()).contains("PONumber", "PO-1", "PO-2");
    }

    @Test
    void rowsStandInOneList() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new JsonRows(Map.of(Columns.PO, "/heads/-/po", Columns.UPC, "/lines/-/upc"), Set.of()));
    }

    private static Row row(String upc, String price) {
        return new Row(
                1, Map.of(Columns.PO, "PO-1", Columns.CURRENCY, "GBP", Columns.UPC, upc, Columns.UNIT_PRICE, price));
    }
}
