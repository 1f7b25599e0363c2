package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.DeliveryAddress;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.testkit.SampleLine;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// bluecherry.md B3, Order CSV.
class OrderDocumentTest {

    private static final Item TEAL = new Item("NIL", "00123", "TEAL", "LB", "32", "05", "M", "CUSHION-TEAL-45");
    private static final Map<String, String> CODES =
            Map.of("Division", "JLM", "CustomerNo", "JLP", "StoreNo", "0001", "Terms", "N30", "Warehouse", "MAIN");

    private final OrderDocument document = new OrderDocument(Mailroom.settings(OrderSettings.documented()));

    @Test
    void everyColumnIsFilledFromTheOrderItsCodesAndItsItem() {
        Row row = rows(Samples.order("X-A")).getFirst();

        assertThat(row.fields())
                .isEqualTo(Map.ofEntries(
                        Map.entry("Division", "JLM"),
                        Map.entry("CustomerNo", "JLP"),
                        Map.entry("StoreNo", "0001"),
                        Map.entry("PONumber", "PO-1"),
                        Map.entry("OrderType", "DS"),
                        Map.entry("OrderDate", "2026-03-02"),
                        Map.entry("StartDate", "2026-03-02"),
                        Map.entry("CancelDate", "2026-03-11"),
                        Map.entry("ShipVia", ""),
                        Map.entry("Terms", "N30"),
                        Map.entry("Warehouse", "MAIN"),
                        Map.entry("ShipToName", "Ada Pemberton"),
                        Map.entry("Address1", "Pemberton & Daughters, 4 Loom Street"),
                        Map.entry("Address2", "Flat 2"),
                        Map.entry("City", "Macclesfield"),
                        Map.entry("County", "Cheshire"),
                        Map.entry("PostCode", "SK11 6TT"),
                        Map.entry("Country", "GB"),
                        Map.entry("Phone", "+44 1632 960001"),
                        Map.entry("Email", "ada.k3x@notification.example"),
                        Map.entry("LineNo", "1"),
                        Map.entry("Style", "00123"),
                        Map.entry("ColorCode", "TEAL"),
                        Map.entry("Label", "LB"),
                        Map.entry("Dimension", "32"),
                        Map.entry("SizeBucket", "05"),
                        Map.entry("SizeName", "M"),
                        Map.entry("UPC", "CUSHION-TEAL-45"),
                        Map.entry("Qty", "2"),
                        Map.entry("UnitPrice", "12.50"),
                        Map.entry("Currency", "GBP"),
                        Map.entry("LineRef", "X-A-1"),
                        Map.entry("OrderRef", "JL-70012345"),
                        Map.entry("Notes", "Carriage 3.95 GBP. Leave with the neighbour at no. 6")));
        assertThat(row.fields().keySet()).isEqualTo(new HashSet<>(Columns.ORDER));
    }

    @Test
    void eachOpenLineIsARowOfItsOwn() {
        List<Row> rows = rows(Samples.order("X-A")
                .lines(
                        Samples.line("1").quantity(3).cancelled(1),
                        Samples.line("2").quantity(1).cancelled(1),
                        Samples.line("3").quantity(4)));

        assertThat(rows).extracting(row -> row.of("LineRef")).containsExactly("1", "3");
        assertThat(rows).extracting(row -> row.of("LineNo")).containsExactly("1", "2");
        assertThat(rows).extracting(row -> row.of("Qty")).containsExactly("2", "4");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 'GBP 12.50', 12.50",
        "3, 'GBP 3.3333', 3.33333",
        "1, 'GBP 1000', 1000.00",
        "7, 'GBP 0.99', 0.99",
        "6, 'GBP 1.6666666', 1.66667"
    })
    void piecesTimesPriceComeToWhatTheOrderStates(int pieces, String each, String price) {
        SampleLine line = Samples.line("1").quantity(pieces).unitPrice(each);

        Row row = rows(Samples.order("X-A").lines(line)).getFirst();

        assertThat(row.of("UnitPrice")).isEqualTo(price);
        assertThat(new BigDecimal(price).multiply(BigDecimal.valueOf(pieces)).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(line.build().ordered().price().getAmount());
    }

    @Test
    void aPriceThatExcludesTaxIsWrittenWithIt() {
        Row row = rows(Samples.order("X-A")
                        .taxMode(TaxMode.EXCLUDED)
                        .lines(Samples.line("1")
                                .quantity(2)
                                .unitPrice("GBP 9.00")
                                .shipping("GBP 3.00")))
                .getFirst();

        // A sixth of 18.00 and of 3.00 is the tax that the sample states beside them.
        assertThat(row.of("UnitPrice")).isEqualTo("10.50");
        assertThat(row.of("Notes")).startsWith("Carriage 3.50 GBP");
    }

    @Test
    void whatIsDeliveredFreeSaysNothingOfCarriage() {
        Row row = rows(Samples.order("X-A").lines(Samples.line("1").shipping("GBP 0.00")))
                .getFirst();

        assertThat(row.of("Notes")).isEqualTo("Leave with the neighbour at no. 6");
    }

    @Test
    void instructionsComeInOneLine() {
        Row row = rows(Samples.order("X-A").deliverTo(address(Optional.empty(), Optional.empty(), "Ring\r\n\ttwice ")))
                .getFirst();

        assertThat(row.of("Notes")).endsWith(". Ring twice");
    }

    @Test
    void anAddressWithoutCompanyOrSecondLineLeavesNoGap() {
        assertThat(street(Optional.empty(), Optional.empty())).containsExactly("4 Loom Street", "");
        assertThat(street(Optional.of("P & D"), Optional.empty())).containsExactly("P & D", "4 Loom Street");
        assertThat(street(Optional.empty(), Optional.of("Flat 2"))).containsExactly("4 Loom Street", "Flat 2");
        assertThat(street(Optional.of(" "), Optional.of(""))).containsExactly("4 Loom Street", "");
    }

    @Test
    void daysAreThoseOfTheAccountsClock() {
        Row row = rows(Samples.order("X-A")
                        .createdAt(Instant.parse("2026-06-30T23:30:00Z"))
                        .shippingDeadline(Instant.parse("2026-07-02T22:59:59Z")))
                .getFirst();

        assertThat(row.of("OrderDate")).isEqualTo("2026-07-01");
        assertThat(row.of("CancelDate")).isEqualTo("2026-07-09");
    }

    @Test
    void whatIsKeptOfALineAndTakenBackHasNoPersonalData() {
        Row row = rows(Samples.order("X-A")).getFirst();
        Row kept = SentLine.kept(Samples.line("1").build().sku(), row);

        Row back = document.cancellation(List.of(SentLine.of(kept))).getFirst();

        assertThat(back.fields())
                .doesNotContainKeys(
                        "ShipToName",
                        "Address1",
                        "Address2",
                        "City",
                        "County",
                        "PostCode",
                        "Country",
                        "Phone",
                        "Email",
                        "Notes")
                .containsEntry("OrderType", "CN")
                .containsEntry("PONumber", "PO-1")
                .containsEntry("LineRef", "X-A-1")
                .containsEntry("Qty", "2")
                .containsEntry("OrderDate", "2026-03-02");
        assertThat(back.fields().values()).noneMatch(text -> text.contains("Ada") || text.contains("Loom"));
    }

    private List<Row> rows(SampleOrder order) {
        return document.rows(order.build(), "PO-1", CODES, _ -> TEAL);
    }

    private List<String> street(Optional<String> company, Optional<String> second) {
        Row row = rows(Samples.order("X-A").deliverTo(address(company, second, "")))
                .getFirst();
        return List.of(row.of("Address1"), row.of("Address2"));
    }

    private static DeliveryAddress address(Optional<String> company, Optional<String> second, String instructions) {
        return new DeliveryAddress(
                "Ada Pemberton",
                company,
                "4 Loom Street",
                second,
                "Macclesfield",
                Optional.empty(),
                Optional.of("SK11 6TT"),
                "GBR",
                Optional.empty(),
                Optional.of(instructions));
    }
}
