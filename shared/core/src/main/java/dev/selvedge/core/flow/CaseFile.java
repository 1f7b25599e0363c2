package dev.selvedge.core.flow;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.JournalEntry;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Holds;
import dev.selvedge.core.port.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What people can read about a piece of work: why it is held, and what has happened to it.
final class CaseFile {

    private final Holds holds;
    private final Journal journal;
    private final InstantSource clock;

    CaseFile(Holds holds, Journal journal, InstantSource clock) {
        this.holds = holds;
        this.journal = journal;
        this.clock = clock;
    }

    /// Holds an order, which waits in the hold.
    Outcome.Held hold(WorkKey key, Order order, Objection objection) {
        return hold(key, objection, order.shippingDeadline(), new HeldWork.OfOrder(order));
    }

    /// Tells of an order whose work stands elsewhere.
    Outcome.Held tell(WorkKey key, Order order, Objection objection) {
        return tell(key, order.shippingDeadline(), objection);
    }

    Outcome.Held tell(WorkKey key, Optional<Instant> deadline, Objection objection) {
        return hold(key, objection, deadline, new HeldWork.Nothing());
    }

    Outcome.Held hold(WorkKey key, Objection objection, Optional<Instant> deadline, HeldWork work) {
        Hold hold = new Hold(
                key,
                objection.reason(),
                objection.explanation(),
                objection.evidence(),
                deadline,
                clock.instant(),
                objection.release(),
                work);
        holds.put(hold);
        note(key, "held", Map.of("reason", objection.reason().name()));
        return new Outcome.Held(hold);
    }

    void note(WorkKey key, String event, Map<String, String> facts) {
        journal.append(new JournalEntry(key, clock.instant(), event, facts));
    }

    /// Nothing holds this work any more.
    void release(WorkKey key) {
        holds.release(key);
    }
}
