package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of SBC11. The cycles are kept as they are, since any figure of one that changes counts.
@RegisterForReflection
public record MiraklCycles(
        @Nullable List<JsonNode> data,
        @JsonProperty("next_page_token") @Nullable String nextPageToken) {}
