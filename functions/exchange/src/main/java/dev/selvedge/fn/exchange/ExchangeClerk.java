package dev.selvedge.fn.exchange;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.ExchangeDesk;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Invoked by a person, with what becomes of post that is held.
///
/// `{"again": {"<name>": "<who says so>"}}` has a file read again that was put aside, or an order sent again that was
/// turned down. `{"dismiss": {"<name>": {"by": "<who says so>", "reason": "<why>"}}}` says that nothing was lost with a
/// file: it is held no more. What makes no sense is refused with the reason; what stands before it is done.
///
/// Answers with what became of each name: `again`, `dismissed`, or `unknown` where there is no such thing.
@Named("desk")
public class ExchangeClerk implements RequestHandler<ExchangeClerk.Decision, Map<String, String>> {

    /// What has been decided; each part may be left out.
    public record Decision(
            @Nullable Map<String, String> again, @Nullable Map<String, Dismissal> dismiss) {}

    /// Who needs a file no more, and why.
    public record Dismissal(@Nullable String by, @Nullable String reason) {}

    private final ExchangeDesk desk;

    public ExchangeClerk(ExchangeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> handleRequest(Decision decision, Context context) {
        Map<String, String> became = new TreeMap<>();
        if (decision.again() != null) {
            decision.again().forEach((name, by) -> became.put(name, again(name, by)));
        }
        if (decision.dismiss() != null) {
            decision.dismiss().forEach((name, why) -> became.put(name, dismiss(name, why)));
        }
        return became;
    }

    private String again(String name, String by) {
        return desk.again(name, said("who says that " + name + " goes again", by)) ? "again" : "unknown";
    }

    private String dismiss(String name, Dismissal why) {
        desk.dismiss(
                name, said("who needs " + name + " no more", why.by()), said("why " + name + " is needed no more", why.reason()));
        return "dismissed";
    }

    private static String said(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("say " + what);
        }
        return text;
    }
}
