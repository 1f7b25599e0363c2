package dev.selvedge.local.cloud;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The connection's queues, each with its dead-letter queue, in an ElasticMQ of this process.
final class Queues implements AutoCloseable {

    /// Dead letters are kept for a fortnight, the longest that SQS allows.
    private static final int DEAD_RETENTION_SECONDS = 14 * 24 * 60 * 60;

    /// The laptop cloud ends it in its own order, not the shutdown of the JVM in any.
    private static final Config ACTORS = ConfigFactory.parseString(
                    "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off")
            .withFallback(ConfigFactory.load());

    private final ActorSystem actors;
    private final URI address;
    private final SqsClient client;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    /// Where a queue and its dead-letter queue are.
    private record Pair(String url, String deadUrl) {}

    private Queues(ActorSystem actors, SQSRestServer server) {
        this.actors = actors;
        this.address = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        this.client = SqsClient.builder()
                .endpointOverride(address)
                .region(Region.of(Naming.REGION))
                .credentialsProvider(FakeAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    static Queues start(Topology topology, Naming naming) {
        ActorSystem actors = ActorSystem.create("elasticmq", ACTORS);
        SQSRestServer server = SQSRestServerBuilder.withActorSystem(actors)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(Naming.REGION)
                .withAWSAccountId(Naming.ACCOUNT)
                .start();
        Queues queues = new Queues(actors, server);
        topology.queues()
                .forEach((name, queue) -> queues.create(name, queue, topology.visibilitySeconds(name), naming));
        return queues;
    }

    URI address() {
        return address;
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

    /// Ends at once: the server's own way to stop waits for the last long poll.
    @Override
    public void close() {
        client.close();
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().join();
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
