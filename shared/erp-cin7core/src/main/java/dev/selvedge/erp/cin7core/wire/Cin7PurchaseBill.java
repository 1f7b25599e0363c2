package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written below a purchase: its order, its invoice, its credit note (cin7-core.md A4). Each has only some of
/// the fields.
///
/// @param taskId of the order the purchase's own id, which the vendor's sample of it names so
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7PurchaseBill(
        @JsonProperty("PurchaseID") String purchaseId,
        @JsonProperty("TaskID") String taskId,
        @Nullable String invoiceNumber,
        @Nullable String invoiceDate,
        @Nullable String creditNoteInvoiceNumber,
        @Nullable String creditNoteNumber,
        @Nullable String creditNoteDate,
        String status,
        List<Charge> additionalCharges) {

    /// @param description the name of a service product
    @JsonNaming(UpperCamelCaseStrategy.class)
    public record Charge(
            String description,
            String reference,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal tax,
            BigDecimal total,
            String taxRule,
            String account) {}
}
