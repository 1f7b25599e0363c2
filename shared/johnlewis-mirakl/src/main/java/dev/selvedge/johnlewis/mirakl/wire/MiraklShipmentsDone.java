package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answers of ST01, ST23 and ST24: what was done and what was refused, each for itself.
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MiraklShipmentsDone(
        @Nullable List<Success> shipmentSuccess, @Nullable List<Refusal> shipmentErrors) {

    /// @param orderId in ST01 alone
    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Success(@Nullable String id, @Nullable String orderId) {}

    @RegisterForReflection
    public record Refusal(@Nullable String message) {}
}
