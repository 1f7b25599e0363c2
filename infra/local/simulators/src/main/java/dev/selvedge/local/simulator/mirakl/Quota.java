package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// So many calls in any stretch of time of this length: "20 times per min". That the stretch slides is a guess.
public record Quota(int calls, Duration per) {

    /// How long a call at this moment would have to wait.
    ///
    /// @param let when calls were let through, the oldest first
    Duration wait(List<Instant> let, Instant now) {
        if (let.size() < calls) {
            return Duration.ZERO;
        }
        Instant free = let.get(let.size() - calls).plus(per);
        return now.isBefore(free) ? Duration.between(now, free) : Duration.ZERO;
    }
}
