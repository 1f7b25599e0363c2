package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Metrics metrics = new Metrics(Configured.required().connection(), InstantSource.fixed(NOON));

    @Test
    void aLineIsInTheEmbeddedMetricFormatAndPublishesTheSeriesOnly() throws Exception {
        metrics.count("Done", 1);
        metrics.count("Deferred", 2);
        metrics.state("HoldsOldestMinutes", 90);
        metrics.count("Done", 3);

        assertThat(line()).isEqualTo(new ObjectMapper().readTree("""
                                {
                                  "_aws": {
                                    "Timestamp": 1772452800000,
                                    "CloudWatchMetrics": [{
                                      "Namespace": "Selvedge",
                                      "Dimensions": [["connection", "function"]],
                                      "Metrics": [
                                        {"Name": "HoldsOldestMinutes", "Unit": "None"},
                                        {"Name": "Deferred", "Unit": "Count"}
                                      ]
                                    }]
                                  },
                                  "connection": "acme",
                                  "function": "acme-order-worker",
                                  "Deferred": 2,
                                  "Done": 4,
                                  "HoldsOldestMinutes": 90
                                }
                                """));
    }

    @Test
    void aLineWithoutASeriesPublishesNothing() throws Exception {
        metrics.count("Done", 1);

        assertThat(line()).isEqualTo(new ObjectMapper().readTree("""
                                {"connection": "acme", "function": "acme-order-worker", "Done": 1}
                                """));
    }

    @Test
    void howSomethingStandsIsNotAddedUp() throws Exception {
        metrics.state("HoldsOpen", 5);
        metrics.state("HoldsOpen", 3);

        assertThat(line().path("HoldsOpen").intValue()).isEqualTo(3);
    }

    private JsonNode line() throws Exception {
        return new ObjectMapper().readTree(metrics.line("acme-order-worker"));
    }
}
