package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The answer of OF52.
@RegisterForReflection
public record MiraklTracking(
        @JsonProperty("tracking_id") @Nullable String trackingId) {}
