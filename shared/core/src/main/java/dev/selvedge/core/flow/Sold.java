package dev.selvedge.core.flow;

import dev.selvedge.core.model.Commitment;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Commitments;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// How many pieces of each SKU customers have bought.
final class Sold {

    private Sold() {}

    static Map<Sku, Integer> since(Commitments commitments, Predicate<Commitment> counts) {
        Map<Sku, Integer> sold = new HashMap<>();
        commitments.forEach(commitment -> {
            if (counts.test(commitment)) {
                commitment.pieces().forEach((sku, pieces) -> sold.merge(sku, pieces, Integer::sum));
            }
        });
        return sold;
    }
}
