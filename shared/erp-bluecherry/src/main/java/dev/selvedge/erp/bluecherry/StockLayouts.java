package dev.selvedge.erp.bluecherry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The layouts of the stock file (bluecherry.md B2 and B3), and what each says can be sold at once. Work in progress is
/// never counted. Every location comes: who sells leaves some out.
final class StockLayouts {

    private static final String LOCATION = "Location";
    private static final String TYPE = "REC_TYPE";
    private static final String AVAILABLE = "Avail QOH";
    private static final String OPEN = "Total Open";

    private static final List<String> AVAILABLE_COLUMNS = List.of(
            Columns.DIVISION,
            Columns.STYLE,
            Columns.COLOUR,
            Columns.LABEL,
            Columns.DIMENSION,
            Columns.SIZE_BUCKET,
            Columns.UPC,
            Columns.WAREHOUSE,
            Columns.ON_HAND,
            Columns.OPEN_TO_SELL,
            Columns.NEXT_DATE,
            Columns.NEXT_QUANTITY);

    /// As far as the document shows them; more follow.
    private static final List<String> INQUIRY_COLUMNS = List.of(
            "Div",
            "Loc Org",
            "BRAND",
            "Style",
            "Color #",
            "Style Name",
            "Color Name",
            "Label",
            "Dm/Pk",
            "Size",
            "SzBk",
            "UOM",
            "UPC Number",
            "Season",
            LOCATION,
            "Total QOH",
            "Total Pick",
            AVAILABLE,
            OPEN,
            "Total Ship To WIP",
            "Total Received",
            "Total Invoice",
            "Total Prod",
            "Loc Std Cost",
            "A Price Intr1",
            "Loc Curr");

    private static final List<String> BUCKETS = IntStream.rangeClosed(1, 24)
            .mapToObj(bucket -> String.format(Locale.ROOT, "%02d", bucket))
            .toList();

    private static final List<String> RECORD_TYPE_COLUMNS = Stream.concat(
                    Stream.of(
                            Columns.DIVISION,
                            Columns.STYLE,
                            Columns.COLOUR,
                            Columns.LABEL,
                            Columns.DIMENSION,
                            LOCATION,
                            TYPE),
                    BUCKETS.stream().map(StockLayouts::quantity))
            .toList();

    /// `OTS (immediate) = SA + RT + R1 + R2 - IN - CM - PK - RS - OP - DM` (bluecherry.md B2).
    private static final Set<String> ADDED = Set.of("SA", "RT", "R1", "R2");

    private static final Set<String> TAKEN_OFF = Set.of("IN", "CM", "PK", "RS", "OP", "DM");

    /// The other types that are documented, which do not count.
    private static final Set<String> BESIDE = Set.of("WP", "RV", "RI", "RP", "RO", "ST", "NS", "US", "CC", "CH", "NW");

    private final StockSettings settings;
    private final Cells cells;

    /// One size of a style and colour in one place.
    private record Shelf(Item item, String category, String location) {}

    StockLayouts(StockSettings settings, Cells cells) {
        this.settings = settings;
        this.cells = cells;
    }

    /// With which the file begins; that of the category may stand behind them.
    List<String> columns() {
        return switch (settings.layout()) {
            case AVAILABLE -> AVAILABLE_COLUMNS;
            case INQUIRY -> INQUIRY_COLUMNS;
            case RECORD_TYPES -> RECORD_TYPE_COLUMNS;
        };
    }

    /// Those of every layout.
    static Stream<String> all() {
        return Stream.of(AVAILABLE_COLUMNS, INQUIRY_COLUMNS, RECORD_TYPE_COLUMNS)
                .flatMap(List::stream);
    }

    /// @throws Unreadable if a row says no quantity, or counts in a way that is not documented
    List<StockLevel> levels(List<Row> rows) {
        return switch (settings.layout()) {
            case AVAILABLE -> rows.stream().map(this::available).toList();
            case INQUIRY -> rows.stream().map(this::inquiry).toList();
            case RECORD_TYPES -> recordTypes(rows);
        };
    }

    private StockLevel available(Row row) {
        return new StockLevel(
                item(row, row.of(Columns.SIZE_BUCKET), row.of(Columns.UPC)),
                category(row),
                row.of(Columns.WAREHOUSE),
                cells.number(row, Columns.OPEN_TO_SELL));
    }

    /// `Avail QOH` is on hand less picked: open orders still come off.
    private StockLevel inquiry(Row row) {
        Item item = new Item(
                row.of("Div"),
                row.of("Style"),
                row.of("Color #"),
                row.of("Label"),
                row.of("Dm/Pk"),
                row.of("SzBk"),
                row.of("Size"),
                row.of("UPC Number"));
        return new StockLevel(
                item,
                category(row),
                row.of(LOCATION),
                cells.number(row, AVAILABLE).subtract(cells.number(row, OPEN)));
    }

    /// A bucket in which nothing of any type stands is none of the style's sizes.
    private List<StockLevel> recordTypes(List<Row> rows) {
        Map<Shelf, BigDecimal> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            int sign = sign(row);
            for (String bucket : BUCKETS) {
                BigDecimal quantity = cells.number(row, quantity(bucket));
                if (quantity.signum() != 0) {
                    sums.merge(
                            new Shelf(item(row, bucket, ""), category(row), row.of(LOCATION)),
                            quantity.multiply(BigDecimal.valueOf(sign)),
                            BigDecimal::add);
                }
            }
        }
        List<StockLevel> levels = new ArrayList<>();
        sums.forEach((shelf, sum) -> levels.add(new StockLevel(shelf.item(), shelf.category(), shelf.location(), sum)));
        return levels;
    }

    private static int sign(Row row) {
        String type = row.of(TYPE);
        if (ADDED.contains(type)) {
            return 1;
        }
        if (TAKEN_OFF.contains(type)) {
            return -1;
        }
        if (BESIDE.contains(type)) {
            return 0;
        }
        throw new Unreadable(row.line(), "record type '" + type + "' is not documented");
    }

    private static Item item(Row row, String bucket, String upc) {
        return new Item(
                row.of(Columns.DIVISION),
                row.of(Columns.STYLE),
                row.of(Columns.COLOUR),
                row.of(Columns.LABEL),
                row.of(Columns.DIMENSION),
                bucket,
                "",
                upc);
    }

    private String category(Row row) {
        return row.of(settings.category());
    }

    private static String quantity(String bucket) {
        return "SIZE" + bucket + "_QTY";
    }
}
