package dev.selvedge.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/// What one invocation counted, as one line in CloudWatch's embedded metric format: namespace `Selvedge`, dimensions
/// `connection` and `function`, unit `Count`.
@ApplicationScoped
public class Metrics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String connection;
    private final InstantSource clock;
    private final Map<String, Long> counts = new TreeMap<>();

    public Metrics(ConnectionConfig config, InstantSource clock) {
        this.connection = config.connection().name();
        this.clock = clock;
    }

    public synchronized void count(String metric, long more) {
        counts.merge(metric, more, Long::sum);
    }

    /// Writes the line to standard output, where CloudWatch finds it, and begins anew.
    public synchronized void flush(Context context) {
        if (!counts.isEmpty()) {
            System.out.println(line(context.getFunctionName()));
            counts.clear();
        }
    }

    String line(String function) {
        ObjectNode line = JSON.createObjectNode();
        ObjectNode aws = line.putObject("_aws").put("Timestamp", clock.millis());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", "Selvedge");
        directive.putArray("Dimensions").addArray().add("connection").add("function");
        ArrayNode names = directive.putArray("Metrics");
        counts.keySet().forEach(name -> names.addObject().put("Name", name).put("Unit", "Count"));
        line.put("connection", connection).put("function", function);
        counts.forEach(line::put);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
