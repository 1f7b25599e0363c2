package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.Samples;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final Metrics metrics = new Metrics(Configured.required().connection(), InstantSource.fixed(Samples.NOON));
    private final Feed feed = new Feed(metrics);

    @Test
    void aRunSaysThatNoPartnerWasAway() throws Exception {
        feed.run("watch", () -> Map.of("OrdersMissed", 0));

        assertThat(line().path("FeedFailed")).hasToString("0");
        assertThat(line().path("OrdersMissed")).hasToString("0");
        assertThat(line().at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
                .containsExactly("OrdersMissed", "FeedFailed");
    }

    @Test
    void aPartnerWhoIsAwayFailsHisOwnPartOnly() throws Exception {
        feed.run("orders", () -> {
            throw new RemoteFailure.Unavailable("John Lewis", "OR11 could not be sent: no connection");
        });
        feed.run("holds", () -> Map.of("HoldsReviewed", 2));

        assertThat(line().path("FeedFailed")).hasToString("1");
        assertThat(line().path("HoldsReviewed")).hasToString("2");
    }

    @Test
    void aCallThatCameTooSoonIsNoFailure() throws Exception {
        feed.run("stock", () -> {
            throw new RemoteFailure.Throttled("Cin7 Core", "the budget cin7 is spent", Optional.empty());
        });

        assertThat(line().path("FeedFailed")).hasToString("0");
        assertThat(line().path("FeedThrottled")).hasToString("1");
    }

    private JsonNode line() throws Exception {
        return new ObjectMapper().readTree(metrics.line("acme-dispatch-watch"));
    }
}
