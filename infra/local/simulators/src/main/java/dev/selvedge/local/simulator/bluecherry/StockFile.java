package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.StockLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The stock file in each of its layouts. Every location has its rows, those in transit too: who reads it leaves them
/// out (bluecherry.md B2).
final class StockFile {

    private record Shelf(Sku styleAndColour, String location, RecordType type) {}

    private StockFile() {}

    static List<String> columns(StockLayout layout) {
        return switch (layout) {
            case AVAILABLE -> Columns.AVAILABLE;
            case INQUIRY -> Columns.INQUIRY;
            case RECORD_TYPES -> Columns.RECORD_TYPES;
        };
    }

    static Stream<Map<String, String>> rows(StockLayout layout, StockBatch batch) {
        return switch (layout) {
            case AVAILABLE -> batch.rows().stream().map(StockFile::available);
            case INQUIRY -> batch.rows().stream().map(StockFile::inquiry);
            case RECORD_TYPES -> recordTypes(batch);
        };
    }

    static Map<String, String> available(StockView view) {
        Map<String, String> row = parts(view);
        row.put("UPC", view.item().upc());
        row.put("SizeBucket", view.item().sku().sizeBucket());
        row.put("Warehouse", view.location());
        row.put("QOH", Long.toString(view.onHand()));
        row.put("OTS", Long.toString(view.openToSell()));
        return row;
    }

    /// `Avail QOH` is "on hand less picked" (bluecherry.md B2, inferred).
    private static Map<String, String> inquiry(StockView view) {
        Sku sku = view.item().sku();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Div", sku.division());
        row.put("Style", sku.style());
        row.put("Color #", sku.colour());
        row.put("Style Name", view.item().name());
        row.put("Label", sku.label());
        row.put("Dm/Pk", sku.dimension());
        row.put("Size", view.item().sizeName());
        row.put("SzBk", sku.sizeBucket());
        row.put("UOM", "EA");
        row.put("UPC Number", view.item().upc());
        row.put("Location", view.location());
        row.put("Total QOH", Long.toString(view.onHand()));
        row.put("Total Pick", Long.toString(view.of(RecordType.PK)));
        row.put("Avail QOH", Long.toString(view.onHand() - view.of(RecordType.PK)));
        row.put("Total Open", Long.toString(view.of(RecordType.OP)));
        row.put("Total Ship To WIP", Long.toString(view.of(RecordType.ST)));
        row.put("Total Received", Long.toString(view.of(RecordType.R1) + view.of(RecordType.R2)));
        row.put("Total Invoice", Long.toString(view.of(RecordType.IN)));
        return row;
    }

    private static Stream<Map<String, String>> recordTypes(StockBatch batch) {
        Map<Shelf, List<StockView>> shelves = new LinkedHashMap<>();
        for (StockView view : batch.rows()) {
            Sku sku = view.item().sku();
            Sku any = new Sku(sku.division(), sku.style(), sku.colour(), sku.label(), sku.dimension(), 1);
            for (RecordType type : RecordType.values()) {
                if (view.of(type) != 0) {
                    shelves.computeIfAbsent(new Shelf(any, view.location(), type), one -> new ArrayList<>())
                            .add(view);
                }
            }
        }
        return shelves.entrySet().stream().map(shelf -> recordType(shelf.getKey(), shelf.getValue()));
    }

    private static Map<String, String> recordType(Shelf shelf, List<StockView> buckets) {
        Map<String, String> row = parts(buckets.getFirst());
        row.put("Location", shelf.location());
        row.put("REC_TYPE", shelf.type().name());
        Columns.RECORD_TYPES.stream()
                .filter(column -> column.startsWith("SIZE"))
                .forEach(column -> row.put(column, "0"));
        buckets.forEach(view ->
                row.put("SIZE" + view.item().sku().sizeBucket() + "_QTY", Long.toString(view.of(shelf.type()))));
        return row;
    }

    private static Map<String, String> parts(StockView view) {
        Sku sku = view.item().sku();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Division", sku.division());
        row.put("Style", sku.style());
        row.put("ColorCode", sku.colour());
        row.put("Label", sku.label());
        row.put("Dimension", sku.dimension());
        return row;
    }
}
