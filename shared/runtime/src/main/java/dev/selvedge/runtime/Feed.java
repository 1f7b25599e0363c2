package dev.selvedge.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.selvedge.core.port.RemoteFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// Runs the parts of a feed one after the other: a partner who is away stops its own part only.
///
/// The schedule comes again, so "not now" is a line and a count; a bug fails the invocation. Whether a partner was away
/// is said by every run, the figures of a part only if it came to its end: it does not know them else.
@ApplicationScoped
public class Feed {

    private static final Logger LOG = Logger.getLogger("selvedge");

    private final Metrics metrics;

    public Feed(Metrics metrics) {
        this.metrics = metrics;
    }

    /// @param work answers the figures of its run, by the names of metrics
    public void run(String part, Supplier<Map<String, Integer>> work) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("feed", part);
        metrics.count(Series.FEED_FAILED.metric(), 0);
        try {
            work.get().forEach((name, value) -> {
                metrics.state(name, value);
                facts.put(name, String.valueOf(value));
            });
        } catch (RemoteFailure failure) {
            metrics.count(
                    failure instanceof RemoteFailure.Throttled ? "FeedThrottled" : Series.FEED_FAILED.metric(), 1);
            facts.put("why", failure.system() + ": " + failure.getMessage());
        }
        line(facts);
    }

    /// Writes the metrics of this invocation.
    public String finish(Context context) {
        metrics.flush(context);
        return "done";
    }

    private static void line(Map<String, String> facts) {
        facts.forEach(MDC::put);
        LOG.info("feed");
        facts.keySet().forEach(MDC::remove);
    }
}
