package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The requests of ST23, with tracking, and of ST24, without.
@RegisterForReflection
public record MiraklShipmentChanges(List<Entry> shipments) {

    @JsonInclude(Include.NON_NULL)
    @RegisterForReflection
    public record Entry(String id, @Nullable MiraklShipmentTracking tracking) {}
}
