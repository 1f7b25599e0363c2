package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /journal.
@RegisterForReflection
public record Cin7JournalList(
        @JsonProperty("Total") @Nullable Integer total,
        @JsonProperty("Journals") @Nullable List<Cin7Journal> rows) implements Cin7Page<Cin7Journal> {}
