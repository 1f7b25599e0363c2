package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// What PC01 says of the platform, as far as orders are concerned.
@RegisterForReflection
public record MiraklPlatform(
        @Nullable Features features, @Nullable Modules modules) {

    public record Features(
            @JsonProperty("order_tax_mode") @Nullable String orderTaxMode) {}

    public record Modules(
            @JsonProperty("order_management") @Nullable Boolean orderManagement) {}
}
