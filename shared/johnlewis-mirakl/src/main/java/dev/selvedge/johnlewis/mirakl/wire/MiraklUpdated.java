package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of OR04: each order that was updated or refused.
@RegisterForReflection
public record MiraklUpdated(
        @JsonProperty("updated_orders") @Nullable List<Entry> updatedOrders) {

    public record Entry(
            @JsonProperty("order_id") @Nullable String orderId,
            @Nullable List<MiraklError> errors) {}
}
