package dev.selvedge.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// One structured line for each outcome, and one line of metrics for each invocation. No personal data.
@ApplicationScoped
public class OutcomeLog {

    private static final Logger LOG = Logger.getLogger("selvedge");

    private final Metrics metrics;

    public OutcomeLog(Metrics metrics) {
        this.metrics = metrics;
    }

    /// The words under which outcomes are counted and logged.
    private enum Word {
        DONE("Done"),
        DUPLICATE("Duplicate"),
        HELD("Held"),
        DEFERRED(Series.DEFERRED.metric()),
        FAILED("Failed");

        private final String metric;

        Word(String metric) {
            this.metric = metric;
        }
    }

    void outcome(Message message, Outcome outcome, int attempt, Duration took) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("attempt", String.valueOf(attempt));
        facts.put("millis", String.valueOf(took.toMillis()));
        Word word =
                switch (outcome) {
                    case Outcome.Done done -> {
                        facts.put("what", done.what());
                        done.reference().ifPresent(reference -> facts.put("sale", reference.number()));
                        yield Word.DONE;
                    }
                    case Outcome.Duplicate(String why) -> {
                        facts.put("why", why);
                        yield Word.DUPLICATE;
                    }
                    case Outcome.Held(Hold hold) -> {
                        facts.put("reason", hold.reason().name());
                        facts.put("why", hold.explanation());
                        yield Word.HELD;
                    }
                    case Outcome.Deferred deferred -> {
                        facts.put("until", deferred.until().toString());
                        facts.put("why", deferred.why());
                        yield Word.DEFERRED;
                    }
                };
        line(key(message), word, facts, null);
    }

    void failed(Message message, int attempt, RuntimeException bug) {
        line(key(message), Word.FAILED, Map.of("attempt", String.valueOf(attempt)), bug);
    }

    void unreadable(Hold hold) {
        line(hold.key(), Word.HELD, Map.of("reason", hold.reason().name(), "why", hold.explanation()), null);
    }

    void unheld(String messageId, RuntimeException bug) {
        line(new WorkKey(Kind.MESSAGE, messageId), Word.FAILED, Map.of(), bug);
    }

    /// Says also that nothing was deferred.
    void finish(Context context) {
        metrics.count(Series.DEFERRED.metric(), 0);
        metrics.flush(context);
    }

    private void line(WorkKey key, Word word, Map<String, String> facts, @Nullable RuntimeException bug) {
        metrics.count(word.metric, 1);
        Map<String, String> fields = new TreeMap<>(facts);
        fields.put("key", key.toString());
        fields.put("outcome", word.metric);
        fields.forEach(MDC::put);
        try {
            if (bug == null) {
                LOG.info("outcome");
            } else {
                LOG.error("outcome", bug);
            }
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    static WorkKey key(Message message) {
        return switch (message) {
            case Message.OfOrder(var order) -> WorkKey.of(Kind.ORDER, order.id());
            case Message.OfReference(var order, var _) -> WorkKey.of(Kind.REFERENCE, order);
            case Message.OfDispatch(var order, var _) -> WorkKey.of(Kind.DISPATCH, order);
            case Message.OfRemittance(var payout) -> new WorkKey(Kind.REMITTANCE, payout);
            case Message.OfStock _ -> new WorkKey(Kind.STOCK, "push");
            case Message.OfImport(String id) -> new WorkKey(Kind.STOCK, "import/" + id);
            case Message.OfExport export -> new WorkKey(Kind.STOCK, "export/" + export.exportId());
        };
    }
}
