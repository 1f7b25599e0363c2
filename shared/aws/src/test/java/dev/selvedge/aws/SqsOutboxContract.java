package dev.selvedge.aws;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.testkit.contract.OutboxContract;
import java.util.List;

class SqsOutboxContract extends OutboxContract {

    private final SqsOutbox.Queues queues = new SqsOutbox.Queues(
            LocalAws.queue(), LocalAws.queue(), LocalAws.queue(), LocalAws.queue(), LocalAws.queue());
    private final Outbox outbox = new SqsOutbox(LocalAws.sqs(), queues, LIMIT);

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected List<Message> ordersQueue() {
        return LocalAws.messages(queues.orders());
    }

    @Override
    protected List<Message> referencesQueue() {
        return LocalAws.messages(queues.references());
    }

    @Override
    protected List<Message> stockQueue() {
        return LocalAws.messages(queues.stock());
    }

    @Override
    protected List<Message> dispatchesQueue() {
        return LocalAws.messages(queues.dispatches());
    }

    @Override
    protected List<Message> settlementsQueue() {
        return LocalAws.messages(queues.settlements());
    }
}
