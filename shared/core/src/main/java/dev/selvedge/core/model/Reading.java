package dev.selvedge.core.model;

import java.time.Instant;

/// A reading of the ERP's stock.
///
/// @param at when it began
/// @param skus how many SKUs had stock records
public record Reading(Instant at, int skus) {}
