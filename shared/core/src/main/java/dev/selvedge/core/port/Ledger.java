package dev.selvedge.core.port;

import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import java.time.Duration;
import java.time.Instant;

/// Makes work once-only where neither side gives an idempotency key.
public interface Ledger {

    /// Asks to do a piece of work. Of many who ask at once, one is let through.
    ///
    /// @param lease longer than the asker can live
    Claim claim(WorkKey key, Instant now, Duration lease);

    /// Writes what came of it, for good.
    ///
    /// @throws LostLease if somebody else has claimed since
    void settle(WorkKey key, int attempt, Outcome.Done outcome);

    /// Ends the lease of somebody who may have acted: the next comer is in doubt.
    ///
    /// @throws LostLease if somebody else has claimed since
    void leave(WorkKey key, int attempt, Instant now);

    /// Ends the lease of somebody who has certainly not acted and found nothing: the next comer starts afresh.
    ///
    /// @throws LostLease if somebody else has claimed since
    void giveBack(WorkKey key, int attempt);

    /// The lease ran out while its holder was still at work: a lease shorter than the function's life.
    final class LostLease extends IllegalStateException {
        public LostLease(WorkKey key, int attempt) {
            super("attempt " + attempt + " no longer holds the lease of " + key
                    + ": its lease must be longer than the function may run");
        }
    }
}
