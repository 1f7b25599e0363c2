package dev.selvedge.core.port;

import java.time.Duration;
import java.util.Optional;

/// "Not now", or "never heard": why a trading partner did not do what it was asked.
///
/// The message names the system and the operation and carries neither secrets nor personal data.
public abstract sealed class RemoteFailure extends RuntimeException {

    private final String system;

    private RemoteFailure(String system, String message) {
        super(system + ": " + message);
        this.system = system;
    }

    /// The partner's name, `Cin7 Core` for example.
    public String system() {
        return system;
    }

    /// Whether the partner is certainly as it was before it was asked.
    public abstract boolean nothingDone();

    /// Too many calls: the partner said so, or our own budget for it.
    public static final class Throttled extends RemoteFailure {
        private final Optional<Duration> retryAfter;

        public Throttled(String system, String message, Optional<Duration> retryAfter) {
            super(system, message);
            this.retryAfter = retryAfter;
        }

        public Optional<Duration> retryAfter() {
            return retryAfter;
        }

        @Override
        public boolean nothingDone() {
            return true;
        }
    }

    /// It could not be reached at all.
    public static final class Unavailable extends RemoteFailure {
        public Unavailable(String system, String message) {
            super(system, message);
        }

        @Override
        public boolean nothingDone() {
            return true;
        }
    }

    /// It does not know our credentials, or they do not reach so far.
    public static final class Unauthorised extends RemoteFailure {
        public Unauthorised(String system, String message) {
            super(system, message);
        }

        @Override
        public boolean nothingDone() {
            return true;
        }
    }

    /// It understood and said no, in its own words.
    public static final class Refused extends RemoteFailure {
        private final String words;

        public Refused(String system, String message, String words) {
            super(system, message);
            this.words = words;
        }

        /// The partner's own words, for the person who has to mend it.
        public String words() {
            return words;
        }

        @Override
        public boolean nothingDone() {
            return true;
        }
    }

    /// It answered something that is no answer: a web page, half a document, a redirect.
    public static final class Malformed extends RemoteFailure {
        public Malformed(String system, String message) {
            super(system, message);
        }

        @Override
        public boolean nothingDone() {
            return false;
        }
    }

    /// Asked, and never heard, or only half of what was asked was done: look before asking again.
    public static final class Unknown extends RemoteFailure {
        public Unknown(String system, String message) {
            super(system, message);
        }

        @Override
        public boolean nothingDone() {
            return false;
        }
    }
}
