package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A payment of an invoice, or a refund of a credit note: written and shown alike (cin7-core.md A2, `/sale/payment`).
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7Payment(
        @JsonProperty("TaskID") @Nullable String taskId,
        @Nullable String type,
        @Nullable String reference,
        @Nullable BigDecimal amount,
        @Nullable String datePaid,
        @Nullable String account) {}
