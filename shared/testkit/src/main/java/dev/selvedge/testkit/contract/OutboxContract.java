package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [Outbox] promises. Each test starts with empty queues that take 262,144 bytes in one message.
public abstract class OutboxContract {

    /// A quarter of what Amazon SQS takes by now, and what emulators take.
    protected static final int LIMIT = 262_144;

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final Instant BATCH = Instant.parse("2026-03-02T02:30:00.000000001Z");

    protected abstract Outbox outbox();

    /// Everything that has arrived in the queue of orders.
    protected abstract List<Message> ordersQueue();

    /// Everything that has arrived in the queue of references.
    protected abstract List<Message> referencesQueue();

    /// Everything that has arrived in the queue of stock.
    protected abstract List<Message> stockQueue();

    /// Everything that has arrived in the queue of dispatches.
    protected abstract List<Message> dispatchesQueue();

    /// Everything that has arrived in the queue of settlements.
    protected abstract List<Message> settlementsQueue();

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
        Message dispatch = new Message.OfDispatch(new OrderId("X-C"), Optional.of(NOON));
        Message remittance = new Message.OfRemittance("5f2c8d0e");
        List<Message> stock = List.of(
                push(new StockChange(new Sku("CUSHION"), 3)),
                new Message.OfImport("4711"),
                new Message.OfExport("export-1", NOON));

        assertThat(outbox().send(List.of(
                        reference, stock.get(0), order, stock.get(1), remittance, dispatch, stock.get(2))))
                .isEmpty();
        assertThat(ordersQueue()).containsExactly(order);
        assertThat(referencesQueue()).containsExactly(reference);
        assertThat(stockQueue()).containsExactlyInAnyOrderElementsOf(stock);
        assertThat(dispatchesQueue()).containsExactly(dispatch);
        assertThat(settlementsQueue()).containsExactly(remittance);
    }

    @Test
    void remittancesArriveAsTheyWereSent() {
        Message remittance = new Message.OfRemittance("5f/2c \"é\"");

        assertThat(outbox().send(List.of(remittance))).isEmpty();
        assertThat(settlementsQueue()).containsExactly(remittance);
    }

    @Test
    void dispatchesArriveAsTheyWereSent() {
        Message moved = new Message.OfDispatch(new OrderId("X/A-1 \"é\""), Optional.of(NOON));
        Message unmoved = new Message.OfDispatch(new OrderId("X-B"), Optional.empty());

        assertThat(outbox().send(List.of(moved, unmoved))).isEmpty();
        assertThat(dispatchesQueue()).containsExactlyInAnyOrder(moved, unmoved);
    }

    @Test
    void stockArrivesAsItWasSent() {
        Message stock =
                push(new StockChange(new Sku("CUSHION \"é\""), 0), new StockChange(new Sku("RUG"), Integer.MAX_VALUE));
        Message pointer = new Message.OfStock(new StockPush(NOON, BATCH, List.of(), Optional.of("stock/pushes/1")));

        assertThat(outbox().send(List.of(stock, pointer))).isEmpty();
        assertThat(stockQueue()).containsExactlyInAnyOrder(stock, pointer);
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

    private static Message push(StockChange... changes) {
        return new Message.OfStock(new StockPush(NOON, BATCH, List.of(changes), Optional.empty()));
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
