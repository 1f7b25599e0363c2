package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.Heard.Answers;
import dev.selvedge.erp.bluecherry.Heard.Invoices;
import dev.selvedge.erp.bluecherry.Heard.Shipments;
import dev.selvedge.erp.bluecherry.Heard.Stock;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// CSV files with the documented columns (bluecherry.md B2 and B3, settlement.md C4), of which an account may rename
/// each.
final class CsvFormat implements Format {

    private static final Set<String> DAYS = Set.of(
            Columns.ORDER_DATE,
            Columns.START_DATE,
            Columns.CANCEL_DATE,
            Columns.SHIP_DATE,
            Columns.RECEIPT_DATE,
            Columns.JOURNAL_DATE);
    private static final Set<String> STATUSES = Set.of("ACCEPTED", "REJECTED", "CANCELLED", "BACKORDER");
    private static final List<String> INVOICE = List.of(Columns.PO, Columns.INVOICE);

    private final CsvTable csv;
    private final Cells cells;
    private final StockLayouts stock;

    CsvFormat(BlueCherrySettings settings) {
        this.csv = new CsvTable(settings.text());
        this.cells = new Cells(settings.text());
        this.stock = new StockLayouts(settings.stock(), cells);
    }

    @Override
    public boolean isNumbered() {
        return false;
    }

    @Override
    public String extension(Kind kind) {
        return "csv";
    }

    @Override
    public byte[] write(Outgoing what, long control) {
        return csv.write(
                columns(what.kind()), what.rows().stream().map(this::written).toList());
    }

    private static List<String> columns(Kind kind) {
        return switch (kind) {
            case ORDER, CANCELLATION -> Columns.ORDER;
            case CASH_RECEIPTS -> Columns.CASH_RECEIPT;
            case JOURNAL -> Columns.JOURNAL;
            case RECEIPT -> throw new IllegalStateException("no 997 is owed for a CSV file");
        };
    }

    private Map<String, String> written(Row row) {
        Map<String, String> fields = new HashMap<>(row.fields());
        DAYS.forEach(column -> fields.computeIfPresent(column, (_, day) -> cells.writtenDay(day)));
        return fields;
    }

    @Override
    public Taken read(FileKind kind, FileName name, byte[] content) {
        return switch (kind) {
            case ANSWERS -> Taken.of(new Answers(rows(content, Columns.STATUS, this::answer)));
            case SHIPMENTS -> Taken.of(new Shipments(rows(content, Columns.SHIPMENT, this::shipment)));
            case INVOICES -> Taken.of(new Invoices(rows(content, INVOICE, this::invoice)));
            case STOCK -> Taken.of(stock(name, content));
            case RECEIPTS -> throw new Unreadable("no 997 is expected where files are CSV");
        };
    }

    private Stock stock(FileName name, byte[] content) {
        Instant computedAt =
                name.stamp().orElseThrow(() -> new Unreadable("its name does not say when the stock was computed"));
        List<Row> rows = csv.readBeginning(content, stock.columns());
        if (rows.isEmpty()) {
            throw new Unreadable(1, "it names no stock at all");
        }
        return new Stock(computedAt, stock.levels(rows));
    }

    private List<Row> rows(byte[] content, List<String> columns, UnaryOperator<Row> reading) {
        return csv.read(content, columns).stream().map(reading).toList();
    }

    private Row answer(Row row) {
        cells.text(row, Columns.PO);
        cells.text(row, Columns.LINE_REF);
        if (!STATUSES.contains(row.of(Columns.STATUS_CODE))) {
            throw new Unreadable(
                    row.line(), Columns.STATUS_CODE + " '" + row.of(Columns.STATUS_CODE) + "' is none of " + STATUSES);
        }
        return with(row, Columns.QUANTITY, cells.pieces(row, Columns.QUANTITY));
    }

    private Row shipment(Row row) {
        cells.text(row, Columns.PO);
        Row counted = with(row, Columns.SHIPPED, cells.pieces(row, Columns.SHIPPED));
        return with(counted, Columns.SHIP_DATE, cells.day(row, Columns.SHIP_DATE));
    }

    private Row invoice(Row row) {
        cells.text(row, Columns.PO);
        cells.text(row, Columns.INVOICE);
        return row;
    }

    private static Row with(Row row, String column, String text) {
        Map<String, String> fields = new HashMap<>(row.fields());
        fields.put(column, text);
        return new Row(row.line(), fields);
    }
}
