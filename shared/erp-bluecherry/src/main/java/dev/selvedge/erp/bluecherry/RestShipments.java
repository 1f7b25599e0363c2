package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has left since the last reading and a little before it, carton by carton: each is passed on once, and again
/// only if it has changed. A carton that cannot be believed does not keep the others from being taken.
final class RestShipments {

    private static final String CARTONS = "rest/cartons/";
    private static final String DIGEST = "digest";

    private final RestSettings settings;
    private final RestLists lists;
    private final JsonRows shipments;
    private final Cells cells;
    private final RestHearing hearing;
    private final Facts facts;
    private final Bookmark bookmark;
    private final InstantSource clock;

    RestShipments(
            RestSettings settings,
            RestLists lists,
            RestBodies bodies,
            Cells cells,
            RestHearing hearing,
            Facts facts,
            InstantSource clock) {
        this.settings = settings;
        this.lists = lists;
        this.shipments = bodies.shipments;
        this.cells = cells;
        this.hearing = hearing;
        this.facts = facts;
        this.bookmark = new Bookmark(facts, "rest/shipments");
        this.clock = clock;
    }

    private record Carton(String po, String ticket, String number) {
        static Carton of(Row row) {
            return new Carton(row.of(Columns.PO), row.of(Columns.TICKET), row.of(Columns.CARTON));
        }

        @Override
        public String toString() {
            return "shipments/" + po + "/" + ticket + "/" + number;
        }
    }

    /// @return of how many cartons there was news
    int read(Troubles troubles, RestTroubles told) {
        Instant begun = clock.instant();
        int news = 0;
        for (Map.Entry<Carton, List<Row>> carton : cartons(since()).entrySet()) {
            news += take(carton.getKey(), carton.getValue(), troubles, told) ? 1 : 0;
        }
        bookmark.set(begun);
        return news;
    }

    private Instant since() {
        return bookmark.at()
                .map(last -> last.minus(settings.pace().overlap()))
                .orElseGet(() -> clock.instant().minus(settings.pace().lookBack()))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private Map<Carton, List<Row>> cartons(Instant since) {
        Map<String, String> parameters = new HashMap<>(settings.lists().shipmentsOnly());
        parameters.put("shippedSince", since.toString());
        Map<Carton, List<Row>> cartons = new LinkedHashMap<>();
        int line = 1;
        for (JsonNode shown : lists.all(settings.paths().shipments(), parameters)) {
            List<Row> rows = shipments.read(shown, line);
            line += rows.size();
            rows.forEach(row -> cartons.computeIfAbsent(Carton.of(row), _ -> new ArrayList<>())
                    .add(row));
        }
        return cartons;
    }

    private boolean take(Carton carton, List<Row> rows, Troubles troubles, RestTroubles told) {
        try {
            boolean news = heard(carton, rows.stream().map(this::believed).toList());
            told.over(carton.toString(), troubles);
            return news;
        } catch (Unreadable unreadable) {
            told.met(carton.toString(), unreadable, troubles);
            return false;
        }
    }

    private Row believed(Row row) {
        Map<String, String> fields = new HashMap<>(row.fields());
        fields.put(Columns.PO, cells.text(row, Columns.PO));
        fields.put(Columns.SHIPPED, cells.pieces(row, Columns.SHIPPED));
        fields.put(Columns.SHIP_DATE, cells.day(row, Columns.SHIP_DATE));
        return new Row(row.line(), fields);
    }

    private boolean heard(Carton carton, List<Row> rows) {
        String stream = CARTONS + carton.po();
        String digest = RestHearing.digest(rows);
        Fact now = new Fact(carton.toString(), Map.of(DIGEST, digest));
        if (facts.find(stream, now.id()).filter(now::equals).isPresent()) {
            return false;
        }
        hearing.heard(new Heard.Shipments(rows), carton.toString(), digest);
        facts.remove(stream, now.id());
        facts.add(stream, now);
        return true;
    }
}
