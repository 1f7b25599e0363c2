package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The stock as BlueCherry computed it once, to be looked things up in.
final class StockBatch {

    private final Instant computedAt;
    private final List<StockLevel> levels;
    private final Skus skus;
    private final Map<Sku, Set<Item>> items = new HashMap<>();
    private final Map<Sku, String> categories = new HashMap<>();
    private final Map<String, Sku> spelledSo = new HashMap<>();

    StockBatch(Instant computedAt, List<StockLevel> levels, Skus skus) {
        this.computedAt = computedAt;
        this.levels = new ArrayList<>(levels);
        this.skus = skus;
        for (StockLevel level : levels) {
            skus.of(level.item()).ifPresent(sku -> index(sku, level));
        }
    }

    private void index(Sku sku, StockLevel level) {
        items.computeIfAbsent(sku, _ -> new LinkedHashSet<>()).add(level.item());
        spelledSo.putIfAbsent(folded(sku), sku);
        if (!level.category().isEmpty()) {
            categories.putIfAbsent(sku, level.category());
        }
    }

    Instant computedAt() {
        return computedAt;
    }

    List<StockLevel> levels() {
        return levels;
    }

    /// The SKU of a level that can be ordered by it: one that stands for several items cannot.
    Optional<Sku> sku(StockLevel level) {
        return skus.of(level.item()).filter(sku -> items(sku).size() == 1);
    }

    /// The items that a SKU stands for: one, unless the setting of what makes a SKU is too coarse for this account.
    Set<Item> items(Sku sku) {
        return items.getOrDefault(sku, Set.of());
    }

    Optional<String> category(Sku sku) {
        return Optional.ofNullable(categories.get(sku));
    }

    /// The SKU, or one that differs from it in case and in blanks around it only.
    Optional<Sku> lookUp(Sku sku) {
        return items.containsKey(sku) ? Optional.of(sku) : Optional.ofNullable(spelledSo.get(folded(sku)));
    }

    private static String folded(Sku sku) {
        return sku.value().strip().toUpperCase(Locale.ROOT);
    }
}
