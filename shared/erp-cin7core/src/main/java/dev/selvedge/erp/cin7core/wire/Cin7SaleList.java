package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /saleList: heads without lines.
@RegisterForReflection
public record Cin7SaleList(
        @JsonProperty("Total") int total,
        @JsonProperty("SaleList") @Nullable List<Row> saleList) {

    public record Row(
            @JsonProperty("SaleID") @Nullable String saleId,
            @JsonProperty("OrderNumber") @Nullable String orderNumber,
            @JsonProperty("Status") @Nullable String status,
            @JsonProperty("OrderStatus") @Nullable String orderStatus,
            @JsonProperty("ExternalID") @Nullable String externalId) {}
}
