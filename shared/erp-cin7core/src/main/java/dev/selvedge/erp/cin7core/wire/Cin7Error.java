package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The Error Model: in an array, alone, and sometimes with status 200 (cin7-core.md A1).
@RegisterForReflection
public record Cin7Error(
        @JsonProperty("ErrorCode") @Nullable Integer errorCode,
        @JsonProperty("Exception") @Nullable String exception) {}
