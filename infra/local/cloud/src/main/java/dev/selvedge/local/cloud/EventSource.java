package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.BatchAnswer.Done;
import dev.selvedge.local.cloud.BatchAnswer.Unreadable;
import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/// Feeds a function from its queue, as Lambda's event source mapping does with ReportBatchItemFailures. It stops
/// reading while the function works at its maximum concurrency. What is not deleted comes back by itself.
final class EventSource implements AutoCloseable {

    private final MessageBatches batches;
    private final String queueArn;
    private final FunctionHost function;
    private final Semaphore room;
    private final Consumer<String> log;
    private final Thread reader;
    private volatile boolean open = true;

    EventSource(
            MessageBatches batches,
            String queueArn,
            int maximumConcurrency,
            FunctionHost function,
            Consumer<String> log) {
        this.batches = batches;
        this.queueArn = queueArn;
        this.function = function;
        this.room = new Semaphore(maximumConcurrency);
        this.log = log;
        this.reader = Thread.ofVirtual().name("event-source").unstarted(this::read);
    }

    /// Starts to read.
    void begin() {
        reader.start();
    }

    /// Stops to read. What is being worked on goes on.
    @Override
    public void close() {
        open = false;
        reader.interrupt();
    }

    private void read() {
        try {
            while (open) {
                room.acquire();
                List<Message> batch = batches.next();
                if (batch.isEmpty()) {
                    room.release();
                } else {
                    Thread.startVirtualThread(() -> work(batch));
                }
            }
        } catch (InterruptedException | SdkException ended) {
            mourn("the queue is no longer read: ", ended);
        }
    }

    private void mourn(String what, Exception why) {
        if (open) {
            log.accept(what + why);
        }
    }

    private void work(List<Message> batch) {
        try {
            Outcome outcome = function.invoke(SqsEvent.of(batch, queueArn));
            switch (outcome) {
                case Answered answered -> settle(batch, answered.payload());
                case Failed failed -> log.accept(failed.message());
            }
        } catch (SdkException failure) {
            mourn("a batch was worked on but not deleted: ", failure);
        } finally {
            room.release();
        }
    }

    private void settle(List<Message> batch, String payload) {
        Set<String> ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        switch (BatchAnswer.read(payload, ids)) {
            case Done done ->
                batches.delete(batch.stream()
                        .filter(message -> !done.but().contains(message.messageId()))
                        .toList());
            case Unreadable unreadable -> log.accept(unreadable.why());
        }
    }
}
