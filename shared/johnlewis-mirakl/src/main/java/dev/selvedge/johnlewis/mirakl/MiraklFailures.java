package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.johnlewis.mirakl.wire.MiraklError;
import dev.selvedge.remote.Answer;
import dev.selvedge.remote.Classifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Mirakl's answers mean.
///
/// Errors come as `{"message", "status"}` or as `{"errors": [{"code", "field", "message"}]}`, and a 2xx with an error
/// list is no success (john-lewis.md 2B.1). The lists that OR04 gives for each order are not at the top and are read by
/// the caller.
final class MiraklFailures implements Classifier {

    static final String SYSTEM = "John Lewis (Mirakl)";

    private static final String NOT_FOUND = " was refused with 404";
    private static final String UNREADABLE = "an unreadable answer";

    private static final int LONGEST_WORDS = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> files;

    /// @param files the types of answers that are handed on as they are, besides JSON
    MiraklFailures(Set<String> files) {
        this.files = files;
    }

    /// Whether Mirakl itself has said that it does not have what it was asked for; a web page in its place says
    /// nothing.
    static boolean isNotFound(Refused refused) {
        return String.valueOf(refused.getMessage()).endsWith(NOT_FOUND)
                && !refused.words().equals(UNREADABLE);
    }

    /// What Mirakl refused in an answer that is a success as a whole.
    ///
    /// @param message which operation refused what
    static Refused refused(String message, List<String> errors) {
        String words = String.join("; ", errors);
        return new Refused(
                SYSTEM, message, words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words);
    }

    @Override
    public Optional<RemoteFailure> failure(String operation, Answer answer) {
        if (answer.isSuccess()) {
            return success(operation, answer);
        }
        return Optional.of(
                switch (answer.status()) {
                    case 429 ->
                        new Throttled(SYSTEM, operation + " was answered with \"too many\"", answer.retryAfter());
                    case 401, 403 -> new Unauthorised(SYSTEM, operation + " was refused: check key and shop id");
                    default -> other(operation, answer);
                });
    }

    private Optional<RemoteFailure> success(String operation, Answer answer) {
        if (answer.body().length == 0 || isFile(answer)) {
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

    private boolean isFile(Answer answer) {
        return files.contains(answer.contentType().split(";", 2)[0].strip());
    }

    private RemoteFailure other(String operation, Answer answer) {
        if (answer.status() >= 500) {
            return new Unknown(SYSTEM, operation + " was answered with " + answer.status());
        }
        if (answer.status() < 400) {
            return new Malformed(SYSTEM, operation + " was sent elsewhere with " + answer.status());
        }
        return refused(operation, answer, words(answer));
    }

    private List<String> words(Answer answer) {
        try {
            return errors(answer);
        } catch (IOException unreadable) {
            return List.of(UNREADABLE);
        }
    }

    private static Refused refused(String operation, Answer answer, List<String> errors) {
        return new Refused(SYSTEM, operation + " was refused with " + answer.status(), answer.words(errors));
    }

    private List<String> errors(Answer answer) throws IOException {
        List<String> words = new ArrayList<>();
        JsonNode body = json.readTree(answer.body());
        for (JsonNode error : body.path("errors")) {
            words.add(json.treeToValue(error, MiraklError.class).words());
        }
        if (!answer.isSuccess() && body.hasNonNull("message")) {
            words.add(body.path("message").asText());
        }
        return words;
    }
}
