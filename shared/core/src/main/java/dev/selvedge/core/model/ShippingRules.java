package dev.selvedge.core.model;

import java.util.Map;

/// What a marketplace asks of those who ship.
///
/// @param byParcel whether it takes each parcel for itself; else an order is shipped whole
/// @param partsOfLines whether the pieces of one line may be in several parcels
/// @param unlistedCarriers whether a carrier may be used that it does not list
/// @param carriers for each listed carrier, by its code, whether its parcels need a number
/// @param shippingTypes for each shipping type, by its code, whether parcels need a number
public record ShippingRules(
        boolean byParcel,
        boolean partsOfLines,
        boolean unlistedCarriers,
        Map<String, Boolean> carriers,
        Map<String, Boolean> shippingTypes) {
    public ShippingRules {
        carriers = Map.copyOf(carriers);
        shippingTypes = Map.copyOf(shippingTypes);
    }
}
