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
    void aLineIsInTheEmbeddedMetricFormat() throws Exception {
        metrics.count("Done", 1);
        metrics.count("Held", 2);
        metrics.count("Done", 3);

        JsonNode line = new ObjectMapper().readTree(metrics.line("acme-order-worker"));

        assertThat(line).isEqualTo(new ObjectMapper().readTree("""
                                {
                                  "_aws": {
                                    "Timestamp": 1772452800000,
                                    "CloudWatchMetrics": [{
                                      "Namespace": "Selvedge",
                                      "Dimensions": [["connection", "function"]],
                                      "Metrics": [{"Name": "Done", "Unit": "Count"}, {"Name": "Held", "Unit": "Count"}]
                                    }]
                                  },
                                  "connection": "acme",
                                  "function": "acme-order-worker",
                                  "Done": 4,
                                  "Held": 2
                                }
                                """));
    }
}
