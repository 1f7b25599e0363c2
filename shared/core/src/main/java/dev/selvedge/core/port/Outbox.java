package dev.selvedge.core.port;

import dev.selvedge.core.model.Message;
import java.util.List;

/// Our queues. A message may arrive more than once and in any sequence.
public interface Outbox {

    /// Sends messages, each to the queue of its kind.
    ///
    /// @return those that no queue would take for their size; all others are on their way
    List<TooLarge> send(List<? extends Message> messages);

    /// A message that does not fit.
    record TooLarge(Message message, int bytes, int limit) {}
}
