package dev.selvedge.runtime;

import dev.selvedge.core.port.RateBudget;
import dev.selvedge.remote.Pause;
import dev.selvedge.remote.Remote;
import java.time.InstantSource;

/// What every call of a partner stands on.
record Calling(RateBudget budget, Pause pause, InstantSource clock) {

    Remote of(String system) {
        return new Remote(system, budget, pause, clock);
    }
}
