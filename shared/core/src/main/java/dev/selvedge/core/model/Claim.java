package dev.selvedge.core.model;

import java.time.Instant;

/// What the ledger says to somebody who wants to do a piece of work.
public sealed interface Claim {

    /// Nobody has acted: go on. The attempt proves the lease when the work is settled.
    record Granted(int attempt) implements Claim {}

    /// It was done before; this is what came of it.
    record Settled(Outcome.Done before) implements Claim {}

    /// Somebody is at it.
    record Leased(Instant until) implements Claim {}

    /// Somebody was at it and may have acted: look before acting again.
    ///
    /// @param quietSince when the last one can have acted at the latest
    record InDoubt(int attempt, Instant quietSince) implements Claim {}
}
