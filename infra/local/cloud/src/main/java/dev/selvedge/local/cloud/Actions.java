package dev.selvedge.local.cloud;

import java.util.ArrayList;
import java.util.List;

/// What reading and writing a table or a bucket mean: actions of AWS, as its permissions name them, without the
/// service's prefix.
public record Actions(List<String> reads, List<String> writes) {

    /// Actions that a table's index is asked by as well, with permissions of its own.
    private static final List<String> OF_INDEXES = List.of("Query", "Scan");

    public Actions {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    /// What whoever writes may do: who writes reads too.
    public List<String> all() {
        List<String> all = new ArrayList<>(reads);
        all.addAll(writes);
        return List.copyOf(all);
    }

    /// Those of some actions that may be asked of an index.
    static List<String> ofIndex(List<String> some) {
        return some.stream().filter(OF_INDEXES::contains).toList();
    }
}
