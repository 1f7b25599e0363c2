package dev.selvedge.aws;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.port.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/// Messages on Amazon SQS, each as [MessageCodec] spells it, with what it is about in the attribute `correlation`:
/// an order, a payout, a reading of the stock, a file or a list.
///
/// Ten messages go in one request, fewer where they are large.
public final class SqsOutbox implements Outbox {

    /// The addresses of our queues.
    public record Queues(String orders, String references, String stock, String dispatches, String settlements) {}

    /// SQS took some messages and not these, twice.
    public static final class NotSent extends RuntimeException {
        private NotSent(List<String> refused) {
            super("Amazon SQS did not take " + String.join(", ", refused) + "; send them again");
        }
    }

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private final SqsClient sqs;
    private final Queues queues;
    private final int limitBytes;
    private final MessageCodec codec = new MessageCodec();

    /// @param limitBytes what one message, and one request, may carry
    public SqsOutbox(SqsClient sqs, Queues queues, int limitBytes) {
        this.sqs = sqs;
        this.queues = queues;
        this.limitBytes = limitBytes;
    }

    @Override
    public List<TooLarge> send(List<? extends Message> messages) {
        List<TooLarge> refused = new ArrayList<>();
        Parcels parcels = new Parcels(limitBytes);
        for (Message message : messages) {
            Letter letter = Letter.of(message, codec);
            if (letter.bytes() > limitBytes) {
                refused.add(new TooLarge(message, letter.bytes(), limitBytes));
            } else {
                parcels.add(queue(message), letter);
            }
        }
        parcels.all().forEach(this::send);
        return List.copyOf(refused);
    }

    /// Sends a message that arrives after a while: fifteen minutes at most, the longest that SQS delays.
    public void later(Message message, Duration delay) {
        Duration possible = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
        sqs.sendMessage(send -> send.queueUrl(queue(message))
                .messageBody(codec.write(message))
                .delaySeconds((int) possible.toSeconds()));
    }

    private String queue(Message message) {
        return switch (message) {
            case Message.OfOrder _ -> queues.orders();
            case Message.OfReference _ -> queues.references();
            case Message.OfDispatch _ -> queues.dispatches();
            case Message.OfRemittance _ -> queues.settlements();
            case Message.ForStock _ -> queues.stock();
        };
    }

    private void send(Parcels.Parcel parcel) {
        List<BatchResultErrorEntry> failed = attempt(parcel);
        if (failed.isEmpty()) {
            return;
        }
        Parcels.Parcel again = parcel.only(failed);
        List<BatchResultErrorEntry> failedAgain = attempt(again);
        if (!failedAgain.isEmpty()) {
            throw new NotSent(again.named(failedAgain));
        }
    }

    private List<BatchResultErrorEntry> attempt(Parcels.Parcel parcel) {
        return sqs.sendMessageBatch(parcel.request()).failed();
    }
}
