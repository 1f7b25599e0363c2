package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Text;
import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What BlueCherry was told of each order and has said of it since: the one place from which everything else answers.
public final class Register implements Hearing, SecondTry {

    private static final String MOVED = "moved";
    private static final String PO = "po";
    private static final int ALL_AT_ONCE = 1_000;

    private final Facts facts;
    private final StockBatches stock;
    private final Outbox outbox;
    private final Readings readings;
    private final PoNumbers numbers;
    private final InstantSource clock;

    public Register(BlueCherrySettings settings, Facts facts, Documents documents, InstantSource clock) {
        this.facts = facts;
        this.stock = new StockBatches(facts, documents, new Skus(settings.skus()));
        this.outbox = new Outbox(facts, documents, clock);
        this.readings = new Readings(facts);
        this.numbers = new PoNumbers(settings.orders().poNumber());
        this.clock = clock;
    }

    StockBatches stock() {
        return stock;
    }

    Outbox outbox() {
        return outbox;
    }

    /// The PO number of an order: that under which it was entered, whatever the settings have become since.
    String po(OrderId order) {
        return facts.find(stream(order), PO).map(fact -> fact.of(PO)).orElseGet(() -> numbers.of(order));
    }

    /// The order that a PO number stands for.
    Optional<OrderId> owner(String po) {
        return facts.find(stream(po), SaleRecord.OWNER).map(fact -> new OrderId(fact.of("order")));
    }

    /// The sale that an order became, if BlueCherry holds it.
    public Optional<ErpReference> sale(OrderId order) {
        return Optional.of(record(po(order)))
                .filter(record -> record.order().filter(order::equals).isPresent() && record.stands())
                .map(SaleRecord::reference);
    }

    SaleRecord record(String po) {
        return SaleRecord.of(po, all(stream(po)));
    }

    /// The PO is this order's from now on, if it was nobody's.
    ///
    /// @return whether it is
    boolean claims(OrderId order, String po) {
        facts.add(stream(po), new Fact(SaleRecord.OWNER, Map.of("order", order.value())));
        boolean own = owner(po).filter(order::equals).isPresent();
        if (own) {
            facts.add(stream(order), new Fact(PO, Map.of(PO, po)));
        }
        return own;
    }

    /// Writes down what BlueCherry is about to be told. What an attempt that came to nothing was to tell is forgotten.
    void tells(String po, int attempt, List<Row> kept) {
        Fact telling = new Fact(SaleRecord.SENT + attempt, Map.of("rows", RowTexts.write(kept)));
        if (!facts.add(stream(po), telling)
                && !facts.find(stream(po), telling.id()).filter(telling::equals).isPresent()) {
            facts.remove(stream(po), telling.id());
            facts.add(stream(po), telling);
        }
    }

    /// What is heard from now on is about the next attempt.
    void next(SaleRecord record, String po) {
        String now = Moments.text(clock.instant());
        String at = now.compareTo(record.moved()) > 0 ? now : record.moved();
        facts.add(stream(po), new Fact(SaleRecord.AGAIN + (record.attempt() + 1), Map.of("at", at)));
    }

    /// Writes down that the cancellation of a PO is asked for, for the so-manieth time.
    ///
    /// @return when it was
    Instant asks(String po, int time) {
        Fact asking = new Fact(SaleRecord.ASKED + time, Map.of("at", Moments.text(clock.instant())));
        facts.add(stream(po), asking);
        return Instant.parse(facts.find(stream(po), asking.id()).orElse(asking).of("at"));
    }

    /// @param what of which every row names its PO
    @Override
    public void heard(Heard what, String source, Instant at) {
        switch (what) {
            case Heard.Answers(List<Row> rows) -> heard(SaleRecord.Kind.ANSWERS, rows, source, at);
            case Heard.Shipments(List<Row> rows) -> heard(SaleRecord.Kind.SHIPMENTS, rows, source, at);
            case Heard.Invoices(List<Row> rows) -> heard(SaleRecord.Kind.INVOICES, rows, source, at);
            case Heard.Stock(Instant computedAt, List<StockLevel> levels) -> stock.keep(computedAt, levels);
            case Heard.Receipts _ -> throw new IllegalArgumentException("receipts are for whoever sent the files");
        }
    }

    private void heard(SaleRecord.Kind kind, List<Row> rows, String source, Instant at) {
        rows.forEach(row -> Text.requirePresent(row.of(Columns.PO), "PO number"));
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.of(Columns.PO), LinkedHashMap::new, Collectors.toList()))
                .forEach((po, some) -> {
                    facts.add(stream(po), fact(kind, some, source, at));
                    if (kind != SaleRecord.Kind.INVOICES) {
                        moved(po);
                    }
                });
    }

    private static Fact fact(SaleRecord.Kind kind, List<Row> rows, String source, Instant at) {
        return new Fact(
                SaleRecord.HEARD + Moments.text(at) + "/" + source,
                Map.of("of", kind.name(), "rows", RowTexts.write(rows)));
    }

    /// Each PO stands once among the moves, at its last one.
    private void moved(String po) {
        List<Fact> all = all(stream(po));
        SaleRecord record = SaleRecord.of(po, all);
        facts.add(MOVED, new Fact(record.moved() + "/" + po, Map.of(PO, po)));
        all.stream()
                .flatMap(fact -> SaleRecord.moved(fact).stream())
                .filter(stamp -> stamp.compareTo(record.moved()) < 0)
                .forEach(stamp -> facts.remove(MOVED, stamp + "/" + po));
    }

    /// The POs that moved since an instant, each at its last move.
    ///
    /// @param after the move that was read last; from the first if empty
    List<Fact> moves(Instant since, String after, int most) {
        String first = Moments.text(since);
        return facts.read(MOVED, after.compareTo(first) > 0 ? after : first, most);
    }

    int countMoves(Instant since) {
        int count = 0;
        List<Fact> some;
        String after = "";
        do {
            some = moves(since, after, ALL_AT_ONCE);
            count += some.size();
            after = some.isEmpty() ? after : some.getLast().id();
        } while (some.size() == ALL_AT_ONCE);
        return count;
    }

    static String movedPo(Fact move) {
        return move.of(PO);
    }

    static Instant movedAt(Fact move) {
        return Instant.parse(move.id().substring(0, move.id().indexOf('/')));
    }

    /// When all that BlueCherry had said was last taken in.
    Optional<Instant> lastRead() {
        return readings.last();
    }

    /// Lets an order or a cancellation that was turned down be sent again.
    ///
    /// @param name as the outbox has it, or the PO, or the order's id
    /// @return false if nothing of that name was turned down
    @Override
    public boolean again(String name) {
        if (name.isBlank()) {
            return false;
        }
        String po = named(name);
        SaleRecord record = record(po);
        if (record.order().isEmpty()) {
            return false;
        }
        if (isTurnedDown(cancellation(po, record.timesAsked()))
                || !record.keptWords().isEmpty()) {
            asks(po, record.timesAsked() + 1);
            return true;
        }
        boolean down = isTurnedDown(order(po, record.attempt())) || record.isTurnedDown();
        if (down) {
            next(record, po);
        }
        return down;
    }

    private String named(String name) {
        for (Outgoing.Kind kind : List.of(Outgoing.Kind.ORDER, Outgoing.Kind.CANCELLATION)) {
            if (name.startsWith(kind + "/")
                    && name.lastIndexOf('/') > kind.name().length()) {
                return name.substring(kind.name().length() + 1, name.lastIndexOf('/'));
            }
        }
        return owner(name).isPresent() ? name : po(new OrderId(name));
    }

    private boolean isTurnedDown(String told) {
        return outbox.state(told) instanceof Outbox.State.TurnedDown;
    }

    /// What the outbox calls an attempt at an order.
    static String order(String po, int attempt) {
        return name(Outgoing.Kind.ORDER, po, attempt);
    }

    /// What the outbox calls a cancellation.
    static String cancellation(String po, int time) {
        return name(Outgoing.Kind.CANCELLATION, po, time);
    }

    private static String name(Outgoing.Kind kind, String po, int attempt) {
        return Outbox.name(new Outgoing(kind, po, attempt, Instant.EPOCH, List.of()));
    }

    private List<Fact> all(String stream) {
        List<Fact> all = new ArrayList<>();
        List<Fact> some;
        do {
            some = facts.read(stream, all.isEmpty() ? "" : all.getLast().id(), ALL_AT_ONCE);
            all.addAll(some);
        } while (some.size() == ALL_AT_ONCE);
        return all;
    }

    private static String stream(String po) {
        return "po/" + po;
    }

    private static String stream(OrderId order) {
        return "order/" + order;
    }
}
