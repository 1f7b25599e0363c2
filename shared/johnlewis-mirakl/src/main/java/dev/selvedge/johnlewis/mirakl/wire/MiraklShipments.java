package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of ST11.
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MiraklShipments(
        @Nullable List<Shipment> data, @Nullable String nextPageToken) {

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Shipment(
            @Nullable String id,
            @Nullable String orderId,
            @Nullable String status,
            @Nullable List<Line> shipmentLines) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Line(
            @Nullable String orderLineId,
            @Nullable String packageReference,
            @Nullable Integer quantity) {}
}
