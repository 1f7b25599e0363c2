package dev.selvedge.local.simulator.bluecherry;

/// One line of the UPC table: "the UPC must be assigned to enable transactions using EDI" (bluecherry.md B1).
///
/// @param sizeName what the scale calls the bucket
/// @param name the style's name
public record Item(Sku sku, String upc, String sizeName, String name) {

    /// Whether a row means this item, part by part and character by character; parts that it leaves out do not speak.
    boolean isMeantBy(Row row) {
        return agrees(row, "Division", sku.division())
                && agrees(row, "Style", sku.style())
                && agrees(row, "ColorCode", sku.colour())
                && agrees(row, "Label", sku.label())
                && agrees(row, "Dimension", sku.dimension())
                && agrees(row, "SizeBucket", sku.sizeBucket())
                && agrees(row, "SizeName", sizeName)
                && agrees(row, "UPC", upc);
    }

    private static boolean agrees(Row row, String column, String part) {
        return row.text(column).isEmpty() || row.text(column).equals(part);
    }
}
