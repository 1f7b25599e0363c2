package dev.selvedge.local.simulator.bluecherry;

import java.time.Instant;

/// A 997 that the partner sent: it has one of our functional groups.
///
/// @param functionalId of the group: `PR` for an 855, `SH` for an 856, `IB` for an 846, `IN` for an 810
/// @param code `A` accepted, `R` rejected, `E` or `P` in between
public record ReceiptView(Instant at, String functionalId, String groupControl, String code) {}
