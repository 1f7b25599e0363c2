package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A seller billing cycle of SBC11.
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MiraklCycle(
        @Nullable String id,
        @Nullable String paymentVoucherNumber,
        @Nullable String currencyIsoCode,
        @Nullable BigDecimal amountTransferredToSeller,
        @Nullable String dateCreated,
        @Nullable PayOut payOut) {

    /// @param reference as `transactionDate`, only when the state is PAID
    /// @param failureReason only when the state is FAILED
    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record PayOut(
            @Nullable String state,
            @Nullable String reference,
            @Nullable String transactionDate,
            @Nullable String failureReason) {}
}
