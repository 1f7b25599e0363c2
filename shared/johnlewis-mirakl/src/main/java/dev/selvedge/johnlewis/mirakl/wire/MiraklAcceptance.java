package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// The request of OR21: a decision for every line.
@RegisterForReflection
public record MiraklAcceptance(@JsonProperty("order_lines") List<Decision> orderLines) {

    public record Decision(String id, boolean accepted) {}
}
