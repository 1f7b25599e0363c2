package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of OR11. The orders are read one by one, so that one that cannot be read does not stop the others.
@RegisterForReflection
public record MiraklOrders(
        @Nullable List<JsonNode> orders,
        @JsonProperty("total_count") int totalCount) {}
