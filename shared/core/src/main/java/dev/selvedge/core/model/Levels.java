package dev.selvedge.core.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The stock of every SKU that was ever seen, on both sides.
public final class Levels {

    private final Map<Sku, Level> levels = new HashMap<>();

    public int size() {
        return levels.size();
    }

    public @Nullable Level get(Sku sku) {
        return levels.get(sku);
    }

    public void put(Sku sku, Level level) {
        levels.put(sku, level);
    }

    /// Changes the level of a SKU, if it has one.
    public void change(Sku sku, UnaryOperator<Level> change) {
        levels.computeIfPresent(sku, (_, level) -> change.apply(level));
    }

    /// Forgets SKUs.
    ///
    /// @return whether there were any
    public boolean forget(Predicate<Sku> such) {
        return levels.keySet().removeIf(such);
    }

    /// Changes every level.
    public void changeAll(BiFunction<Sku, Level, Level> change) {
        levels.replaceAll(change);
    }

    public void forEach(BiConsumer<Sku, Level> look) {
        levels.forEach(look);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Levels that && levels.equals(that.levels);
    }

    @Override
    public int hashCode() {
        return levels.hashCode();
    }

    @Override
    public String toString() {
        return levels.size() + " levels";
    }
}
