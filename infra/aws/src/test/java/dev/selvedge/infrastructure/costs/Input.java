package dev.selvedge.infrastructure.costs;

/// A figure that quantities are made of.
///
/// @param known `given`, `measured`, `documented`, `assumed` or `derived` from others and from `topology.json`
record Input(String unit, String known, String why, Quantity arithmetic) {

    /// As it stands in another's arithmetic.
    Quantity quantity() {
        return Quantity.of(arithmetic.value(), unit);
    }
}
