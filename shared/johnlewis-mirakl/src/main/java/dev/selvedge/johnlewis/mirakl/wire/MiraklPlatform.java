package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// What PC01 says of the platform, as far as orders, files and shipping are concerned.
@RegisterForReflection
public record MiraklPlatform(
        @Nullable Features features, @Nullable Modules modules) {

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Features(
            @Nullable String orderTaxMode,
            @Nullable String operatorCsvDelimiter,
            @Nullable Shipment shipment,
            @Nullable Boolean disableSellerAlternativeCarrier) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Shipment(
            @Nullable Boolean multiShipment, @Nullable Boolean multiPartItemShipment) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Modules(@Nullable Boolean orderManagement) {}
}
