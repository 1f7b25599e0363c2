package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order of OR11.
@JsonNaming(SnakeCaseStrategy.class)
@RegisterForReflection
public record MiraklOrder(
        @Nullable String orderId,
        @Nullable String commercialId,
        @Nullable String orderState,
        @Nullable String createdDate,
        @Nullable String lastUpdatedDate,
        @Nullable String shippingDeadline,
        @Nullable String shippingTypeCode,
        @Nullable String currencyIsoCode,
        @Nullable String orderTaxMode,
        @Nullable BigDecimal price,
        @Nullable BigDecimal shippingPrice,
        @Nullable BigDecimal totalPrice,
        @Nullable References references,
        @Nullable Customer customer,
        @Nullable String customerNotificationEmail,
        @Nullable List<Line> orderLines) {

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record References(@Nullable String orderReferenceForCustomer) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Customer(
            @Nullable String firstname,
            @Nullable String lastname,
            @Nullable Address billingAddress,
            @Nullable Address shippingAddress) {
        @Override
        public String toString() {
            return "Customer[redacted]";
        }
    }

    /// A billing or a shipping address; the first has no `additional_info`.
    ///
    /// `street_1` and its like are spelled out: the naming strategy makes no underscore before a digit.
    @RegisterForReflection
    public record Address(
            @Nullable String firstname,
            @Nullable String lastname,
            @Nullable String company,
            @JsonProperty("company_2") @Nullable String company2,
            @JsonProperty("street_1") @Nullable String street1,
            @JsonProperty("street_2") @Nullable String street2,
            @Nullable String city,
            @Nullable String state,
            @JsonProperty("zip_code") @Nullable String zipCode,
            @JsonProperty("country_iso_code") @Nullable String countryIsoCode,
            @Nullable String phone,
            @JsonProperty("additional_info") @Nullable String additionalInfo) {
        @Override
        public String toString() {
            return "Address[redacted]";
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Line(
            @Nullable String orderLineId,
            @Nullable String orderLineState,
            @Nullable String offerSku,
            @Nullable String productTitle,
            @Nullable Integer quantity,
            @Nullable BigDecimal priceUnit,
            @Nullable BigDecimal price,
            @Nullable BigDecimal shippingPrice,
            @Nullable BigDecimal totalPrice,
            @Nullable List<Tax> taxes,
            @Nullable List<Tax> shippingTaxes,
            @Nullable List<Cancelation> cancelations,
            @Nullable List<Refund> refunds,
            @Nullable List<Promotion> promotions,
            @Nullable List<Fee> fees) {}

    @RegisterForReflection
    public record Tax(@Nullable String code, @Nullable BigDecimal amount) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Cancelation(
            @Nullable Integer quantity,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal shippingAmount,
            @Nullable List<Tax> taxes,
            @Nullable List<Tax> shippingTaxes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Refund(
            @Nullable String id,
            @Nullable Integer quantity,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal shippingAmount,
            @Nullable List<Tax> taxes,
            @Nullable List<Tax> shippingTaxes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @RegisterForReflection
    public record Promotion(@Nullable BigDecimal deducedAmount) {}

    @RegisterForReflection
    public record Fee(@Nullable BigDecimal amount) {}
}
