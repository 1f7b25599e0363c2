package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journal: the request of POST /journal, its answer, and a row of GET /journal (cin7-core.md A4).
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7Journal(
        @Nullable String status,
        @Nullable String journalNumber,
        @Nullable String effectiveDate,
        @Nullable String narration,
        @Nullable List<Line> lines) {

    /// One account to debit, one to credit, an amount above zero.
    @JsonNaming(UpperCamelCaseStrategy.class)
    public record Line(String debit, String credit, String reference, BigDecimal amount) {}
}
