package dev.selvedge.local.cloud;

import java.util.List;
import java.util.stream.Stream;

/// What a function may use, by the names of the topology: `tables/ledger`, `tables/open-orders/index/open`,
/// `buckets/documents`, `queues/orders`, `topics/alerts`; secrets by their name alone. To write is not to read.
public record Access(
        List<String> reads, List<String> writes, List<String> sends, List<String> publishes, List<String> secrets) {

    static final Access NONE = new Access(List.of(), List.of(), List.of(), List.of(), List.of());

    public Access {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        sends = List.copyOf(sends);
        publishes = List.copyOf(publishes);
        secrets = List.copyOf(secrets);
    }

    Access and(Access more) {
        return new Access(
                both(reads, more.reads),
                both(writes, more.writes),
                both(sends, more.sends),
                both(publishes, more.publishes),
                both(secrets, more.secrets));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
