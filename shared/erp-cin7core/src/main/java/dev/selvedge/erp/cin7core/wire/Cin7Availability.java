package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /ref/productavailability: a row per product, location, bin and batch (cin7-core.md A3).
@RegisterForReflection
public record Cin7Availability(
        @JsonProperty("Total") @Nullable Long total,
        @JsonProperty("ProductAvailabilityList") @Nullable List<Row> rows) {

    public record Row(
            @JsonProperty("SKU") @Nullable String sku,
            @JsonProperty("Location") @Nullable String location,
            @JsonProperty("Bin") @Nullable String bin,
            @JsonProperty("Batch") @Nullable String batch,
            @JsonProperty("Available") @Nullable BigDecimal available) {}
}
