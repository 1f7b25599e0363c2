package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [Outbox] promises. Each test starts with empty queues that take 262,144 bytes in one message.
public abstract class OutboxContract {

    /// A quarter of what Amazon SQS takes by now, and what emulators take.
    protected static final int LIMIT = 262_144;

    protected abstract Outbox outbox();

    /// Everything that has arrived in the queue of orders.
    protected abstract List<Message> ordersQueue();

    /// Everything that has arrived in the queue of references.
    protected abstract List<Message> referencesQueue();

    @Test
    void anOrderArrivesAsItWasSent() {
        Message order = order("X-A", 10);

        assertThat(outbox().send(List.of(order))).isEmpty();
        assertThat(ordersQueue()).containsExactly(order);
    }

    @Test
    void eachKindGoesToItsOwnQueue() {
        Message order = order("X-A", 10);
        Message reference = new Message.OfReference(new OrderId("X-B"), new ErpReference("b1c2", "SO-00017"));

        assertThat(outbox().send(List.of(reference, order))).isEmpty();
        assertThat(ordersQueue()).containsExactly(order);
        assertThat(referencesQueue()).containsExactly(reference);
    }

    @Test
    void manyGoAtOnce() {
        List<Message> many = orders(23, 10);

        assertThat(outbox().send(many)).isEmpty();
        assertThat(ordersQueue()).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void manyLargeOnesGoAtOnce() {
        List<Message> many = orders(9, 60_000);

        assertThat(outbox().send(many)).isEmpty();
        assertThat(ordersQueue()).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void whatIsTooLargeComesBackAndTheOthersGo() {
        List<Message> messages = new ArrayList<>(orders(11, 10));
        Message large = order("X-LARGE", LIMIT);
        messages.add(5, large);

        List<Outbox.TooLarge> refused = outbox().send(messages);

        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.message()).isEqualTo(large);
            assertThat(one.bytes()).isGreaterThan(LIMIT);
            assertThat(one.limit()).isEqualTo(LIMIT);
        });
        messages.remove(large);
        assertThat(ordersQueue()).containsExactlyInAnyOrderElementsOf(messages);
    }

    @Test
    void sendingNothingSendsNothing() {
        assertThat(outbox().send(List.of())).isEmpty();
        assertThat(ordersQueue()).isEmpty();
    }

    private static List<Message> orders(int many, int titleLength) {
        return IntStream.range(0, many)
                .mapToObj(each -> order("X-" + each, titleLength))
                .toList();
    }

    /// An order that takes as many bytes as its title has characters, and some more.
    private static Message order(String id, int titleLength) {
        return new Message.OfOrder(Samples.order(id)
                .lines(Samples.line(id + "-1").title("w".repeat(titleLength)))
                .build());
    }
}
