package dev.selvedge.core.model;

import java.util.Optional;

/// With whom a parcel travels, and the number by which it is followed.
public record Tracking(Carrier carrier, Optional<String> number) {

    /// Nobody has said how it is followed.
    public static Tracking unknown() {
        return new Tracking(new Carrier.Unlisted("", ""), Optional.empty());
    }
}
