package dev.selvedge.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What it costs to watch over ten thousand open orders, of which a thousand come near their deadlines at once.
///
/// All are twins of one order that was placed and seen in the ERP, written straight into the table. For each
/// measurement the function starts anew and remembers nobody who was told.
final class WatchCosts implements AutoCloseable {

    private static final int ORDERS = 10_000;
    private static final int NEAR = 1_000;
    private static final int MOST_RUNS = 3;
    private static final String WATCH = "dispatch-watch";
    private static final Duration FAR = Duration.ofDays(3);
    private static final Duration NEARLY = Duration.ofHours(23);
    private static final double NANOS = 1e9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CountingProxy dynamoDb = new CountingProxy();
    private final CountingProxy s3 = new CountingProxy();
    private final Workbench bench;

    private WatchCosts(Topology topology, Path functions) {
        this.bench = Workbench.open(topology, functions, settings(), UnaryOperator.identity());
        dynamoDb.standBefore(bench.cloud().tables());
        s3.standBefore(bench.cloud().buckets());
    }

    private Map<String, String> settings() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.address().toString(),
                "AWS_ENDPOINT_URL_S3", s3.address().toString());
    }

    static List<Figure> count(Topology topology, Path functions, int runs) {
        try (WatchCosts costs = new WatchCosts(topology, functions)) {
            return costs.figures(Math.min(runs, MOST_RUNS));
        }
    }

    private List<Figure> figures(int runs) {
        open();
        List<Double> seconds = new ArrayList<>();
        List<Double> requests = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            forget();
            bench.cloud().cool(WATCH);
            long before = dynamoDb.passed() + s3.passed();
            bench.invoke(WATCH, "{}");
            requests.add((double) (dynamoDb.passed() + s3.passed() - before));
            seconds.add(bench.coldStarts(WATCH).getLast().firstInvocation().toNanos() / NANOS);
            megabytes.add((double) bench.cloud().costs(WATCH).stream()
                    .mapToInt(ProcessCost::peakMegabytes)
                    .max()
                    .orElseThrow());
            expectAllAreTold(run + 1);
        }
        return List.of(
                new Figure("watch.10k.seconds", "s", seconds),
                new Figure("watch.10k.storeRequests", "requests", requests),
                new Figure("watch.10k.megabytes", "MB", megabytes));
    }

    private void open() {
        bench.paidOrder(1);
        bench.feedToRest();
        bench.feedDispatches();
        String original = "JL00001-A";
        Map<String, AttributeValue> pattern = bench.cloud()
                .dynamoDb()
                .getItem(get ->
                        get.tableName(bench.table("open-orders")).key(Map.of("order", AttributeValue.fromS(original))))
                .item();
        List<Map<String, AttributeValue>> twins = new ArrayList<>();
        for (int number = 1; number <= ORDERS; number++) {
            Duration left = number <= NEAR ? NEARLY : FAR;
            twins.add(twin(
                    pattern,
                    original,
                    "JL%05d-A".formatted(number),
                    Instant.now().plus(left)));
        }
        bench.write("open-orders", twins);
    }

    private static Map<String, AttributeValue> twin(
            Map<String, AttributeValue> pattern, String original, String id, Instant deadline) {
        Map<String, AttributeValue> twin = new HashMap<>();
        pattern.forEach((name, value) -> twin.put(
                name, value.s() == null ? value : AttributeValue.fromS(value.s().replace(original, id))));
        twin.computeIfPresent("shown", (_, shown) -> AttributeValue.fromS(due(shown.s(), deadline)));
        return twin;
    }

    private static String due(String shown, Instant deadline) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(shown);
            return json.put("deadline", deadline.toString()).toString();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an open order is no JSON", unreadable);
        }
    }

    /// Whom people were told of is all in one document.
    private void forget() {
        bench.cloud()
                .s3()
                .deleteObject(delete -> delete.bucket(bench.table("documents")).key("watch/alerted"));
    }

    private void expectAllAreTold(int runs) {
        long told = bench.cloud().alerts().stream()
                .flatMap(alert -> alert.message().lines())
                .filter(line -> line.contains("JL"))
                .count();
        if (told != (long) runs * NEAR) {
            throw new IllegalStateException("people should have been told of " + runs * NEAR + " orders, not " + told);
        }
    }

    @Override
    public void close() {
        bench.close();
        dynamoDb.close();
        s3.close();
    }
}
