package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of SH21.
@RegisterForReflection
public record MiraklCarriers(@Nullable List<Carrier> carriers) {

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Carrier(@Nullable String code, @Nullable String trackingUrl) {}
}
