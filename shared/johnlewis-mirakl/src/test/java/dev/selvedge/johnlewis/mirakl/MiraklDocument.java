package dev.selvedge.johnlewis.mirakl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Mirakl's own OpenAPI document and what it says of an exchange.
final class MiraklDocument {

    /// The environment variable that names the document's file.
    static final String VARIABLE = "MIRAKL_OPENAPI";

    private static final Optional<MiraklDocument> AT_HAND =
            Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of).map(MiraklDocument::read);

    private final JsonNode json;
    private final OpenApiInteractionValidator validator;

    private MiraklDocument(String text) throws IOException {
        this.json = MiraklApi.exact(new ObjectMapper()).readTree(text);
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                        .build())
                .withWhitelist(DocumentedDeviations.known())
                .build();
    }

    static Optional<MiraklDocument> atHand() {
        return AT_HAND;
    }

    private static MiraklDocument read(Path file) {
        try {
            return new MiraklDocument(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(VARIABLE + " names no file that can be read", missing);
        }
    }

    /// The document, or a test that is skipped and says so.
    static MiraklDocument assumed() {
        String without = VARIABLE + " does not name Mirakl's OpenAPI document: nothing is held against it";
        if (AT_HAND.isEmpty()) {
            System.out.println("SKIPPED: " + without);
        }
        assumeTrue(AT_HAND.isPresent(), without);
        return AT_HAND.orElseThrow();
    }

    JsonNode json() {
        return json;
    }

    /// The example with business values of a success.
    JsonNode example(String path, String method) {
        return examples(path, method).path("application/json-0").path("value");
    }

    JsonNode examples(String path, String method) {
        return json.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("examples");
    }

    List<String> request(Call call) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(call.method(), documented(call.path()));
        call.query().forEach(request::withQueryParam);
        call.headers().forEach(request::withHeader);
        if (call.body().length > 0) {
            request.withBody(call.body());
        }
        return errors(call.operation() + " asked", validator.validateRequest(request.build()));
    }

    List<String> answer(Call call, Answer answer) {
        SimpleResponse.Builder response = new SimpleResponse.Builder(answer.status());
        answer.headers().forEach((name, value) -> response.withHeader(name, value));
        if (answer.body().length > 0) {
            response.withBody(answer.body());
        }
        return errors(
                call.operation() + " answered " + answer.status(),
                validator.validateResponse(
                        documented(call.path()), Request.Method.valueOf(call.method()), response.build()));
    }

    private static String documented(String path) {
        return path.startsWith(DocumentedDeviations.FILES) ? DocumentedDeviations.DYNAMIC : path;
    }

    private static List<String> errors(String what, ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> what + ": " + message.getKey() + ": " + message.getMessage() + " "
                        + DocumentedDeviations.place(message))
                .toList();
    }
}
