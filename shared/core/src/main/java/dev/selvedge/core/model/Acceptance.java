package dev.selvedge.core.model;

/// What a marketplace answers to our acceptance.
public enum Acceptance {
    ACCEPTED,
    /// Somebody has decided already, perhaps we ourselves with an answer that was lost.
    NO_LONGER_WAITING
}
