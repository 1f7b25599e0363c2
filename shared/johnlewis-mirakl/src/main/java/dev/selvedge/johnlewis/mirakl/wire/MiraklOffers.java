package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of OF21, as far as it says why offers are inactive.
@RegisterForReflection
public record MiraklOffers(@Nullable List<Offer> offers) {

    public record Offer(
            @JsonProperty("shop_sku") @Nullable String shopSku,
            @JsonProperty("inactivity_reasons") @Nullable List<String> inactivityReasons) {}
}
