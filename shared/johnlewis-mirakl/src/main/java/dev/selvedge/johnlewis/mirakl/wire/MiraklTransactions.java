package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of TL02.
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MiraklTransactions(
        @Nullable List<Transaction> data, @Nullable String nextPageToken) {

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Transaction(
            @Nullable String id,
            @Nullable String type,
            @Nullable String currencyIsoCode,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal amountCredited,
            @Nullable BigDecimal amountDebited,
            @Nullable BigDecimal balance,
            @Nullable String dateCreated,
            @Nullable String paymentState,
            @Nullable String accountingDocumentNumber,
            @Nullable Entities entities) {}

    /// What a line is about, as far as it is about any of these.
    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Entities(
            @Nullable Named order,
            @Nullable Named orderLine,
            @Nullable Named refund,
            @Nullable Coded fee,
            @Nullable Coded shopTax,
            @Nullable Numbered manualAccountingDocument) {}

    @RegisterForReflection
    public record Named(@Nullable String id) {}

    @RegisterForReflection
    public record Numbered(@Nullable String number) {}

    @RegisterForReflection
    public record Coded(@Nullable String code) {}
}
