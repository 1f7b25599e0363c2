package dev.selvedge.erp.cin7core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.remote.Answer;
import dev.selvedge.remote.Classifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Cin7 Core's answers mean; its status alone does not say (cin7-core.md A1).
///
/// "Too many" is 429, 503, or any status with the words. A wrong path or maintenance is 200 with a web page. An error
/// may come with 200, in an array or alone.
final class Cin7Failures implements Classifier {

    static final String SYSTEM = "Cin7 Core";

    private static final Pattern TOO_MANY =
            Pattern.compile("reached \\d+ calls per \\d+ seconds", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Optional<RemoteFailure> failure(String operation, Answer answer) {
        if (isTooMany(answer)) {
            return Optional.of(
                    new Throttled(SYSTEM, operation + " was answered with \"too many\"", answer.retryAfter()));
        }
        return switch (answer.status()) {
            case 200, 201, 204 -> success(operation, answer);
            case 401, 403 -> Optional.of(new Unauthorised(SYSTEM, operation + " was refused: check account and key"));
            default -> Optional.of(other(operation, answer));
        };
    }

    private static boolean isTooMany(Answer answer) {
        return answer.status() == 429
                || answer.status() == 503
                || (!isPage(answer)
                        && TOO_MANY.matcher(answer.text()).find()
                        && answer.text().length() < 1_000);
    }

    private Optional<RemoteFailure> success(String operation, Answer answer) {
        if (answer.body().length == 0) {
            return Optional.empty();
        }
        if (!answer.isJson()) {
            return Optional.of(new Malformed(SYSTEM, operation + " was answered with " + answer.contentType()));
        }
        try {
            List<String> errors = errors(answer);
            return errors.isEmpty() ? Optional.empty() : Optional.of(refused(operation, answer, errors));
        } catch (IOException half) {
            return Optional.of(new Malformed(SYSTEM, operation + " was answered with half a document"));
        }
    }

    /// 500 may be a body that it could not read or anything else, so whether something was done is not known.
    private RemoteFailure other(String operation, Answer answer) {
        if (answer.status() >= 500) {
            return new Unknown(SYSTEM, operation + " was answered with " + answer.status());
        }
        if (answer.status() < 400 || isPage(answer)) {
            return new Malformed(SYSTEM, operation + " was answered with " + answer.status() + " and no JSON");
        }
        return refused(operation, answer, words(answer));
    }

    private List<String> words(Answer answer) {
        try {
            return errors(answer);
        } catch (IOException unreadable) {
            return List.of("an unreadable answer");
        }
    }

    private static Refused refused(String operation, Answer answer, List<String> errors) {
        return new Refused(SYSTEM, operation + " was refused with " + answer.status(), answer.words(errors));
    }

    private List<String> errors(Answer answer) throws IOException {
        List<String> words = new ArrayList<>();
        JsonNode body = json.readTree(answer.body());
        for (JsonNode entry : body.isArray() ? body : List.of(body)) {
            if (entry.has("ErrorCode") || entry.has("Exception")) {
                words.add(entry.path("Exception").asText("no message"));
            }
        }
        return words;
    }

    private static boolean isPage(Answer answer) {
        return answer.contentType().contains("html");
    }
}
