package dev.selvedge.local.simulator.mirakl;

import org.jspecify.annotations.Nullable;

/// One way to ship that shoppers can choose (SH12).
///
/// @param mandatoryTracking "shops must provide tracking details before confirming shipment"
public record ShippingType(
        String code,
        String label,
        String description,
        boolean clickAndCollect,
        boolean mandatoryTracking,
        @Nullable String standardCode) {

    ShippingType mandatoryTracking(boolean mandatory) {
        return new ShippingType(code, label, description, clickAndCollect, mandatory, standardCode);
    }
}
