package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// The request of ST01.
@RegisterForReflection
public record MiraklNewShipments(List<Entry> shipments) {

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Entry(String orderId, List<Line> shipmentLines, boolean shipped, MiraklShipmentTracking tracking) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Line(String orderLineId, String packageReference, int quantity) {}
}
