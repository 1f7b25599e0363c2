package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// The request of OR04, for references only.
@RegisterForReflection
public record MiraklUpdate(List<Entry> orders) {

    public record Entry(@JsonProperty("order_id") String orderId, References references) {}

    public record References(
            @JsonProperty("order_reference_for_seller") String orderReferenceForSeller) {}
}
