package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// What the queue's messages become, seen by the function and by the queue.
@Timeout(90)
class EventSourceTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path functions;

    private final Lines lines = new Lines();

    @Test
    void aGoodMessageIsDeletedAndABadOneIsReceivedTwiceAndThenDead() throws Exception {
        try (LaptopCloud cloud = cloud(new Messages("orders", 10, 0, 1), 10)) {
            messagesComeBackSoon(cloud);
            send(cloud, "good", "bad");

            cloud.awaitRest(LONG);

            assertThat(cloud.depths()).containsExactly(Map.entry("orders", new QueueDepth(0, 0, 0, 1)));
            assertThat(deadBodies(cloud)).containsExactly("bad");
            assertThat(bodiesSeen()).containsExactlyInAnyOrder("good", "bad", "bad");
        }
    }

    @Test
    void aFailedInvocationDeletesNothing() throws Exception {
        assertThat(bodiesThatDieTogether("throw", "good")).containsExactlyInAnyOrder("throw", "good");
    }

    @Test
    void anAnswerThatNamesAnUnknownMessageDeletesNothing() throws Exception {
        assertThat(bodiesThatDieTogether("nonsense", "good")).containsExactlyInAnyOrder("nonsense", "good");
    }

    @Test
    void theEventIsWhatLambdaSends() throws Exception {
        try (LaptopCloud cloud = cloud(new Messages("orders", 10, 0, 2), 10)) {
            cloud.sqs()
                    .sendMessage(request -> request.queueUrl(cloud.queueUrl("orders"))
                            .messageBody("{\"order\":\"JL-1\"}")
                            .messageAttributes(Map.of(
                                    "correlation",
                                            attribute("String")
                                                    .stringValue("c-7")
                                                    .build(),
                                    "seal",
                                            attribute("Binary")
                                                    .binaryValue(SdkBytes.fromUtf8String("wax"))
                                                    .build())));

            JsonNode record = event(lines.next("event")).get(0);

            assertThat(record.get("messageId").asText()).hasSize(36);
            assertThat(record.get("receiptHandle").asText()).isNotEmpty();
            assertThat(record.get("body").asText()).isEqualTo("{\"order\":\"JL-1\"}");
            assertThat(record.at("/attributes/ApproximateReceiveCount").asText())
                    .isEqualTo("1");
            assertThat(record.at("/attributes/SentTimestamp").asText()).matches("\\d{13}");
            assertThat(record.at("/messageAttributes/correlation").toString())
                    .isEqualTo(
                            "{\"stringValue\":\"c-7\",\"stringListValues\":[],\"binaryListValues\":[],\"dataType\":\"String\"}");
            assertThat(record.at("/messageAttributes/seal/binaryValue").asText())
                    .isEqualTo("d2F4");
            assertThat(record.get("md5OfBody").asText()).isEqualTo("d75951215a8dd2a303a7fc2e7366c34f");
            assertThat(record.get("eventSource").asText()).isEqualTo("aws:sqs");
            assertThat(record.get("eventSourceARN").asText())
                    .isEqualTo("arn:aws:sqs:eu-west-2:000000000000:acme-orders");
            assertThat(record.get("awsRegion").asText()).isEqualTo("eu-west-2");
        }
    }

    @Test
    void aBatchAboveTenIsCollectedOverItsWindow() throws Exception {
        try (LaptopCloud cloud = cloud(new Messages("orders", 25, 30, 2), 10)) {
            for (int from : List.of(0, 10, 20)) {
                send(
                        cloud,
                        IntStream.range(from, Math.min(from + 10, 25))
                                .mapToObj(number -> "order " + number)
                                .toArray(String[]::new));
            }

            assertThat(event(lines.next("event"))).hasSize(25);
            cloud.awaitRest(LONG);
        }
    }

    @Test
    void itStopsReadingAtItsMaximumConcurrency() throws Exception {
        try (LaptopCloud cloud = cloud(new Messages("orders", 1, 0, 2), 30)) {
            send(cloud, "hang 1", "hang 2", "hang 3");

            lines.next("event");
            lines.next("event");

            assertThat(cloud.depths()).containsExactly(Map.entry("orders", new QueueDepth(1, 2, 0, 0)));
        }
    }

    private List<String> bodiesThatDieTogether(String... bodies) throws Exception {
        try (LaptopCloud cloud = cloud(new Messages("orders", 2, 30, 1), 10)) {
            messagesComeBackSoon(cloud);
            send(cloud, bodies);
            cloud.awaitRest(LONG);
            return deadBodies(cloud);
        }
    }

    private LaptopCloud cloud(Messages source, int timeoutSeconds) throws Exception {
        return Clouds.of(functions, source, timeoutSeconds)
                .withoutSchedules()
                .logs(lines)
                .start();
    }

    /// Starts the one process first, so that its start takes no time from the first message.
    private static void messagesComeBackSoon(LaptopCloud cloud) {
        cloud.invoke("worker", "{}");
        cloud.sqs()
                .setQueueAttributes(request -> request.queueUrl(cloud.queueUrl("orders"))
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "3")));
    }

    private static void send(LaptopCloud cloud, String... bodies) {
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, bodies.length)
                .mapToObj(index -> SendMessageBatchRequestEntry.builder()
                        .id("m" + index)
                        .messageBody(bodies[index])
                        .build())
                .toList();
        cloud.sqs()
                .sendMessageBatch(
                        request -> request.queueUrl(cloud.queueUrl("orders")).entries(entries));
    }

    private static List<String> deadBodies(LaptopCloud cloud) {
        return cloud
                .sqs()
                .receiveMessage(request ->
                        request.queueUrl(cloud.deadLettersUrl("orders")).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }

    private List<String> bodiesSeen() throws Exception {
        return lines.all().stream()
                .filter(line -> line.startsWith("event {\"Records\""))
                .flatMap(line -> StreamSupport.stream(event(line).spliterator(), false))
                .map(record -> record.get("body").asText())
                .toList();
    }

    private static JsonNode event(String line) {
        try {
            return new JsonMapper().readTree(line.substring("event ".length())).get("Records");
        } catch (JsonProcessingException failure) {
            throw new AssertionError(line, failure);
        }
    }

    private static MessageAttributeValue.Builder attribute(String type) {
        return MessageAttributeValue.builder().dataType(type);
    }
}
