package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The answer of STO01.
@RegisterForReflection
public record MiraklImportId(
        @JsonProperty("import_id") @Nullable String importId) {}
