package dev.selvedge.local.simulator.mirakl;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A carrier that the operator has registered (SH21).
///
/// @param trackingUrl where a parcel is followed, with `{trackingId}` in the place of its number; null where nothing is
public record Carrier(
        String code,
        String label,
        @Nullable String standardCode,
        @Nullable String trackingUrl) {

    private static final String NUMBER = "{trackingId}";

    public static Carrier of(String code, String label, String trackingUrl) {
        return new Carrier(code, label, null, trackingUrl);
    }

    /// "Mandatory for a registered carrier with a URL requiring a tracking number" (OR23 `tracking_number`).
    boolean asksForNumber() {
        return trackingUrl != null && trackingUrl.contains(NUMBER);
    }

    /// "Computed automatically" (OR23 `carrier_url`); that the number stands in it as it was given is a guess.
    Tracking tracking(@Nullable String number) {
        String url = Optional.ofNullable(trackingUrl)
                .map(template -> number == null ? template : template.replace(NUMBER, number))
                .orElse(null);
        return new Tracking(code, label, standardCode, number, url);
    }
}
