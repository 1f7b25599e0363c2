package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// GET /sale, and the answer of POST /sale.
@RegisterForReflection
public record Cin7Sale(
        @JsonProperty("ID") @Nullable String id,
        @JsonProperty("Status") @Nullable String status,
        @JsonProperty("CombinedPickingStatus") @Nullable String combinedPickingStatus,
        @JsonProperty("CombinedPackingStatus") @Nullable String combinedPackingStatus,
        @JsonProperty("CombinedShippingStatus") @Nullable String combinedShippingStatus,
        @JsonProperty("LastModifiedOn") @Nullable String lastModifiedOn,
        @JsonProperty("Order") @Nullable Cin7SaleOrder order,
        @JsonProperty("Fulfilments") @Nullable List<Cin7Fulfilment> fulfilments) {}
