package dev.selvedge.testkit.flow.settlement;

import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.InMemoryBooks;
import java.util.Optional;

/// What can go wrong with the books.
final class Trouble {

    private Trouble() {}

    static RemoteFailure throttled() {
        return new RemoteFailure.Throttled(InMemoryBooks.NAME, "too many calls", Optional.empty());
    }

    static RemoteFailure lost() {
        return new RemoteFailure.Unknown(InMemoryBooks.NAME, "no answer");
    }

    static RemoteFailure unauthorised() {
        return new RemoteFailure.Unauthorised(InMemoryBooks.NAME, "POST /advanced-purchase: forbidden");
    }

    static RemoteFailure refused(String words) {
        return new RemoteFailure.Refused(InMemoryBooks.NAME, "GET /me", words);
    }
}
