package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A line as BlueCherry was told of it, without personal data.
///
/// @param row what was written of it
record SentLine(Sku sku, Row row) {

    /// Where a kept row says what the SKU was.
    private static final String SKU = "sku";

    private static final Set<String> PERSONAL = Set.of(
            Columns.SHIP_TO_NAME,
            Columns.ADDRESS_1,
            Columns.ADDRESS_2,
            Columns.CITY,
            Columns.COUNTY,
            Columns.POSTCODE,
            Columns.COUNTRY,
            Columns.PHONE,
            Columns.EMAIL,
            Columns.NOTES);

    /// What is kept of a line.
    static Row kept(Sku sku, Row written) {
        Map<String, String> fields = new HashMap<>(written.fields());
        fields.keySet().removeAll(PERSONAL);
        fields.put(SKU, sku.value());
        return new Row(written.line(), fields);
    }

    static SentLine of(Row kept) {
        return new SentLine(new Sku(kept.of(SKU)), kept);
    }

    String reference() {
        return row.of(Columns.LINE_REF);
    }

    int quantity() {
        return Whole.of(row.of(Columns.QUANTITY)).orElseThrow();
    }

    /// Whether what a row says of the goods is said of these; parts that either leaves out do not speak.
    boolean agrees(Row said) {
        return List.of(Columns.UPC, Columns.STYLE, Columns.COLOUR, Columns.SIZE_BUCKET).stream()
                .allMatch(part -> said.of(part).isEmpty()
                        || row.of(part).isEmpty()
                        || said.of(part).equals(row.of(part)));
    }
}
