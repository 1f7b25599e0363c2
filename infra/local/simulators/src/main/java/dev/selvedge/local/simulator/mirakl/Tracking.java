package dev.selvedge.local.simulator.mirakl;

import org.jspecify.annotations.Nullable;

/// How a parcel can be followed, as the platform shows it.
///
/// @param carrierCode null for a carrier that is not registered
/// @param carrierName the registered carrier's label, or the name that the seller gave
public record Tracking(
        @Nullable String carrierCode,
        @Nullable String carrierName,
        @Nullable String carrierStandardCode,
        @Nullable String number,
        @Nullable String url) {

    /// Nothing has been told yet.
    public static final Tracking NONE = new Tracking(null, null, null, null, null);

    /// That a carrier is enough for "tracking details" (SH12 `mandatory_tracking`) is our reading: the example of ST01
    /// ships with a carrier's name and address and without a number.
    boolean given() {
        return carrierName != null;
    }
}
