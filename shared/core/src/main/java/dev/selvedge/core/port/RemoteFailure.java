package dev.selvedge.core.port;

import java.time.Duration;
import java.util.Optional;

/// "Not now", or "never heard": why a trading partner did not do what it was asked.
///
/// The message names the system and the operation and carries neither secrets nor personal data.
public abstract sealed class RemoteFailure extends RuntimeException {

    private final String system;
    private final boolean nothingDone;

    private RemoteFailure(String system, String message, boolean nothingDone) {
        super(message);
        this.system = system;
        this.nothingDone = nothingDone;
    }

    /// The partner's name, `Cin7 Core` for example.
    public String system() {
        return system;
    }

    /// Whether the partner is certainly as it was before it was asked.
    public boolean nothingDone() {
        return nothingDone;
    }

    /// The same failure, for work of which an earlier part has been done.
    public abstract RemoteFailure afterSomeWasDone();

    /// Too many calls: the partner said so, or our own budget for it.
    public static final class Throttled extends RemoteFailure {
        private final Optional<Duration> retryAfter;

        public Throttled(String system, String message, Optional<Duration> retryAfter) {
            this(system, message, retryAfter, true);
        }

        private Throttled(String system, String message, Optional<Duration> retryAfter, boolean nothingDone) {
            super(system, message, nothingDone);
            this.retryAfter = retryAfter;
        }

        public Optional<Duration> retryAfter() {
            return retryAfter;
        }

        @Override
        public Throttled afterSomeWasDone() {
            return new Throttled(system(), message(this), retryAfter, false);
        }
    }

    /// It could not be reached at all.
    public static final class Unavailable extends RemoteFailure {
        public Unavailable(String system, String message) {
            this(system, message, true);
        }

        private Unavailable(String system, String message, boolean nothingDone) {
            super(system, message, nothingDone);
        }

        @Override
        public Unavailable afterSomeWasDone() {
            return new Unavailable(system(), message(this), false);
        }
    }

    /// It does not know our credentials, or they do not reach so far.
    public static final class Unauthorised extends RemoteFailure {
        public Unauthorised(String system, String message) {
            this(system, message, true);
        }

        private Unauthorised(String system, String message, boolean nothingDone) {
            super(system, message, nothingDone);
        }

        @Override
        public Unauthorised afterSomeWasDone() {
            return new Unauthorised(system(), message(this), false);
        }
    }

    /// It understood and said no, in its own words.
    public static final class Refused extends RemoteFailure {
        private final String words;

        public Refused(String system, String message, String words) {
            this(system, message, words, true);
        }

        private Refused(String system, String message, String words, boolean nothingDone) {
            super(system, message, nothingDone);
            this.words = words;
        }

        /// The partner's own words, for the person who has to mend it.
        public String words() {
            return words;
        }

        @Override
        public Refused afterSomeWasDone() {
            return new Refused(system(), message(this), words, false);
        }
    }

    /// It answered something that is no answer: a web page, half a document, a redirect.
    public static final class Malformed extends RemoteFailure {
        public Malformed(String system, String message) {
            super(system, message, false);
        }

        @Override
        public Malformed afterSomeWasDone() {
            return this;
        }
    }

    /// Asked, and never heard: look before asking again.
    public static final class Unknown extends RemoteFailure {
        public Unknown(String system, String message) {
            super(system, message, false);
        }

        @Override
        public Unknown afterSomeWasDone() {
            return this;
        }
    }

    private static String message(RemoteFailure failure) {
        return String.valueOf(failure.getMessage());
    }
}
