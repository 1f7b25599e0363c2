package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The answer of STO02. The counts need not be there.
@RegisterForReflection
public record MiraklImport(
        @Nullable String status,
        @JsonProperty("lines_in_success") @Nullable Integer linesInSuccess,
        @JsonProperty("lines_in_error") @Nullable Integer linesInError,
        @JsonProperty("has_error_report") @Nullable Boolean hasErrorReport) {}
