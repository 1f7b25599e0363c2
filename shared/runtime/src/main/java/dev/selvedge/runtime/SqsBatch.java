package dev.selvedge.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.selvedge.aws.MessageCodec;
import dev.selvedge.aws.SqsOutbox;
import dev.selvedge.aws.Unreadable;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.port.Holds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Gives a batch of messages to a flow and tells the queue what became of each.
///
/// Done, duplicate and held work is acknowledged. Deferred work is sent again as a new message with a delay, so that
/// waiting never uses up its chances. Only a bug leaves a message to be received again and, in the end, dead.
@ApplicationScoped
public class SqsBatch {

    /// Work is begun only while this much of the function's time is left: a call and its answer.
    private static final Duration ENOUGH = Duration.ofSeconds(35);

    private static final Duration SHORTEST_DELAY = Duration.ofSeconds(1);

    private final MessageCodec codec;
    private final SqsOutbox outbox;
    private final UnreadableMessages unreadable;
    private final OutcomeLog log;
    private final InstantSource clock;

    public SqsBatch(MessageCodec codec, SqsOutbox outbox, Holds holds, OutcomeLog log, InstantSource clock) {
        this.codec = codec;
        this.outbox = outbox;
        this.unreadable = new UnreadableMessages(holds, clock);
        this.log = log;
        this.clock = clock;
    }

    /// Works on each message by itself.
    public <M extends Message> SQSBatchResponse each(
            SQSEvent event, Context context, Class<M> type, Function<M, Outcome> work) {
        return batch(
                event, context, type, messages -> messages.stream().map(work).toList(), 1);
    }

    /// Works on all messages at once; the answer has an outcome for each, in their sequence.
    public <M extends Message> SQSBatchResponse together(
            SQSEvent event, Context context, Class<M> type, Function<List<M>, List<Outcome>> work) {
        return batch(event, context, type, work, Integer.MAX_VALUE);
    }

    private record Received<M extends Message>(SQSMessage envelope, M message) {}

    private <M extends Message> SQSBatchResponse batch(
            SQSEvent event, Context context, Class<M> type, Function<List<M>, List<Outcome>> work, int atOnce) {
        List<BatchItemFailure> failures = new ArrayList<>();
        List<Received<M>> readable = readable(event, type, failures);
        for (int from = 0; from < readable.size(); from += Math.min(atOnce, readable.size())) {
            List<Received<M>> some =
                    readable.subList(from, Math.min(readable.size(), from + Math.min(atOnce, readable.size())));
            failures.addAll(work(some, context, work));
        }
        log.finish(context);
        return new SQSBatchResponse(failures);
    }

    private <M extends Message> List<BatchItemFailure> work(
            List<Received<M>> some, Context context, Function<List<M>, List<Outcome>> work) {
        Instant begin = clock.instant();
        List<BatchItemFailure> failures = new ArrayList<>();
        try {
            List<Outcome> outcomes = hasTime(context)
                    ? work.apply(some.stream().map(Received::message).toList())
                    : outOfTime(some);
            for (int at = 0; at < some.size(); at++) {
                conclude(some.get(at), outcomes.get(at), begin);
            }
        } catch (RuntimeException bug) {
            for (Received<M> one : some) {
                log.failed(one.message(), attempt(one.envelope()), bug);
                failures.add(new BatchItemFailure(one.envelope().getMessageId()));
            }
        }
        return failures;
    }

    private static boolean hasTime(Context context) {
        return context.getRemainingTimeInMillis() >= ENOUGH.toMillis();
    }

    private <M extends Message> List<Outcome> outOfTime(List<Received<M>> some) {
        Outcome later = new Outcome.Deferred(clock.instant(), "the function's time was nearly up");
        return some.stream().map(_ -> later).toList();
    }

    private void conclude(Received<?> one, Outcome outcome, Instant begin) {
        if (outcome instanceof Outcome.Deferred(Instant until, String _)) {
            outbox.later(one.message(), delay(until));
        }
        log.outcome(one.message(), outcome, attempt(one.envelope()), Duration.between(begin, clock.instant()));
    }

    private Duration delay(Instant until) {
        Duration wait = Duration.between(clock.instant(), until);
        return wait.compareTo(SHORTEST_DELAY) < 0 ? SHORTEST_DELAY : wait;
    }

    private <M extends Message> List<Received<M>> readable(
            SQSEvent event, Class<M> type, List<BatchItemFailure> failures) {
        List<Received<M>> readable = new ArrayList<>();
        for (SQSMessage envelope : event.getRecords()) {
            try {
                Message message = codec.read(envelope.getBody());
                readable.add(new Received<>(envelope, type.cast(message)));
            } catch (Unreadable | ClassCastException unread) {
                hold(envelope, unread, failures);
            }
        }
        return readable;
    }

    private void hold(SQSMessage envelope, Exception unread, List<BatchItemFailure> failures) {
        try {
            log.unreadable(unreadable.hold(envelope, unread));
        } catch (RuntimeException bug) {
            log.unheld(envelope.getMessageId(), bug);
            failures.add(new BatchItemFailure(envelope.getMessageId()));
        }
    }

    private static int attempt(SQSMessage envelope) {
        String count = envelope.getAttributes() == null
                ? null
                : envelope.getAttributes().get("ApproximateReceiveCount");
        return count == null ? 1 : Integer.parseInt(count);
    }
}
