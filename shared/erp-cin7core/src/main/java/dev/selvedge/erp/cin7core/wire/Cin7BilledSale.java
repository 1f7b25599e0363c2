package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// GET /sale, as far as it is about money.
@RegisterForReflection
public record Cin7BilledSale(
        @JsonProperty("ID") @Nullable String id,
        @JsonProperty("Type") @Nullable String type,
        @JsonProperty("TaxCalculation") @Nullable String taxCalculation,
        @JsonProperty("Order") @Nullable Cin7SaleOrder order,
        @JsonProperty("Invoices") @Nullable List<Cin7Bill> invoices,
        @JsonProperty("CreditNotes") @Nullable List<Cin7Bill> creditNotes) {}
