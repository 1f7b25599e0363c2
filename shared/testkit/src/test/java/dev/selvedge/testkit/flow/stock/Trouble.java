package dev.selvedge.testkit.flow.stock;

import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.util.Optional;

/// What can go wrong with a trading partner.
final class Trouble {

    static final String MARKET = "John Lewis";

    private Trouble() {}

    static RemoteFailure throttled(Duration retryAfter) {
        return new RemoteFailure.Throttled(MARKET, "too many calls", Optional.of(retryAfter));
    }

    static RemoteFailure unavailable() {
        return new RemoteFailure.Unavailable(MARKET, "connection refused");
    }

    static RemoteFailure unauthorised() {
        return new RemoteFailure.Unauthorised(MARKET, "the key is not known");
    }

    static RemoteFailure refused(String words) {
        return new RemoteFailure.Refused(MARKET, "STO01", words);
    }

    static RemoteFailure lost() {
        return new RemoteFailure.Unknown(MARKET, "no answer");
    }

    /// The function is killed: nothing of it runs on.
    static final class Crash extends RuntimeException {}
}
