package dev.selvedge.core.flow;

import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.time.Instant;

/// How long to wait before asking a partner again, by what went wrong.
final class Patience {

    private static final Duration LEASED = Duration.ofSeconds(30);
    private static final Duration THROTTLED = Duration.ofSeconds(10);
    private static final Duration UNKNOWN = Duration.ofSeconds(15);
    private static final Duration UNAVAILABLE = Duration.ofSeconds(30);
    private static final Duration UNAUTHORISED = Duration.ofMinutes(5);
    private static final Duration REFUSED = Duration.ofMinutes(15);

    private Patience() {}

    /// Whoever is at it is done long before its lease ends, unless it died.
    static Outcome.Deferred leased(Instant until, Instant now) {
        Instant soon = now.plus(LEASED);
        return new Outcome.Deferred(until.isBefore(soon) ? until : soon, "another worker is at it");
    }

    static Outcome.Deferred deferred(RemoteFailure failure, Instant now) {
        return new Outcome.Deferred(now.plus(wait(failure)), String.valueOf(failure.getMessage()));
    }

    static Duration wait(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.Throttled throttled -> throttled.retryAfter().orElse(THROTTLED);
            case RemoteFailure.Unavailable _, RemoteFailure.Malformed _ -> UNAVAILABLE;
            case RemoteFailure.Unauthorised _ -> UNAUTHORISED;
            case RemoteFailure.Refused _ -> REFUSED;
            case RemoteFailure.Unknown _ -> UNKNOWN;
        };
    }

    /// For what only trying again can tell.
    static Release.LookAgain lookAgain(Instant now) {
        return new Release.LookAgain(now.plus(REFUSED));
    }
}
