package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// GET /me: the account itself (cin7-core.md A4).
@RegisterForReflection
public record Cin7Me(
        @JsonProperty("Currency") @Nullable String currency,
        @JsonProperty("LockDate") @Nullable String lockDate) {}
