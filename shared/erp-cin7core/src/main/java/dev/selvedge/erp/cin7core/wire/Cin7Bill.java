package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An invoice or a credit note as it is shown, of a sale or of a purchase (cin7-core.md A2 and A4).
@RegisterForReflection
public record Cin7Bill(
        @JsonProperty("TaskID") @Nullable String taskId,
        @JsonProperty("InvoiceNumber") @Nullable String invoiceNumber,
        @JsonProperty("CreditNoteNumber") @Nullable String creditNoteNumber,
        @JsonProperty("Memo") @Nullable String memo,
        @JsonProperty("Status") @Nullable String status,
        @JsonProperty("InvoiceDate") @Nullable String invoiceDate,
        @JsonProperty("Total") @Nullable BigDecimal total) {}
