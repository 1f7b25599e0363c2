package dev.selvedge.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one invocation counted, as one line of JSON.
///
/// Each that is a [Series] is published by CloudWatch's embedded metric format: namespace `Selvedge`, dimensions
/// `connection` and `function`. All others are plain members of the same line.
@ApplicationScoped
public class Metrics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String connection;
    private final InstantSource clock;
    private final Map<String, Long> figures = new TreeMap<>();

    public Metrics(ConnectionConfig config, InstantSource clock) {
        this.connection = config.connection().name();
        this.clock = clock;
    }

    /// Adds to what this invocation has counted so far.
    public synchronized void count(String metric, long more) {
        figures.merge(metric, more, Long::sum);
    }

    /// Says how something stands now, whatever was said of it before.
    public synchronized void state(String metric, long now) {
        figures.put(metric, now);
    }

    /// Writes the line to standard output, where CloudWatch finds it, and begins anew.
    public synchronized void flush(Context context) {
        if (!figures.isEmpty()) {
            System.out.println(line(context.getFunctionName()));
            figures.clear();
        }
    }

    String line(String function) {
        ObjectNode line = JSON.createObjectNode();
        List<Series> published = Arrays.stream(Series.values())
                .filter(series -> figures.containsKey(series.metric()))
                .toList();
        if (!published.isEmpty()) {
            publish(published, line);
        }
        line.put("connection", connection).put("function", function);
        figures.forEach(line::put);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void publish(List<Series> published, ObjectNode line) {
        ObjectNode aws = line.putObject("_aws").put("Timestamp", clock.millis());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", "Selvedge");
        directive.putArray("Dimensions").addArray().add("connection").add("function");
        ArrayNode metrics = directive.putArray("Metrics");
        published.forEach(
                series -> metrics.addObject().put("Name", series.metric()).put("Unit", series.unit()));
    }
}
