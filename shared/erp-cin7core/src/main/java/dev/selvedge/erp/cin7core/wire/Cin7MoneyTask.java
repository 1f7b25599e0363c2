package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Money received or spent: the request of POST /moneyOperation, its answer, and a row of GET /moneyTaskList
/// (cin7-core.md A4).
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7MoneyTask(
        @JsonProperty("TaskID") @Nullable String taskId,
        @Nullable String taskType,
        @Nullable String status,
        @Nullable String bankAccount,
        @Nullable String reference,
        @Nullable String date,
        @Nullable Boolean taxInclusive,
        @Nullable List<Line> lines) {

    /// The vendor's samples have `TaxRuleName` and `AccountCode`, its table `TaxRule` and `Account`.
    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal total,
            @Nullable String taxRuleName,
            @Nullable String accountCode,
            @Nullable String taxRule,
            @Nullable String account) {}
}
