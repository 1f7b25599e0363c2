package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.cin7core.Cin7Settings.ErrorStyle;
import java.util.List;

/// Refusals as the vendor writes them (cin7-core.md A1).
final class ErrorAnswers {

    /// The vendor's words, whatever the limit is set to: callers match on them.
    private static final ErrorModel TOO_MANY =
            new ErrorModel(503, "You have reached 60 calls per 60 seconds API limit.");

    private final Cin7Settings settings;

    ErrorAnswers(Cin7Settings settings) {
        this.settings = settings;
    }

    Answer of(Refused refused) {
        boolean hidden = settings.errorStyle().withStatus200() && refused.status() == 400;
        return Answer.json(hidden ? 200 : refused.status(), written(refused.errors()));
    }

    /// Without `Retry-After`, which the vendor does not document and has not been seen to send.
    Answer throttled() {
        return Answer.json(settings.rateLimit().status(), written(List.of(TOO_MANY)));
    }

    Answer errorInSuccess() {
        return Answer.json(200, written(List.of(ErrorModel.invalid("Unexpected error."))));
    }

    /// Plain text, not JSON, and 403, not 401.
    Answer forbidden() {
        return Answer.text(403, "Incorrect credentials!");
    }

    /// What a wrong path or maintenance shows, with status 200.
    Answer webPage() {
        return Answer.html(200, """
                <!doctype html>
                <html><head><title>Cin7 Core</title></head><body><h1>Page not found</h1></body></html>
                """);
    }

    private String written(List<ErrorModel> errors) {
        ErrorStyle style = settings.errorStyle();
        return switch (style.shape()) {
            case ARRAY ->
                Json.array(errors.stream().limit(style.faultsAtOnce()).map(ErrorModel::json))
                        .toString();
            case SINGLE_OBJECT -> errors.getFirst().json().toString();
        };
    }
}
