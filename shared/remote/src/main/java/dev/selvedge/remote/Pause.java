package dev.selvedge.remote;

import java.time.Instant;

/// Waits until an instant: the only way in which a call is delayed, so that virtual time can do it too.
@FunctionalInterface
public interface Pause {

    void until(Instant instant);
}
