package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The orders that were sent: each is looked at in turn, until nothing of it stands or it has been watched long enough.
final class RestOrders {

    private static final String WATCHED = "rest/watched";
    private static final String TURN = "rest/turn";
    private static final String SINCE = "since";
    private static final String PO = "po";
    private static final String SAID = "rest/said/";
    private static final String DIGEST = "digest";
    private static final Set<LineStatus> GONE = Set.of(LineStatus.REJECTED, LineStatus.CANCELLED);

    private final RestSettings settings;
    private final RestLists lists;
    private final JsonRows answers;
    private final Cells cells;
    private final RestHearing hearing;
    private final Facts facts;
    private final InstantSource clock;

    RestOrders(
            RestSettings settings,
            RestLists lists,
            RestBodies bodies,
            Cells cells,
            RestHearing hearing,
            Facts facts,
            InstantSource clock) {
        this.settings = settings;
        this.lists = lists;
        this.answers = bodies.answers;
        this.cells = cells;
        this.hearing = hearing;
        this.facts = facts;
        this.clock = clock;
    }

    /// An order was sent: from now on it is looked at.
    void watch(String po) {
        facts.add(WATCHED, new Fact(po, Map.of(SINCE, Moments.text(clock.instant()))));
    }

    /// Looks at as many orders as one run may.
    ///
    /// @return of how many there was news
    int read(Troubles troubles, RestTroubles told) {
        int news = 0;
        for (Fact watched : next()) {
            news += look(watched, troubles, told) ? 1 : 0;
            turn(watched.id());
        }
        return news;
    }

    /// Those whose turn it is; after the last comes the first.
    private List<Fact> next() {
        int most = settings.pace().ordersAtOnce();
        String before = facts.last(TURN).map(fact -> fact.of(PO)).orElse("");
        List<Fact> next = new ArrayList<>(facts.read(WATCHED, before, most));
        for (Fact first : facts.read(WATCHED, "", most - next.size() + 1)) {
            if (next.size() < most && first.id().compareTo(before) <= 0) {
                next.add(first);
            }
        }
        return next;
    }

    private void turn(String po) {
        Instant last = facts.last(TURN).map(fact -> Instant.parse(fact.id())).orElse(Instant.EPOCH);
        facts.add(TURN, new Fact(Moments.text(Moments.later(clock.instant(), last)), Map.of(PO, po)));
        if (last.isAfter(Instant.EPOCH)) {
            facts.remove(TURN, Moments.text(last));
        }
    }

    private boolean look(Fact watched, Troubles troubles, RestTroubles told) {
        String po = watched.id();
        String name = "orders/" + po;
        try {
            List<Row> rows = shown(po);
            boolean news = heard(po, rows);
            told.over(name, troubles);
            if (isOver(watched, rows)) {
                facts.remove(WATCHED, po);
            }
            return news;
        } catch (Unreadable unreadable) {
            told.met(name, unreadable, troubles);
            return false;
        }
    }

    private boolean isOver(Fact watched, List<Row> rows) {
        boolean gone = !rows.isEmpty()
                && rows.stream().allMatch(row -> GONE.contains(LineStatus.valueOf(row.of(Columns.STATUS_CODE))));
        Instant until = Instant.parse(watched.of(SINCE)).plus(settings.pace().watched());
        return gone || !clock.instant().isBefore(until);
    }

    /// What BlueCherry shows of an order.
    ///
    /// @throws Unreadable if it cannot be believed
    List<Row> shown(String po) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode order : lists.all(settings.paths().orders(), Map.of("poNumber", po))) {
            rows.addAll(rows(po, order));
        }
        return rows;
    }

    /// The rows of an order's document that are about a PO; those that name none are about the one that was asked for.
    ///
    /// @throws Unreadable if they cannot be believed
    List<Row> rows(String po, JsonNode order) {
        List<Row> rows = new ArrayList<>();
        for (Row row : answers.read(order, 1)) {
            if (row.of(Columns.PO).isEmpty() || row.of(Columns.PO).equals(po)) {
                rows.add(believed(po, row));
            }
        }
        return rows;
    }

    private Row believed(String po, Row row) {
        Map<String, String> fields = new HashMap<>(row.fields());
        fields.put(Columns.PO, po);
        fields.put(Columns.LINE_REF, cells.text(row, Columns.LINE_REF));
        fields.put(Columns.STATUS_CODE, status(row));
        fields.put(Columns.QUANTITY, cells.pieces(row, Columns.QUANTITY));
        return new Row(row.line(), fields);
    }

    private String status(Row row) {
        String theirs = row.of(Columns.STATUS_CODE);
        String status = settings.statuses().getOrDefault(theirs, theirs);
        if (Arrays.stream(LineStatus.values()).noneMatch(known -> known.name().equals(status))) {
            throw new Unreadable(row.line(), Columns.STATUS_CODE + " '" + theirs + "' is not known");
        }
        return status;
    }

    /// Passes on what is shown of an order, if it is not what was shown last.
    ///
    /// @return whether it is news
    boolean heard(String po, List<Row> rows) {
        String digest = RestHearing.digest(rows);
        String stream = SAID + po;
        Fact last = facts.last(stream).orElseGet(() -> new Fact(Moments.text(Instant.EPOCH), Map.of()));
        if (rows.isEmpty() || last.of(DIGEST).equals(digest)) {
            return false;
        }
        hearing.heard(new Heard.Answers(rows), "orders/" + po, digest);
        Instant at = Moments.later(clock.instant(), Instant.parse(last.id()));
        facts.add(stream, new Fact(Moments.text(at), Map.of(DIGEST, digest)));
        facts.remove(stream, last.id());
        return true;
    }
}
