package dev.selvedge.testkit.flow;

import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.InMemoryErp;
import java.time.Duration;
import java.util.Optional;

/// What can go wrong with a trading partner.
final class Trouble {

    static final String MARKET = "John Lewis";

    private Trouble() {}

    static RemoteFailure throttled() {
        return new RemoteFailure.Throttled(InMemoryErp.NAME, "too many calls", Optional.empty());
    }

    static RemoteFailure throttled(Duration retryAfter) {
        return new RemoteFailure.Throttled(InMemoryErp.NAME, "too many calls", Optional.of(retryAfter));
    }

    static RemoteFailure lost() {
        return new RemoteFailure.Unknown(InMemoryErp.NAME, "no answer");
    }

    static RemoteFailure unavailable() {
        return new RemoteFailure.Unavailable(InMemoryErp.NAME, "connection refused");
    }

    static RemoteFailure unauthorised() {
        return new RemoteFailure.Unauthorised(InMemoryErp.NAME, "the key is not known");
    }

    static RemoteFailure malformed() {
        return new RemoteFailure.Malformed(InMemoryErp.NAME, "a web page");
    }

    static RemoteFailure refused(String words) {
        return new RemoteFailure.Refused(InMemoryErp.NAME, "POST /sale", words);
    }

    static RemoteFailure refusedByTheMarketplace(String words) {
        return new RemoteFailure.Refused(MARKET, "OR21", words);
    }

    static RemoteFailure lostByTheMarketplace() {
        return new RemoteFailure.Unknown(MARKET, "no answer");
    }

    /// The function is killed: nothing of it runs on.
    static final class Crash extends RuntimeException {}
}
