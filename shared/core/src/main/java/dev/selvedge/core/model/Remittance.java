package dev.selvedge.core.model;

import java.util.List;
import java.util.Optional;

/// A payout with what we know of it.
///
/// @param documents what the operator charged with it
/// @param settling empty until somebody has begun
public record Remittance(Payout payout, List<OperatorDocument> documents, Optional<Settling> settling) {
    public Remittance {
        documents = List.copyOf(documents);
    }

    public String id() {
        return payout.id();
    }

    /// Whether its lines have been compared with everything else, whatever came of it.
    public boolean isChecked() {
        return settling.map(Settling::standing)
                .filter(standing -> standing != Settling.Standing.READING)
                .isPresent();
    }

    /// Whether it is in the ledger, whoever entered it.
    public boolean isPosted() {
        return settling.map(Settling::standing)
                .filter(standing -> standing == Settling.Standing.POSTED || standing == Settling.Standing.BY_HAND)
                .isPresent();
    }

    /// Whether the marketplace shows other figures than those that were read.
    public boolean isChanged() {
        return settling.filter(some -> !some.mark().equals(payout.mark())).isPresent();
    }
}
