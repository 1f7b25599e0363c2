package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.erp.bluecherry.RestSettings.Bodies;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The documents that go to and fro. "Bodies use the CSV names in camelCase" (bluecherry.md B3); what is said once of a
/// document stands at its top and what is said of each row in `lines`, which is a guess.
final class RestBodies {

    /// When the stock was computed: no column of any file, whose name says it.
    static final String AS_OF = "AsOf";

    private static final Set<String> DAYS = Set.of(
            Columns.ORDER_DATE, Columns.START_DATE, Columns.CANCEL_DATE, Columns.RECEIPT_DATE, Columns.JOURNAL_DATE);
    private static final Set<String> OF_ORDER_LINES = Set.of(
            Columns.DIVISION,
            Columns.WAREHOUSE,
            Columns.LINE_NO,
            Columns.STYLE,
            Columns.COLOUR,
            Columns.LABEL,
            Columns.DIMENSION,
            Columns.SIZE_BUCKET,
            Columns.SIZE_NAME,
            Columns.UPC,
            Columns.QUANTITY,
            Columns.UNIT_PRICE,
            Columns.LINE_REF);
    private static final Set<String> OF_ANSWER_LINES =
            Set.of(Columns.LINE_REF, Columns.STATUS_CODE, Columns.QUANTITY, Columns.REASON_CODE, Columns.REASON);
    private static final Set<String> OF_RECEIPT_LINES =
            Set.of(Columns.INVOICE, Columns.PO, Columns.APPLIED, Columns.DEDUCTION_CODE, Columns.DEDUCTION);
    private static final Set<String> OF_JOURNAL_LINES = Set.of(
            Columns.ACCOUNT, Columns.DEBIT, Columns.CREDIT, Columns.REFERENCE, Columns.DESCRIPTION, Columns.VAT_CODE);

    private final JsonRows order;
    private final JsonRows cash;
    private final JsonRows journal;
    private final Cells cells;
    final JsonRows answers;
    final JsonRows shipments;
    final JsonRows stock;

    /// @param stockColumns of the account's layout, and that of the category
    RestBodies(Bodies bodies, Collection<String> stockColumns, Cells cells) {
        this.cells = cells;
        this.order = rows(Columns.ORDER, OF_ORDER_LINES, bodies.order(), bodies.numbers());
        this.cash = rows(Columns.CASH_RECEIPT, OF_RECEIPT_LINES, bodies.cashReceipts(), bodies.numbers());
        this.journal = rows(Columns.JOURNAL, OF_JOURNAL_LINES, bodies.journal(), bodies.numbers());
        this.answers = rows(Columns.STATUS, OF_ANSWER_LINES, bodies.answer(), Set.of());
        this.shipments = rows(Columns.SHIPMENT, Set.of(), bodies.shipment(), Set.of());
        Set<String> ofStock = new HashSet<>(stockColumns);
        ofStock.add(AS_OF);
        this.stock = rows(ofStock, Set.of(), bodies.stock(), Set.of());
    }

    private static JsonRows rows(
            Collection<String> columns, Set<String> ofLines, Map<String, String> pointers, Set<String> numbers) {
        Map<String, String> all = new LinkedHashMap<>();
        columns.forEach(
                column -> all.put(column, (ofLines.contains(column) ? "/lines/-/" : "/") + escaped(camelCase(column))));
        all.putAll(pointers);
        return new JsonRows(all, numbers);
    }

    /// RFC 6901, 3.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /// `PONumber` is `poNumber`, `UPC` is `upc`, `QtyShipped` is `qtyShipped`.
    static String camelCase(String column) {
        int capitals = 0;
        while (capitals < column.length() && Character.isUpperCase(column.charAt(capitals))) {
            capitals++;
        }
        int word = capitals > 1 && capitals < column.length() ? capitals - 1 : capitals;
        return column.substring(0, word).toLowerCase(Locale.ROOT) + column.substring(word);
    }

    ObjectNode write(Outgoing what) {
        List<Row> rows = what.rows().stream().map(this::withDays).toList();
        return switch (what.kind()) {
            case ORDER, CANCELLATION -> order.write(rows);
            case CASH_RECEIPTS -> cash.write(rows);
            case JOURNAL -> journal.write(rows);
            case RECEIPT -> throw new IllegalStateException("no 997 is owed over REST");
        };
    }

    private Row withDays(Row row) {
        Map<String, String> fields = new HashMap<>(row.fields());
        DAYS.forEach(column -> fields.computeIfPresent(column, (_, day) -> cells.writtenDay(day)));
        return new Row(row.line(), fields);
    }
}
