package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /saleList: heads without lines.
@RegisterForReflection
public record Cin7SaleList(
        @JsonProperty("Total") @Nullable Integer total,
        @JsonProperty("SaleList") @Nullable List<Row> saleList) implements Cin7Page<Cin7SaleList.Row> {

    @Override
    public @Nullable List<Row> rows() {
        return saleList;
    }

    public record Row(
            @JsonProperty("SaleID") @Nullable String saleId,
            @JsonProperty("OrderNumber") @Nullable String orderNumber,
            @JsonProperty("Status") @Nullable String status,
            @JsonProperty("OrderStatus") @Nullable String orderStatus,
            @JsonProperty("CombinedPickingStatus") @Nullable String combinedPickingStatus,
            @JsonProperty("CombinedPackingStatus") @Nullable String combinedPackingStatus,

            @JsonProperty("CombinedShippingStatus") @Nullable
            String combinedShippingStatus,

            @JsonProperty("Updated") @Nullable String updated,
            @JsonProperty("CustomerReference") @Nullable String customerReference,
            @JsonProperty("ExternalID") @Nullable String externalId) {}
}
