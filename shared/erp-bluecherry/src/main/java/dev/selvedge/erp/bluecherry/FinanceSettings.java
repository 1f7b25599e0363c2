package dev.selvedge.erp.bluecherry;

import java.time.Duration;
import java.util.Optional;

/// What is told of a payout refers to (settlement.md C4: all of it guessed).
///
/// @param division under which everything is booked
/// @param customer that John Lewis is in the ledger
/// @param deductionCode under which what customers have back comes off the receipts, where BlueCherry makes the credit
///     notes of returns itself; if empty, the journal takes it off sales
/// @param periodPattern how `Period` names the month of a day
/// @param longestBatch how long a batch number may be, at least 10: one of a longer payout is a digest
/// @param askEvery how long until it is worth looking whether BlueCherry has taken a batch
public record FinanceSettings(
        String division,
        String customer,
        Optional<String> deductionCode,
        String periodPattern,
        int longestBatch,
        Duration askEvery) {

    private static final int SHORTEST_DIGEST = 10;

    public FinanceSettings {
        if (longestBatch < SHORTEST_DIGEST) {
            throw new IllegalArgumentException("batch numbers of " + longestBatch + " characters would not be unique");
        }
    }

    /// With the documented defaults.
    public FinanceSettings(String division, String customer) {
        this(division, customer, Optional.empty(), "uuuuMM", 20, Duration.ofMinutes(5));
    }
}
