package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of IV01.
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MiraklInvoices(
        @Nullable List<Invoice> invoices, @Nullable Integer totalCount) {

    /// @param id Mirakl's own, for a draft too
    /// @param invoiceId the operator's number, "present if the accounting document is issued"
    /// @param sellerBillingCycleId in the example alone; the schema does not list it
    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Invoice(
            @Nullable String id,
            @Nullable Long invoiceId,
            @Nullable String type,
            @Nullable String sellerBillingCycleId,
            @Nullable String currencyIsoCode,
            @Nullable BigDecimal totalAmountExclTaxes,
            @Nullable BigDecimal totalAmountInclTaxes,
            @Nullable List<Tax> totalTaxes,
            @Nullable List<Detail> details,
            @Nullable String dateCreated,
            @Nullable String issueDate) {}

    @RegisterForReflection
    public record Detail(@Nullable List<Tax> taxes) {}

    @RegisterForReflection
    public record Tax(@Nullable String code, @Nullable BigDecimal amount) {}
}
