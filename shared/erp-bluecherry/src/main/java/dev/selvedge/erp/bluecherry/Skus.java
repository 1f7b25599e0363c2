package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.Sku;
import dev.selvedge.erp.bluecherry.SkuSettings.Part;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an item's SKU is, character for character.
final class Skus {

    private final SkuSettings settings;

    Skus(SkuSettings settings) {
        this.settings = settings;
    }

    /// Empty where a part is missing: such an item cannot be sold by a SKU. Only label and dimension may be blank,
    /// since most items have neither.
    Optional<Sku> of(Item item) {
        boolean missing = settings.parts().stream()
                .anyMatch(part -> !mayBeBlank(part) && text(part, item).isBlank());
        String sku = settings.parts().stream()
                .map(part -> text(part, item))
                .collect(Collectors.joining(settings.separator()));
        return missing || sku.isBlank() ? Optional.empty() : Optional.of(new Sku(sku));
    }

    private static boolean mayBeBlank(Part part) {
        return part == Part.LABEL || part == Part.DIMENSION;
    }

    private static String text(Part part, Item item) {
        return switch (part) {
            case DIVISION -> item.division();
            case STYLE -> item.style();
            case COLOUR -> item.colour();
            case LABEL -> item.label();
            case DIMENSION -> item.dimension();
            case SIZE_BUCKET -> item.bucket();
            case UPC -> item.upc();
        };
    }
}
