package dev.selvedge.erp.cin7core.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list (cin7-core.md A1, "Pagination").
public interface Cin7Page<R> {

    /// How many rows the whole list has.
    @Nullable
    Integer total();

    @Nullable
    List<R> rows();
}
