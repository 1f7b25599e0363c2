package dev.selvedge.local.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// A queue's messages in batches. One call gives and deletes ten at most ("ReceiveMessage", "DeleteMessageBatch" in the
/// SQS API reference), so that a larger batch is collected over its window.
final class MessageBatches {

    private static final int MOST_PER_CALL = 10;
    private static final int LONG_POLL_SECONDS = 20;

    private final SqsClient sqs;
    private final String queueUrl;
    private final int size;
    private final Duration window;

    MessageBatches(SqsClient sqs, String queueUrl, int size, Duration window) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.size = size;
        this.window = window;
    }

    /// Waits for messages; when the first is there, for more until the batch is full or the window has passed. Empty
    /// when none came.
    List<Message> next() {
        List<Message> batch = new ArrayList<>(receive(size, LONG_POLL_SECONDS));
        long end = System.nanoTime() + window.toNanos();
        while (!batch.isEmpty() && batch.size() < size && end - System.nanoTime() > 0) {
            batch.addAll(receive(size - batch.size(), secondsUntil(end)));
        }
        return batch;
    }

    void delete(List<Message> done) {
        for (int from = 0; from < done.size(); from += MOST_PER_CALL) {
            deleteTogether(done.subList(from, Math.min(from + MOST_PER_CALL, done.size())));
        }
    }

    private List<Message> receive(int most, int waitSeconds) {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(Math.min(most, MOST_PER_CALL))
                        .waitTimeSeconds(waitSeconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private static int secondsUntil(long end) {
        double seconds = (end - System.nanoTime()) / 1e9;
        return (int) Math.clamp(Math.ceil(seconds), 1, LONG_POLL_SECONDS);
    }

    private void deleteTogether(List<Message> done) {
        List<DeleteMessageBatchRequestEntry> entries = done.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries));
    }
}
