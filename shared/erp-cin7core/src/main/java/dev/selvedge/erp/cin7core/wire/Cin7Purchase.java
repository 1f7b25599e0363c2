package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// GET /advanced-purchase, and the answer of its POST.
@RegisterForReflection
public record Cin7Purchase(
        @JsonProperty("ID") @Nullable String id,
        @JsonProperty("Note") @Nullable String note,
        @JsonProperty("Order") @Nullable Order order,
        @JsonProperty("Invoices") @Nullable List<Cin7Bill> invoices,
        @JsonProperty("CreditNotes") @Nullable List<Cin7Bill> creditNotes) {

    public record Order(
            @JsonProperty("OrderNumber") @Nullable String orderNumber,
            @JsonProperty("Status") @Nullable String status) {}
}
