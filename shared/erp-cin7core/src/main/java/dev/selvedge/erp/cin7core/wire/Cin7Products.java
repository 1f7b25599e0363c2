package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /product.
@RegisterForReflection
public record Cin7Products(
        @JsonProperty("Total") int total,
        @JsonProperty("Products") @Nullable List<Product> products) {

    public record Product(@JsonProperty("SKU") @Nullable String sku) {}
}
