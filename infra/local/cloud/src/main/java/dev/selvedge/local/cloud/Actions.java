package dev.selvedge.local.cloud;

import java.util.List;

/// What reading and writing a table or a bucket mean: actions of AWS, as its permissions name them, without the
/// service's prefix.
public record Actions(List<String> reads, List<String> writes) {

    public Actions {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }
}
