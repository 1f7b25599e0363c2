package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.selvedge.aws.MessageCodec;
import dev.selvedge.aws.SqsOutbox;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.local.emulator.SqsEmulator;
import dev.selvedge.testkit.InMemoryHolds;
import dev.selvedge.testkit.Samples;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SqsBatchTest {

    private static final Instant NOON = Samples.NOON;
    private static final Invocation PLENTY = new Invocation(110_000);

    private static SqsEmulator emulator;
    private static SqsClient sqs;

    private final MessageCodec codec = new MessageCodec();
    private final InMemoryHolds holds = new InMemoryHolds();
    private final Metrics metrics = new Metrics(Configured.required().connection(), InstantSource.fixed(NOON));
    private String orders = "";
    private SqsBatch batch = batch("");

    @BeforeAll
    static void start() {
        emulator = SqsEmulator.start();
        sqs = emulator.client();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        emulator.close();
    }

    @BeforeEach
    void queue() {
        orders = sqs.createQueue(create -> create.queueName("orders-" + System.identityHashCode(this)))
                .queueUrl();
        batch = batch(orders);
    }

    private SqsBatch batch(String queue) {
        SqsOutbox outbox = new SqsOutbox(sqs, new SqsOutbox.Queues(queue, queue, queue, queue, queue), 262_144);
        return new SqsBatch(codec, outbox, holds, new OutcomeLog(metrics), InstantSource.fixed(NOON));
    }

    @Test
    void doneDuplicateAndHeldWorkIsAcknowledged() {
        List<String> seen = new ArrayList<>();

        SQSBatchResponse response = each(event(order("X-A"), order("X-B")), PLENTY, message -> {
            seen.add(message.order().id().value());
            return seen.size() == 1 ? Outcome.Done.of("placed") : new Outcome.Duplicate("placed before");
        });

        assertThat(seen).containsExactly("X-A", "X-B");
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void deferredWorkIsSentAgainWithADelayAndAcknowledged() {
        SQSBatchResponse response =
                each(event(order("X-A")), PLENTY, _ -> new Outcome.Deferred(NOON.plusSeconds(60), "the ERP is down"));

        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(delayed()).isOne();
        assertThat(waiting()).isZero();
    }

    @Test
    void aBugFailsItsOwnMessageOnly() {
        SQSBatchResponse response = each(event(order("X-A"), order("X-B")), PLENTY, message -> {
            if (message.order().id().value().equals("X-A")) {
                throw new IllegalStateException("a bug");
            }
            return Outcome.Done.of("placed");
        });

        assertThat(failed(response)).containsExactly("message-0");
    }

    @Test
    void whatIsNotJsonIsHeldWithItsTextAndAcknowledged() {
        SQSBatchResponse response = each(event("no JSON", order("X-B")), PLENTY, _ -> Outcome.Done.of("placed"));

        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(holds.all()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(hold.key().id()).isEqualTo("message-0");
            assertThat(hold.work()).isEqualTo(new HeldWork.Unread("no JSON"));
            assertThat(hold.explanation()).doesNotContain("no JSON");
        });
    }

    @Test
    void aMessageOfAnotherVersionOrForAnotherQueueIsHeld() {
        String other = order("X-A").replace("\"version\":1", "\"version\":2");
        String strayed = codec.write(new Message.OfReference(new OrderId("X-B"), new ErpReference("guid", "SO-00001")));

        each(event(other, strayed), PLENTY, _ -> Outcome.Done.of("placed"));

        assertThat(holds.all())
                .hasSize(2)
                .allSatisfy(hold -> assertThat(hold.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void workIsNotBegunWhenTheFunctionsTimeIsNearlyUp() {
        List<String> seen = new ArrayList<>();

        SQSBatchResponse response = each(event(order("X-A")), new Invocation(34_999), message -> {
            seen.add(message.order().id().value());
            return Outcome.Done.of("placed");
        });

        assertThat(seen).isEmpty();
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(delayed()).isOne();
    }

    @Test
    void aBatchTogetherHasAnOutcomeForEachMessage() {
        String one = codec.write(new Message.OfReference(new OrderId("X-A"), new ErpReference("guid-1", "SO-00001")));
        String two = codec.write(new Message.OfReference(new OrderId("X-B"), new ErpReference("guid-2", "SO-00002")));
        List<Integer> sizes = new ArrayList<>();

        SQSBatchResponse response = batch.together(event(one, two), PLENTY, Message.OfReference.class, messages -> {
            sizes.add(messages.size());
            return List.of(Outcome.Done.of("written"), new Outcome.Deferred(NOON.plusSeconds(60), "too many"));
        });

        assertThat(sizes).containsExactly(2);
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(delayed()).isOne();
    }

    @Test
    void anEmptyBatchDoesNothing() {
        assertThat(each(event(), PLENTY, _ -> Outcome.Done.of("placed")).getBatchItemFailures())
                .isEmpty();
    }

    private SQSBatchResponse each(SQSEvent event, Invocation context, Function<Message.OfOrder, Outcome> work) {
        return batch.each(event, context, Message.OfOrder.class, work);
    }

    private String order(String id) {
        return codec.write(new Message.OfOrder(Samples.order(id).build()));
    }

    private static SQSEvent event(String... bodies) {
        SQSEvent event = new SQSEvent();
        event.setRecords(new ArrayList<>());
        for (String body : bodies) {
            SQSMessage message = new SQSMessage();
            message.setMessageId("message-" + event.getRecords().size());
            message.setBody(body);
            message.setAttributes(Map.of("ApproximateReceiveCount", "1"));
            event.getRecords().add(message);
        }
        return event;
    }

    private static List<String> failed(SQSBatchResponse response) {
        return response.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private int waiting() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    private int delayed() {
        return count(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
    }

    private int count(QueueAttributeName what) {
        return Integer.parseInt(
                sqs.getQueueAttributes(get -> get.queueUrl(orders).attributeNames(QueueAttributeName.ALL))
                        .attributes()
                        .get(what));
    }
}
