package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.erp.bluecherry.OrderSettings.Cancellation;
import dev.selvedge.erp.bluecherry.Outbox.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The supplier's BlueCherry, which answers later.
///
/// Nothing here talks to it: an order is put into the post, and what has come back since says what became of it.
/// Whatever is asked, the answer comes from our own records.
public final class BlueCherryErp implements Erp {

    static final String SYSTEM = "BlueCherry";

    private final BlueCherrySettings settings;
    private final Register register;
    private final Outbox outbox;
    private final Codes codes;
    private final OrderDocument document;
    private final InstantSource clock;

    public BlueCherryErp(BlueCherrySettings settings, Register register, Mappings mappings, InstantSource clock) {
        this.settings = settings;
        this.register = register;
        this.outbox = register.outbox();
        this.codes = new Codes(mappings, sku -> stock().category(sku));
        this.document = new OrderDocument(settings);
        this.clock = clock;
    }

    @Override
    public String name() {
        return SYSTEM;
    }

    @Override
    public List<Objection> objections(Order order) {
        String po = register.po(order.id());
        List<Objection> found = new ArrayList<>(OrderLimits.objections(settings, order, po));
        found.addAll(codes.objections(order, askAgain()));
        register.owner(po)
                .filter(owner -> !owner.equals(order.id()))
                .ifPresent(owner -> found.add(taken(order, owner)));
        return found;
    }

    /// Two ids that come to one short number: nobody can mend that but by hand.
    private static Objection taken(Order order, OrderId owner) {
        return Objection.to(
                Reason.MALFORMED,
                "Order " + order.id() + " comes to the same PO number as order " + owner + ".",
                Map.of("other", owner.value()));
    }

    @Override
    public Optional<Sku> lookUp(Sku sku) {
        return stock().lookUp(sku);
    }

    private StockBatch stock() {
        return register.stock()
                .newest()
                .orElseThrow(() -> new Unavailable(SYSTEM, "BlueCherry has not shown any stock yet"));
    }

    /// Put in once for each attempt: the next attempt begins where the last was taken back, or turned down and people
    /// said that it is to be sent again.
    @Override
    public Placement place(Order order) {
        StockBatch batch = stock();
        order.openSkus().forEach(sku -> item(batch, sku));
        String po = register.po(order.id());
        if (!register.claims(order.id(), po)) {
            throw refused("PO " + po + " is another order's");
        }
        int attempt = unspent(po);
        if (outbox.state(Register.order(po, attempt)) instanceof State.Unknown) {
            put(order, po, attempt, document.rows(order, po, codes.of(order), sku -> item(batch, sku)));
        }
        return new Placement.Sent(new ErpReference(po, po), askAgain());
    }

    private void put(Order order, String po, int attempt, List<Row> rows) {
        List<Row> kept = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            kept.add(SentLine.kept(order.openLines().get(at).sku(), rows.get(at)));
        }
        register.tells(po, attempt, kept);
        outbox.add(new Outgoing(Outgoing.Kind.ORDER, po, attempt, order.createdAt(), rows));
    }

    private int unspent(String po) {
        SaleRecord record = register.record(po);
        boolean spent = outbox.state(Register.order(po, record.attempt())) instanceof State.Withdrawn
                || (record.isAnswered() && !record.stands() && !record.isTurnedDown());
        if (spent) {
            register.next(record, po);
        }
        return spent ? record.attempt() + 1 : record.attempt();
    }

    private static Item item(StockBatch batch, Sku sku) {
        Set<Item> meant = batch.items(sku);
        if (meant.isEmpty()) {
            throw refused("SKU '" + sku + "' is not in the stock of " + batch.computedAt());
        }
        if (meant.size() > 1) {
            throw refused("SKU '" + sku + "' stands for " + meant.size() + " items: " + meant);
        }
        return meant.iterator().next();
    }

    private static Refused refused(String words) {
        return new Refused(SYSTEM, "the order cannot be put to BlueCherry", words);
    }

    private Instant askAgain() {
        return clock.instant().plus(settings.orders().askEvery());
    }

    @Override
    public Sighting find(OrderId order, Instant quietSince) {
        String po = register.po(order);
        SaleRecord record = register.record(po);
        if (record.order().filter(order::equals).isEmpty()) {
            return new Sighting.Absent();
        }
        return switch (outbox.state(Register.order(po, record.attempt()))) {
            case State.Unknown _, State.Withdrawn _ -> new Sighting.Absent();
            case State.Waiting _ -> new Sighting.CannotTell(askAgain());
            case State.TurnedDown(String words) -> new Sighting.NotTaken(words);
            case State.Sent _, State.Taken _ -> said(record);
        };
    }

    private Sighting said(SaleRecord record) {
        if (!record.isAnswered()) {
            return new Sighting.CannotTell(askAgain());
        }
        if (record.isTurnedDown()) {
            return new Sighting.NotTaken(record.words());
        }
        if (!record.stands()) {
            return new Sighting.Absent();
        }
        List<ErpReference> references = record.references();
        return references.size() > 1
                ? new Sighting.Several(references)
                : new Sighting.Found(
                        record.reference(),
                        Sighting.Progress.ORDERED,
                        record.pieces(),
                        record.shortfalls(),
                        record.turnedDown());
    }

    @Override
    public Placement finish(Order order, ErpReference started) {
        throw new IllegalStateException("an order goes to BlueCherry whole: " + started + " was never only started");
    }

    /// What has not gone yet never will. What has, BlueCherry is asked to cancel, if it can be asked.
    @Override
    public Voiding undo(ErpReference sale) {
        String po = sale.id();
        SaleRecord record = register.record(po);
        if (record.order().isEmpty()) {
            throw new Refused(SYSTEM, "PO " + po + " cannot be cancelled", "no PO " + po + " was sent");
        }
        String told = Register.order(po, record.attempt());
        if (outbox.withdraw(told)
                || outbox.state(told) instanceof State.TurnedDown
                || record.isAnswered() && !record.stands() && !record.hasLeft()) {
            return new Voiding.Voided();
        }
        if (record.hasLeft()) {
            return new Voiding.TooLate("shipped");
        }
        return settings.orders().cancellation() == Cancellation.BY_HAND
                ? new Voiding.TooLate("entered, where people can still cancel it by hand,")
                : asked(po, record);
    }

    private Voiding asked(String po, SaleRecord record) {
        if (!record.keptWords().isEmpty()) {
            return new Voiding.TooLate("not to be cancelled (" + record.keptWords() + ")");
        }
        int time = record.asked().isPresent() ? record.timesAsked() : record.timesAsked() + 1;
        if (outbox.state(Register.cancellation(po, time)) instanceof State.TurnedDown(String words)) {
            return new Voiding.TooLate("not to be cancelled (" + words + ")");
        }
        Instant at = register.asks(po, time);
        if (clock.instant().isAfter(at.plus(settings.orders().cancelledWithin()))) {
            return new Voiding.TooLate("to be cancelled, without an answer since " + at + ", and still stands");
        }
        outbox.add(new Outgoing(Outgoing.Kind.CANCELLATION, po, time, at, document.cancellation(record.cancellable())));
        return new Voiding.Asked(askAgain());
    }
}
