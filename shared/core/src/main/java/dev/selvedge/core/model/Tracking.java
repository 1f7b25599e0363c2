package dev.selvedge.core.model;

import java.util.Optional;

/// With whom a parcel travels, and the number by which it is followed.
public record Tracking(Carrier carrier, Optional<String> number) {}
