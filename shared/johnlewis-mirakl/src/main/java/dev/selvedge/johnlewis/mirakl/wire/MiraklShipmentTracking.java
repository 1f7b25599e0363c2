package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// How a shipment is followed, in ST01 and ST23; the address has another name than in OR23.
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(Include.NON_NULL)
@RegisterForReflection
public record MiraklShipmentTracking(
        @Nullable String carrierCode,
        @Nullable String carrierName,
        @Nullable String trackingUrl,
        @Nullable String trackingNumber) {
    @Override
    public String toString() {
        return "MiraklShipmentTracking[redacted]";
    }
}
