package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The request of OR23: a code for a registered carrier, a name and an address for another.
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(Include.NON_NULL)
@RegisterForReflection
public record MiraklOrderTracking(
        @Nullable String carrierCode,
        @Nullable String carrierName,
        @Nullable String carrierUrl,
        @Nullable String trackingNumber) {
    @Override
    public String toString() {
        return "MiraklOrderTracking[redacted]";
    }
}
