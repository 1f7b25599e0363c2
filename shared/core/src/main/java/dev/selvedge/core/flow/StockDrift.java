package dev.selvedge.core.flow;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Documents;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Since when each SKU has differed, from one audit to the next.
final class StockDrift {

    private static final String DOCUMENT = "stock/audit/adrift";

    private final Documents documents;
    private Map<Sku, Instant> since = Map.of();

    StockDrift(Documents documents) {
        this.documents = documents;
    }

    /// @param lastRight when those that did not differ before were last seen to be right
    void differ(Set<Sku> skus, Instant lastRight) {
        Map<Sku, Instant> before = before();
        Map<Sku, Instant> now = new HashMap<>();
        skus.forEach(sku -> now.put(sku, before.getOrDefault(sku, lastRight)));
        documents.put(DOCUMENT, pack(now));
        since = now;
    }

    int known() {
        return before().size();
    }

    private Map<Sku, Instant> before() {
        return documents.get(DOCUMENT).map(StockDrift::unpack).orElse(Map.of());
    }

    Instant since(Sku sku) {
        return since.getOrDefault(sku, Instant.EPOCH);
    }

    private static byte[] pack(Map<Sku, Instant> since) {
        return Packing.pack(out -> {
            out.writeInt(since.size());
            for (Map.Entry<Sku, Instant> entry : since.entrySet()) {
                out.writeUTF(entry.getKey().value());
                Packing.write(entry.getValue(), out);
            }
        });
    }

    private static Map<Sku, Instant> unpack(byte[] bytes) {
        return Packing.unpack("offers adrift", bytes, in -> {
            Map<Sku, Instant> since = new HashMap<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                since.put(new Sku(in.readUTF()), Packing.instant(in));
            }
            return since;
        });
    }
}
