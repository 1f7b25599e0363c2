package dev.selvedge.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.selvedge.aws.Unreadable;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.Holds;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Keeps what nobody could read, word for word, where people see it.
final class UnreadableMessages {

    private final Holds holds;
    private final InstantSource clock;

    UnreadableMessages(Holds holds, InstantSource clock) {
        this.holds = holds;
        this.clock = clock;
    }

    Hold hold(SQSMessage envelope, Exception unread) {
        String why = unread instanceof Unreadable ? String.valueOf(unread.getMessage()) : "a message for another queue";
        Hold hold = new Hold(
                new WorkKey(Kind.MESSAGE, envelope.getMessageId()),
                Reason.MALFORMED,
                "Message " + envelope.getMessageId() + " cannot be read: " + why + ".",
                Map.of("why", why),
                Optional.empty(),
                clock.instant(),
                new Release.ByChange(),
                new HeldWork.Unread(envelope.getBody()));
        holds.put(hold);
        return hold;
    }
}
