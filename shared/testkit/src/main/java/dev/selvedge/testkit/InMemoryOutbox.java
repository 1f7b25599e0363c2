package dev.selvedge.testkit;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.port.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// An outbox that keeps what was sent, in the sequence in which it was sent.
public final class InMemoryOutbox implements Outbox {

    private final ToIntFunction<Message> bytes;
    private final int limit;
    private final List<Message> sent = new ArrayList<>();

    /// @param bytes how large a message counts as
    /// @param limit the largest that is taken
    public InMemoryOutbox(ToIntFunction<Message> bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /// Takes messages of every size.
    public static InMemoryOutbox unlimited() {
        return new InMemoryOutbox(_ -> 0, Integer.MAX_VALUE);
    }

    @Override
    public synchronized List<TooLarge> send(List<? extends Message> messages) {
        List<TooLarge> refused = new ArrayList<>();
        for (Message message : messages) {
            int size = bytes.applyAsInt(message);
            if (size > limit) {
                refused.add(new TooLarge(message, size, limit));
            } else {
                sent.add(message);
            }
        }
        return List.copyOf(refused);
    }

    public synchronized List<Message> sent() {
        return List.copyOf(sent);
    }

    /// Takes out all that was sent, as the queues' readers would.
    public synchronized List<Message> takeAll() {
        List<Message> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }
}
