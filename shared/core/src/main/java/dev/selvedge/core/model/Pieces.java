package dev.selvedge.core.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many of each SKU.
public final class Pieces {

    private Pieces() {}

    public static Map<Sku, Integer> sum(Stream<Map<Sku, Integer>> parts) {
        Map<Sku, Integer> sum = new TreeMap<>();
        parts.forEach(part -> part.forEach((sku, many) -> sum.merge(sku, many, Integer::sum)));
        return sum;
    }

    /// What is more in one than in the other.
    public static Map<Sku, Integer> beyond(Map<Sku, Integer> one, Map<Sku, Integer> other) {
        Map<Sku, Integer> beyond = new TreeMap<>();
        one.forEach((sku, many) -> {
            int more = many - other.getOrDefault(sku, 0);
            if (more > 0) {
                beyond.put(sku, more);
            }
        });
        return beyond;
    }

    /// `AB-1 x 2, CD-2 x 1`, in the sequence of the SKUs.
    public static String text(Map<Sku, Integer> pieces) {
        return new TreeMap<>(pieces)
                .entrySet().stream()
                        .map(piece -> piece.getKey() + " x " + piece.getValue())
                        .collect(Collectors.joining(", "));
    }
}
