package dev.selvedge.erp.bluecherry;

import java.util.List;

/// What a SKU at John Lewis is in BlueCherry: the UPC, or some parts of its key, joined.
///
/// @param parts in their sequence; only [Part#UPC] where the SKU is that
public record SkuSettings(List<Part> parts, String separator) {

    public SkuSettings {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a SKU has parts");
        }
    }

    public static SkuSettings documented() {
        return new SkuSettings(List.of(Part.UPC), "-");
    }

    /// A part of the key.
    public enum Part {
        DIVISION,
        STYLE,
        COLOUR,
        LABEL,
        DIMENSION,
        SIZE_BUCKET,
        UPC
    }
}
