package dev.selvedge.core.flow;

import dev.selvedge.core.model.Finding;
import dev.selvedge.core.model.Sku;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an audit found: how many SKUs of each kind, and the words for those that people should see.
final class StockFindings {

    private final Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
    private final Map<Finding, SortedMap<Sku, String>> told = new EnumMap<>(Finding.class);
    private final SortedMap<Sku, String> inactive = new TreeMap<>();

    StockFindings() {
        for (Finding finding : Finding.values()) {
            counts.put(finding, 0);
        }
    }

    void add(Finding finding) {
        counts.merge(finding, 1, Integer::sum);
    }

    void add(Finding finding, Sku sku, String words) {
        add(finding);
        told.computeIfAbsent(finding, _ -> new TreeMap<>()).put(sku, words);
    }

    void inactive(Sku sku, String why) {
        inactive.put(sku, why);
    }

    SortedMap<Sku, String> inactive() {
        return inactive;
    }

    Map<Finding, Integer> counts() {
        return counts;
    }

    SortedMap<Sku, String> of(Finding finding) {
        return told.getOrDefault(finding, new TreeMap<>());
    }

    /// One row for each SKU that people should see.
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        told.forEach(
                (finding, skus) -> skus.forEach((sku, words) -> rows.add(List.of(sku.value(), finding.name(), words))));
        inactive.forEach((sku, why) -> rows.add(List.of(sku.value(), "INACTIVE", why)));
        return rows;
    }
}
