package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /transactions: rows of the ledger (cin7-core.md A4).
@RegisterForReflection
public record Cin7Transactions(
        @JsonProperty("Total") @Nullable Integer total,
        @JsonProperty("Transactions") @Nullable List<Row> rows) implements Cin7Page<Cin7Transactions.Row> {

    public record Row(
            @JsonProperty("DebitAccountCode") @Nullable String debit,
            @JsonProperty("CreditAccountCode") @Nullable String credit,
            @JsonProperty("Amount") @Nullable BigDecimal amount,
            @JsonProperty("EffectiveDate") @Nullable String effectiveDate,
            @JsonProperty("Reference") @Nullable String reference) {}
}
