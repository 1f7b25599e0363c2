package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The request of POST /sale: the head of a sale, without lines.
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7SaleHead(
        String customer,
        @Nullable String phone,
        @Nullable String email,
        boolean skipQuote,
        @Nullable BillingAddress billingAddress,
        ShippingAddress shippingAddress,
        @Nullable String shippingNotes,
        boolean taxInclusive,
        @Nullable String shipBy,
        String location,
        String saleOrderDate,
        String customerReference,
        @JsonProperty("ExternalID") String externalId,
        String saleType) {

    @Override
    public String toString() {
        return "Cin7SaleHead[" + externalId + ", redacted]";
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BillingAddress(
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String state,
            @Nullable String postcode,
            String country) {
        @Override
        public String toString() {
            return "BillingAddress[redacted]";
        }
    }

    /// `ShipToOther` keeps Cin7 from adding an address to the shared customer for each order.
    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShippingAddress(
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String state,
            @Nullable String postcode,
            String country,
            @Nullable String company,
            String contact,
            boolean shipToOther) {
        @Override
        public String toString() {
            return "ShippingAddress[redacted]";
        }
    }
}
