package dev.selvedge.erp.bluecherry;

/// A stock keeping unit as BlueCherry keys it (bluecherry.md B2). Parts that an account does not show are empty.
///
/// @param bucket of the size scale: `01` to `24`
public record Item(
        String division,
        String style,
        String colour,
        String label,
        String dimension,
        String bucket,
        String sizeName,
        String upc) {}
