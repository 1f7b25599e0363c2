package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class SqsOutboxTest {

    private static final int LIMIT = 262_144;
    private static final SqsOutbox.Queues QUEUES =
            new SqsOutbox.Queues("orders", "references", "stock", "dispatches", "settlements");

    @Test
    void aReferenceIsSpelledInJsonWithItsOrderAsCorrelation() {
        SqsOutbox.Queues queues = new SqsOutbox.Queues(
                LocalAws.queue(), LocalAws.queue(), LocalAws.queue(), LocalAws.queue(), LocalAws.queue());
        new SqsOutbox(LocalAws.sqs(), queues, LIMIT).send(List.of(reference("X-A")));

        assertThat(LocalAws.sqs()
                        .receiveMessage(
                                receive -> receive.queueUrl(queues.references()).messageAttributeNames("All"))
                        .messages())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.body())
                            .isEqualTo("{\"version\":1,\"type\":\"reference\",\"order\":\"X-A\","
                                    + "\"reference\":{\"id\":\"b1c2\",\"number\":\"SO-00017\"}}");
                    assertThat(message.messageAttributes().get("correlation"))
                            .extracting(MessageAttributeValue::dataType, MessageAttributeValue::stringValue)
                            .containsExactly("String", "X-A");
                });
    }

    static Stream<Arguments> dispatches() {
        return Stream.of(
                Arguments.of(
                        Optional.of(Instant.parse("2026-03-02T12:00:00.5Z")),
                        "{\"version\":1,\"type\":\"dispatch\",\"order\":\"X-A\","
                                + "\"movedAt\":\"2026-03-02T12:00:00.500Z\"}"),
                Arguments.of(Optional.empty(), "{\"version\":1,\"type\":\"dispatch\",\"order\":\"X-A\"}"));
    }

    @ParameterizedTest
    @MethodSource("dispatches")
    void aDispatchIsSpelledInJsonWithItsOrderAsCorrelation(Optional<Instant> movedAt, String spelled) {
        Letter letter = Letter.of(new Message.OfDispatch(new OrderId("X-A"), movedAt), new MessageCodec());

        assertThat(letter).isEqualTo(new Letter("X-A", spelled));
    }

    @Test
    void aRemittanceIsSpelledInJsonWithItsPayoutAsCorrelation() {
        Letter letter = Letter.of(new Message.OfRemittance("5f2c8d0e"), new MessageCodec());

        assertThat(letter)
                .isEqualTo(new Letter("5f2c8d0e", "{\"version\":1,\"type\":\"remittance\",\"payout\":\"5f2c8d0e\"}"));
    }

    static Stream<Arguments> stock() {
        Instant noon = Instant.parse("2026-03-02T12:00:00.5Z");
        List<StockChange> changes = List.of(new StockChange(new Sku("RUG"), 3, 1));
        return Stream.of(
                Arguments.of(
                        new StockPush(noon, changes, Optional.empty()),
                        "{\"observed\":\"2026-03-02T12:00:00.500Z\",\"asOf\":\"2026-03-02T12:00:00.500Z\","
                                + "\"changes\":[{\"sku\":\"RUG\",\"quantity\":3,\"sold\":1}]}"),
                Arguments.of(
                        new StockPush(noon, noon.minusSeconds(3600), List.of(), Optional.of("stock/pushes/1")),
                        "{\"observed\":\"2026-03-02T12:00:00.500Z\",\"asOf\":\"2026-03-02T11:00:00.500Z\","
                                + "\"changes\":[],\"document\":\"stock/pushes/1\"}"));
    }

    @ParameterizedTest
    @MethodSource("stock")
    void aPushIsSpelledInJsonWithItsReadingAsCorrelation(StockPush push, String json) {
        SendMessageBatchRequestEntry entry = entry(new Message.OfStock(push));

        assertThat(entry.messageBody()).isEqualTo("{\"version\":1,\"type\":\"stock\",\"push\":" + json + "}");
        assertThat(correlation(entry)).isEqualTo("2026-03-02T12:00:00.500Z");
    }

    @Test
    void aFileAndAListAreTheirOwnCorrelation() {
        SendMessageBatchRequestEntry followed = entry(new Message.OfImport("4711"));
        SendMessageBatchRequestEntry compared =
                entry(new Message.OfExport("export-1", Instant.parse("2026-03-02T12:00:00Z")));

        assertThat(followed.messageBody()).isEqualTo("{\"version\":1,\"type\":\"import\",\"importId\":\"4711\"}");
        assertThat(correlation(followed)).isEqualTo("4711");
        assertThat(compared.messageBody())
                .isEqualTo("{\"version\":1,\"type\":\"export\",\"exportId\":\"export-1\","
                        + "\"asked\":\"2026-03-02T12:00:00Z\"}");
        assertThat(correlation(compared)).isEqualTo("export-1");
    }

    /// What goes to the queue of stock for this message.
    private static SendMessageBatchRequestEntry entry(Message message) {
        Refusing sqs = new Refusing(Set.of(), 0);
        new SqsOutbox(sqs, QUEUES, LIMIT).send(List.of(message));
        assertThat(sqs.requests).extracting(SendMessageBatchRequest::queueUrl).containsExactly("stock");
        return sqs.requests.getFirst().entries().getFirst();
    }

    @Test
    void tenMessagesAreOneRequest() {
        Refusing sqs = new Refusing(Set.of(), 0);
        new SqsOutbox(sqs, QUEUES, LIMIT).send(references(23));

        assertThat(sqs.requests).extracting(request -> request.entries().size()).containsExactly(10, 10, 3);
    }

    @Test
    void aRequestIsFilledToTheLastByteAndNoFurther() {
        int each = Letter.of(reference("X-0"), new MessageCodec()).bytes();
        Refusing exact = new Refusing(Set.of(), 0);
        Refusing less = new Refusing(Set.of(), 0);

        new SqsOutbox(exact, QUEUES, 3 * each).send(references(7));
        new SqsOutbox(less, QUEUES, 3 * each - 1).send(references(7));

        assertThat(exact.requests)
                .extracting(request -> request.entries().size())
                .containsExactly(3, 3, 1);
        assertThat(less.requests)
                .extracting(request -> request.entries().size())
                .containsExactly(2, 2, 2, 1);
    }

    @Test
    void aMessageCountsWithItsAttribute() {
        Message order = new Message.OfOrder(Samples.order("X-é").build());
        String body = new MessageCodec().write(order);
        // "correlation" has 11 bytes, "String" 6, "X-é" 4.
        int bytes = body.length() + 11 + 6 + 4;
        Refusing sqs = new Refusing(Set.of(), 0);

        assertThat(new SqsOutbox(sqs, QUEUES, bytes - 1).send(List.of(order)))
                .containsExactly(new Outbox.TooLarge(order, bytes, bytes - 1));
        assertThat(sqs.requests).isEmpty();
        assertThat(new SqsOutbox(sqs, QUEUES, bytes).send(List.of(order))).isEmpty();
    }

    @Test
    void onlyWhatFailedIsSentOnceMore() {
        Refusing sqs = new Refusing(Set.of("X-3", "X-5"), 1);

        assertThatCode(() -> new SqsOutbox(sqs, QUEUES, LIMIT).send(references(7)))
                .doesNotThrowAnyException();
        assertThat(sqs.requests).hasSize(2);
        assertThat(correlations(sqs.requests.getLast())).containsExactly("X-3", "X-5");
    }

    @Test
    void whatFailsTwiceIsNamedWithoutItsText() {
        Refusing sqs = new Refusing(Set.of("X-3", "X-5"), 2);

        assertThatThrownBy(() -> new SqsOutbox(sqs, QUEUES, LIMIT).send(references(7)))
                .isInstanceOf(SqsOutbox.NotSent.class)
                .hasMessage("Amazon SQS did not take X-3 (InternalError), X-5 (InternalError); send them again");
    }

    private static List<Message> references(int many) {
        return IntStream.range(0, many).mapToObj(each -> reference("X-" + each)).toList();
    }

    private static Message reference(String order) {
        return new Message.OfReference(new OrderId(order), new ErpReference("b1c2", "SO-00017"));
    }

    private static List<String> correlations(SendMessageBatchRequest request) {
        return request.entries().stream().map(SqsOutboxTest::correlation).toList();
    }

    private static String correlation(SendMessageBatchRequestEntry entry) {
        return entry.messageAttributes().get("correlation").stringValue();
    }

    /// An SQS that refuses these orders as many times.
    private static final class Refusing implements SqsClient {

        private final List<SendMessageBatchRequest> requests = new ArrayList<>();
        private final Set<String> refused;
        private final int times;

        Refusing(Set<String> refused, int times) {
            this.refused = refused;
            this.times = times;
        }

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            requests.add(request);
            return SendMessageBatchResponse.builder()
                    .failed(
                            requests.size() > times
                                    ? List.of()
                                    : request.entries().stream()
                                            .filter(entry -> refused.contains(correlation(entry)))
                                            .map(Refusing::failed)
                                            .toList())
                    .build();
        }

        private static BatchResultErrorEntry failed(SendMessageBatchRequestEntry entry) {
            return BatchResultErrorEntry.builder()
                    .id(entry.id())
                    .code("InternalError")
                    .message("could not store " + entry.messageBody())
                    .build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
