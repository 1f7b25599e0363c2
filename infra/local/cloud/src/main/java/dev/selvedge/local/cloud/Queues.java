package dev.selvedge.local.cloud;

import dev.selvedge.local.emulator.SqsEmulator;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The connection's queues, each with its dead-letter queue, in an ElasticMQ of this process.
final class Queues implements AutoCloseable {

    /// Dead letters are kept for a fortnight, the longest that SQS allows.
    private static final int DEAD_RETENTION_SECONDS = 14 * 24 * 60 * 60;

    private final SqsEmulator sqs;
    private final SqsClient client;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    /// Where a queue and its dead-letter queue are.
    private record Pair(String url, String deadUrl) {}

    private Queues(SqsEmulator sqs) {
        this.sqs = sqs;
        this.client = sqs.client();
    }

    static Queues start(Topology topology, Naming naming) {
        Queues queues = new Queues(SqsEmulator.start());
        topology.queues()
                .forEach((name, queue) -> queues.create(name, queue, topology.visibilitySeconds(name), naming));
        return queues;
    }

    URI address() {
        return sqs.address();
    }

    SqsClient client() {
        return client;
    }

    /// A queue's URL, by its name in the topology.
    String url(String name) {
        return pair(name).url();
    }

    /// The URL of a queue's dead-letter queue, by the queue's name in the topology.
    String deadUrl(String name) {
        return pair(name).deadUrl();
    }

    Map<String, QueueDepth> depths() {
        Map<String, QueueDepth> depths = new LinkedHashMap<>();
        pairs.forEach((name, pair) -> depths.put(name, depth(pair)));
        return depths;
    }

    @Override
    public void close() {
        client.close();
        sqs.close();
    }

    private Pair pair(String name) {
        Pair pair = pairs.get(name);
        if (pair == null) {
            throw new IllegalArgumentException(name + " is not among the queues " + pairs.keySet());
        }
        return pair;
    }

    private void create(String name, Topology.Queue queue, int visibilitySeconds, Naming naming) {
        String dead = naming.deadLettersOf(name);
        String deadUrl = queue(dead, Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, text(DEAD_RETENTION_SECONDS)));
        Map<QueueAttributeName, String> attributes = Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                text(visibilitySeconds),
                QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                text(queue.retentionSeconds()),
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                        .formatted(Naming.queueArn(dead), queue.maxReceiveCount()));
        pairs.put(name, new Pair(queue(naming.of(name), attributes), deadUrl));
    }

    private String queue(String wholeName, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(request -> request.queueName(wholeName).attributes(attributes))
                .queueUrl();
    }

    private QueueDepth depth(Pair pair) {
        Map<QueueAttributeName, String> live = counts(pair.url());
        Map<QueueAttributeName, String> dead = counts(pair.deadUrl());
        return new QueueDepth(
                count(live, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                count(live, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                count(live, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED),
                count(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                        + count(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    private Map<QueueAttributeName, String> counts(String url) {
        return client.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static int count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
        return Integer.parseInt(counts.getOrDefault(name, "0"));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
