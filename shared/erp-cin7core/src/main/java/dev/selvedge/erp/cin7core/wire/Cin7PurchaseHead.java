package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The request of POST /advanced-purchase: the head of a purchase of services.
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7PurchaseHead(
        String supplier,
        String approach,
        @JsonProperty("IsServiceOnly") boolean isServiceOnly,
        String location,
        boolean taxInclusive,
        String note) {}
