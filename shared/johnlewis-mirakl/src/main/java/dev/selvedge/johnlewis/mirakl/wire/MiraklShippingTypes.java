package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of SH12.
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MiraklShippingTypes(@Nullable List<Type> shippingTypes) {

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Type(@Nullable String code, @Nullable Boolean mandatoryTracking) {}
}
