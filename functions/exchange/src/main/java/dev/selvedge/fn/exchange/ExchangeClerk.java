package dev.selvedge.fn.exchange;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.ExchangeDesk;
import dev.selvedge.core.model.MappingKey.Kind;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Invoked by a person, with the codes by which the ERP knows what it is told of, and with what becomes of post that
/// is held.
///
/// `{"codes": {"DIVISION": {"connection": "JLP", "category/Bedding": "BED"}}}` maps a kind of code for everything, a
/// category or a SKU; an empty text takes one away. `{"again": {"<name>": "<who says so>"}}` has a file read again
/// that was put aside, or an order sent again that was turned down. `{"dismiss": {"<name>": {"by": "<who says so>",
/// "reason": "<why>"}}}` says that nothing was lost with a file: it is held no more. What makes no sense is refused
/// with the reason; parts before it in this sequence are done.
///
/// Answers with every code, and with what became of each name: `again`, `dismissed`, or `unknown` where there is no
/// such thing.
@Named("desk")
public class ExchangeClerk implements RequestHandler<ExchangeClerk.Decision, ExchangeClerk.Answer> {

    /// What has been decided; left out to ask only.
    public record Decision(
            @Nullable Map<Kind, Map<String, String>> codes,
            @Nullable Map<String, String> again,
            @Nullable Map<String, Dismissal> dismiss) {}

    /// Who needs a file no more, and why.
    public record Dismissal(@Nullable String by, @Nullable String reason) {}

    /// How everything stands.
    public record Answer(Map<Kind, Map<String, String>> codes, Map<String, String> post) {}

    private final ExchangeDesk desk;

    public ExchangeClerk(ExchangeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handleRequest(Decision decision, Context context) {
        if (decision.codes() != null) {
            decision.codes().forEach(desk::set);
        }
        Map<String, String> post = new TreeMap<>();
        if (decision.again() != null) {
            decision.again().forEach((name, by) -> post.put(name, again(name, by)));
        }
        if (decision.dismiss() != null) {
            decision.dismiss().forEach((name, why) -> post.put(name, dismiss(name, why)));
        }
        return new Answer(desk.codes(), post);
    }

    private String again(String name, String by) {
        return desk.again(name, said("who says that " + name + " goes again", by)) ? "again" : "unknown";
    }

    private String dismiss(String name, Dismissal why) {
        desk.dismiss(
                name,
                said("who needs " + name + " no more", why.by()),
                said("why " + name + " is needed no more", why.reason()));
        return "dismissed";
    }

    private static String said(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("say " + what);
        }
        return text;
    }
}
