package dev.selvedge.testkit;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.testkit.contract.OutboxContract;
import java.util.List;

class InMemoryOutboxContract extends OutboxContract {

    private final InMemoryOutbox outbox = new InMemoryOutbox(InMemoryOutboxContract::bytes, LIMIT);

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected List<Message> ordersQueue() {
        return outbox.sent().stream().filter(Message.OfOrder.class::isInstance).toList();
    }

    @Override
    protected List<Message> referencesQueue() {
        return outbox.sent().stream()
                .filter(Message.OfReference.class::isInstance)
                .toList();
    }

    @Override
    protected List<Message> stockQueue() {
        return outbox.sent().stream().filter(Message.ForStock.class::isInstance).toList();
    }

    @Override
    protected List<Message> dispatchesQueue() {
        return outbox.sent().stream()
                .filter(Message.OfDispatch.class::isInstance)
                .toList();
    }

    @Override
    protected List<Message> settlementsQueue() {
        return outbox.sent().stream()
                .filter(Message.OfRemittance.class::isInstance)
                .toList();
    }

    private static int bytes(Message message) {
        return switch (message) {
            case Message.OfOrder(var order) ->
                1000
                        + order.lines().stream()
                                .mapToInt(line -> line.title().length())
                                .sum();
            case Message.OfReference _, Message.OfDispatch _, Message.OfRemittance _, Message.ForStock _ -> 100;
        };
    }
}
