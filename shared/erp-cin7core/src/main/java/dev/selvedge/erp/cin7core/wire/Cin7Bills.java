package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of what reads or writes invoices, or credit notes: all of the sale or of the purchase.
@RegisterForReflection
public record Cin7Bills(
        @JsonProperty("Invoices") @Nullable List<Cin7Bill> invoices,
        @JsonProperty("CreditNotes") @Nullable List<Cin7Bill> creditNotes) {}
