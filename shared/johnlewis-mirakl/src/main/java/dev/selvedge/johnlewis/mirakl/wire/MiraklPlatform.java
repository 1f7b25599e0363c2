package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// What PC01 says of the platform, as far as orders and files are concerned.
@RegisterForReflection
public record MiraklPlatform(
        @Nullable Features features, @Nullable Modules modules) {

    public record Features(
            @JsonProperty("order_tax_mode") @Nullable String orderTaxMode,

            @JsonProperty("operator_csv_delimiter") @Nullable
            String operatorCsvDelimiter) {}

    public record Modules(
            @JsonProperty("order_management") @Nullable Boolean orderManagement) {}
}
