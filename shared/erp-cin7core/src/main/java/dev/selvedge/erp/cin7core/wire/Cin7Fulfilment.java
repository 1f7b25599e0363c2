package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One going of the warehouse through a sale, in GET /sale: `Box` when packing, `Boxes` when shipping (cin7-core.md
/// A2).
@RegisterForReflection
public record Cin7Fulfilment(
        @JsonProperty("TaskID") @Nullable String taskId,
        @JsonProperty("FulfillmentNumber") @Nullable Integer number,
        @JsonProperty("FulFilmentStatus") @Nullable String status,
        @JsonProperty("Pack") @Nullable Pack pack,
        @JsonProperty("Ship") @Nullable Ship ship) {

    public record Pack(
            @JsonProperty("Status") @Nullable String status,
            @JsonProperty("Lines") @Nullable List<PackLine> lines) {}

    public record PackLine(
            @JsonProperty("SKU") @Nullable String sku,
            @JsonProperty("Quantity") @Nullable BigDecimal quantity,
            @JsonProperty("Box") @Nullable String box,
            @JsonProperty("NonInventory") @Nullable Boolean nonInventory) {}

    public record Ship(
            @JsonProperty("Status") @Nullable String status,
            @JsonProperty("Lines") @Nullable List<ShipLine> lines) {}

    public record ShipLine(
            @JsonProperty("Carrier") @Nullable String carrier,
            @JsonProperty("Boxes") @Nullable String boxes,
            @JsonProperty("TrackingNumber") @Nullable String trackingNumber,
            @JsonProperty("IsShipped") @Nullable Boolean isShipped) {}
}
