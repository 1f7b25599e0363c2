package dev.selvedge.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A partner's answer before anybody believes it.
///
/// @param contentType lower case, empty if the partner gave none
/// @param retryAfter the header `Retry-After` where it carries seconds
public record Answer(int status, String contentType, Optional<Duration> retryAfter, byte[] body) {

    private static final int LONGEST_WORDS = 300;

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

    /// The partner's words for a refusal, short enough for a person; its status where it says nothing.
    public String words(List<String> errors) {
        String words = errors.isEmpty() ? "status " + status : String.join("; ", errors);
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words;
    }
}
