package dev.selvedge.core.flow;

import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Ledger;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Instant;
import java.util.Optional;

/// A claim that was let through.
///
/// @param doubt if somebody may have acted before: until when
record Lease(WorkKey key, int attempt, Optional<Instant> doubt) {

    /// Leaves the claim as honest as a failure allows.
    void leave(Ledger ledger, RemoteFailure failure, Instant now) {
        if (!failure.nothingDone()) {
            ledger.leave(key, attempt, now);
        } else if (doubt.isPresent()) {
            ledger.leave(key, attempt, doubt.get());
        } else {
            ledger.giveBack(key, attempt);
        }
    }
}
