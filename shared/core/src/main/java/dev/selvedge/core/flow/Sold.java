package dev.selvedge.core.flow;

import dev.selvedge.core.model.Commitment;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Commitments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How many pieces of each SKU customers have bought.
final class Sold {

    private Sold() {}

    static Map<Sku, Integer> since(Commitments commitments, Predicate<Commitment> counts) {
        List<Commitment> all = new ArrayList<>();
        commitments.forEach(all::add);
        return of(all, counts);
    }

    static Map<Sku, Integer> of(List<Commitment> bought, Predicate<Commitment> counts) {
        Map<Sku, Integer> sold = new HashMap<>();
        bought.stream()
                .filter(counts)
                .forEach(commitment ->
                        commitment.pieces().forEach((sku, pieces) -> sold.merge(sku, pieces, Integer::sum)));
        return sold;
    }
}
