package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order document of a sale: the request of POST /sale/order, its answer, and `Order` in GET /sale.
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7SaleOrder(
        @JsonProperty("SaleID") @Nullable String saleId,
        @Nullable String saleOrderNumber,
        @Nullable String status,
        @Nullable String memo,
        @Nullable List<Line> lines,
        @Nullable List<Charge> additionalCharges,
        @Nullable BigDecimal total) {

    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @JsonProperty("SKU") @Nullable String sku,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal total,
            @Nullable String taxRule,
            @Nullable String comment,
            @Nullable BigDecimal backorderQuantity) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Charge(
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal total,
            @Nullable String taxRule) {}
}
