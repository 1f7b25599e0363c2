package dev.selvedge.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A partner's answer before anybody believes it.
///
/// @param contentType lower case, empty if the partner gave none
/// @param retryAfter the header `Retry-After` where it carries seconds
public record Answer(int status, String contentType, Optional<Duration> retryAfter, byte[] body) {

    public Answer {
        contentType = contentType.toLowerCase(Locale.ROOT);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Whether the partner says that this is JSON; an empty body needs no such word.
    public boolean isJson() {
        return contentType.contains("json");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
