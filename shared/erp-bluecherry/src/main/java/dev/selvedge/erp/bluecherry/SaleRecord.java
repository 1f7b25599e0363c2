package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sighting.TurnedDown;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// All that was told and said of one PO, folded into how it stands.
///
/// What was said before a PO was sent anew counts no more.
final class SaleRecord {

    static final String OWNER = "owner";
    static final String SENT = "sent/";
    static final String AGAIN = "again/";
    static final String ASKED = "asked/";
    static final String HEARD = "heard/";

    /// What was heard.
    enum Kind {
        ANSWERS,
        SHIPMENTS,
        INVOICES
    }

    private final String po;
    private Optional<OrderId> order = Optional.empty();
    private int attempt = 1;
    private String since = "";
    private final Map<Integer, Instant> asked = new TreeMap<>();
    private final Map<String, LineTale> lines = new LinkedHashMap<>();
    private final Map<String, SentLine> sent = new LinkedHashMap<>();
    private final Cartons cartons = new Cartons();
    private final Set<String> invoices = new LinkedHashSet<>();
    private String moved = "";

    private SaleRecord(String po) {
        this.po = po;
    }

    static SaleRecord of(String po, List<Fact> facts) {
        SaleRecord record = new SaleRecord(po);
        facts.forEach(record::told);
        facts.stream().filter(fact -> fact.id().equals(SENT + record.attempt)).forEach(record::sent);
        facts.stream().filter(record::isNews).forEach(record::heard);
        record.cartons
                .rows()
                .filter(row -> Cartons.pieces(row) > 0)
                .forEach(row -> record.line(row.of(Columns.LINE_REF)).left(row.of(Columns.ORDER_NO)));
        return record;
    }

    private void told(Fact fact) {
        if (fact.id().equals(OWNER)) {
            order = Optional.of(new OrderId(fact.of("order")));
        } else if (fact.id().startsWith(AGAIN)) {
            attempt = Math.max(attempt, number(fact, AGAIN));
            since = fact.of("at").compareTo(since) > 0 ? fact.of("at") : since;
        } else if (fact.id().startsWith(ASKED)) {
            asked.put(number(fact, ASKED), Instant.parse(fact.of("at")));
        }
    }

    private static int number(Fact fact, String before) {
        return Integer.parseInt(fact.id().substring(before.length()));
    }

    private void sent(Fact fact) {
        for (Row row : RowTexts.read(fact.of("rows"))) {
            SentLine line = SentLine.of(row);
            sent.put(line.reference(), line);
            lines.put(line.reference(), new LineTale(Optional.of(line)));
        }
    }

    private boolean isNews(Fact fact) {
        return fact.id().startsWith(HEARD) && stamp(fact).compareTo(since) > 0;
    }

    /// When it was heard, if it is something that moves a sale.
    static Optional<String> moved(Fact fact) {
        return fact.id().startsWith(HEARD) && Kind.valueOf(fact.of("of")) != Kind.INVOICES
                ? Optional.of(stamp(fact))
                : Optional.empty();
    }

    private static String stamp(Fact fact) {
        return fact.id().substring(HEARD.length(), fact.id().indexOf('/', HEARD.length()));
    }

    private void heard(Fact fact) {
        List<Row> rows = RowTexts.read(fact.of("rows"));
        switch (Kind.valueOf(fact.of("of"))) {
            case ANSWERS -> answers(rows, stamp(fact));
            case SHIPMENTS -> {
                cartons.hear(rows);
                moved = stamp(fact);
            }
            case INVOICES -> rows.forEach(row -> invoices.add(row.of(Columns.INVOICE)));
        }
    }

    private record Under(String line, String number) {}

    private void answers(List<Row> rows, String at) {
        boolean cancelling = asked.values().stream().anyMatch(time -> isBetween(Moments.text(time), at));
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Under(row.of(Columns.LINE_REF), row.of(Columns.ORDER_NO)),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((under, some) -> line(under.line()).hear(new Said(under.number(), at, cancelling, some)));
        moved = at;
    }

    private boolean isBetween(String asked, String at) {
        return asked.compareTo(since) >= 0 && asked.compareTo(at) <= 0;
    }

    private LineTale line(String reference) {
        return lines.computeIfAbsent(reference, _ -> new LineTale(Optional.empty()));
    }

    /// Whose it is; empty for another channel's.
    Optional<OrderId> order() {
        return order;
    }

    /// Which attempt at sending it counts: the last that was made, or the next if people want one.
    int attempt() {
        return attempt;
    }

    /// The newest thing that was heard that moved it; empty if none did.
    String moved() {
        return moved;
    }

    /// The lines that BlueCherry was told of in this attempt.
    List<SentLine> sent() {
        return List.copyOf(sent.values());
    }

    /// When its cancellation was last asked for, and how many times it was.
    Optional<Instant> asked() {
        return asked.values().stream()
                .reduce((_, last) -> last)
                .filter(at -> Moments.text(at).compareTo(since) >= 0);
    }

    int timesAsked() {
        return asked.size();
    }

    boolean isAnswered() {
        return !lines.isEmpty() && lines.values().stream().allMatch(LineTale::answered);
    }

    /// Whether BlueCherry holds any of it.
    boolean stands() {
        return lines.values().stream().anyMatch(line -> line.standing() > 0);
    }

    /// Whether BlueCherry has taken none of it. What it gave up because we asked it to had been taken.
    boolean isTurnedDown() {
        return isAnswered() && !stands() && !hasLeft() && asked().isEmpty();
    }

    boolean hasLeft() {
        return cartons.isAnyLeft();
    }

    /// Why BlueCherry holds less than it was told of.
    String words() {
        return lines.values().stream()
                .filter(line -> line.standing() < line.ordered())
                .map(LineTale::words)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Why it was not cancelled when that was last asked for; empty if nobody said so.
    String keptWords() {
        String last = asked().map(Moments::text).orElse("");
        return lines.values().stream()
                .flatMap(line -> line.kept().stream())
                .filter(said -> said.at().compareTo(last) >= 0)
                .map(said -> said.words(LineStatus.REJECTED))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// The lines to be cancelled: those that stand, and those of which nothing has been said.
    List<SentLine> cancellable() {
        return lines.values().stream()
                .filter(line -> line.standing() > 0 || !line.answered())
                .flatMap(line -> line.sent().stream())
                .toList();
    }

    /// The PO, by the number of the order that BlueCherry made of it.
    ErpReference reference() {
        return new ErpReference(po, numbers().stream().findFirst().orElse(po));
    }

    /// More than one if BlueCherry has entered it more than once.
    List<ErpReference> references() {
        List<ErpReference> references = new ArrayList<>(List.of(reference()));
        numbers().stream().skip(1).forEach(number -> references.add(new ErpReference(po + "/" + number, number)));
        return references;
    }

    private Set<String> numbers() {
        return lines.values().stream()
                .flatMap(line -> line.numbers().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What BlueCherry holds of it; what it was told of, as long as it has not answered.
    Map<Sku, Integer> pieces() {
        return pieces(line -> line.answered() ? line.standing() : line.ordered());
    }

    List<Shortfall> shortfalls() {
        List<Shortfall> shortfalls = new ArrayList<>();
        pieces(LineTale::backordered).forEach((sku, many) -> shortfalls.add(new Shortfall(sku, many)));
        return shortfalls;
    }

    private Map<Sku, Integer> pieces(ToIntFunction<LineTale> part) {
        Map<Sku, Integer> pieces = new TreeMap<>();
        lines.values().stream()
                .filter(line -> part.applyAsInt(line) > 0)
                .forEach(line ->
                        line.sent().ifPresent(one -> pieces.merge(one.sku(), part.applyAsInt(line), Integer::sum)));
        return pieces;
    }

    List<TurnedDown> turnedDown() {
        return lines.values().stream()
                .filter(line -> line.standing() < line.ordered())
                .flatMap(line -> line.sent().stream()
                        .map(one -> new TurnedDown(one.sku(), line.ordered() - line.standing(), line.words())))
                .toList();
    }

    List<String> invoices() {
        return List.copyOf(invoices);
    }

    /// BlueCherry tells nothing of picking: what has not left waits.
    Standing standing() {
        if (hasLeft()) {
            return Standing.BEGUN;
        }
        return isAnswered() && !stands() ? Standing.VOIDED : Standing.WAITING;
    }

    ErpSale sale() {
        Cartons.Read read = cartons.read(sent);
        return new ErpSale(
                moved.isEmpty() ? Instant.EPOCH : Instant.parse(moved),
                standing(),
                pieces(),
                read.parcels(),
                read.faults());
    }
}
