package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.remote.Answer;
import dev.selvedge.remote.Classifier;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What the interface's answers mean. No document of BlueCherry's says: HTTP does.
///
/// Only 400, 409 and 422 say that it read what it was sent and will not have it. Another 4xx is for people who
/// configure paths, and a server's error, or an error in a success, leaves open whether anything was done.
final class RestFailures implements Classifier {

    private final List<JsonPlace> words;

    /// @param words where a refusal says why
    RestFailures(List<String> words) {
        this.words = words.stream().map(JsonPlace::new).toList();
    }

    @Override
    public Optional<RemoteFailure> failure(String operation, Answer answer) {
        if (answer.isSuccess()) {
            return success(operation, answer);
        }
        return Optional.of(
                switch (answer.status()) {
                    case 429 ->
                        new Throttled(
                                BlueCherryBooks.SYSTEM,
                                operation + " was answered with \"too many\"",
                                answer.retryAfter());
                    case 401, 403 ->
                        new Unauthorised(BlueCherryBooks.SYSTEM, operation + " was refused: check the credentials");
                    case 400, 409, 422 -> refusal(operation, answer);
                    default -> other(operation, answer);
                });
    }

    private Optional<RemoteFailure> success(String operation, Answer answer) {
        if (answer.body().length == 0) {
            return Optional.empty();
        }
        if (!answer.isJson()) {
            return Optional.of(malformed(operation + " was answered with " + answer.contentType()));
        }
        try {
            return isAnError(Json.read(answer.body()).path("error"))
                    ? Optional.of(
                            new Unknown(BlueCherryBooks.SYSTEM, operation + " was answered with an error in a success"))
                    : Optional.empty();
        } catch (IOException half) {
            return Optional.of(malformed(operation + " was answered with half a document"));
        }
    }

    private static boolean isAnError(JsonNode said) {
        return said.isContainerNode() ? !said.isEmpty() : !said.asText("").isBlank() && !said.isNull();
    }

    private RemoteFailure refusal(String operation, Answer answer) {
        try {
            JsonNode body = Json.read(answer.body());
            List<String> said = words.stream()
                    .flatMap(place -> place.texts(body).stream())
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .toList();
            return new Refused(
                    BlueCherryBooks.SYSTEM, operation + " was refused with " + answer.status(), answer.words(said));
        } catch (IOException unreadable) {
            return malformed(operation + " was answered with " + answer.status() + " and no JSON");
        }
    }

    private static RemoteFailure other(String operation, Answer answer) {
        String message = operation + " was answered with " + answer.status();
        return answer.status() >= 500 ? new Unknown(BlueCherryBooks.SYSTEM, message) : malformed(message);
    }

    static Malformed malformed(String message) {
        return new Malformed(BlueCherryBooks.SYSTEM, message);
    }
}
