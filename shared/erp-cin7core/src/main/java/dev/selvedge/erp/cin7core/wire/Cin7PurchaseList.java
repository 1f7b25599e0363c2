package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /purchaseList.
@RegisterForReflection
public record Cin7PurchaseList(
        @JsonProperty("Total") @Nullable Integer total,
        @JsonProperty("PurchaseList") @Nullable List<Row> rows) implements Cin7Page<Cin7PurchaseList.Row> {

    public record Row(
            @JsonProperty("ID") @Nullable String id,
            @JsonProperty("Status") @Nullable String status,
            @JsonProperty("Supplier") @Nullable String supplier,
            @JsonProperty("InvoiceNumber") @Nullable String invoiceNumber) {}
}
