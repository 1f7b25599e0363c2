package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.port.Exchange.Troubles;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// All of the stock, whenever it has been computed anew. `modifiedSince` is not asked for: what has not changed is
/// stock as well.
final class RestStock {

    private static final String NAME = "stock";

    private final RestSettings settings;
    private final RestLists lists;
    private final JsonRows stock;
    private final StockLayouts layouts;
    private final RestHearing hearing;
    private final Bookmark bookmark;

    RestStock(
            RestSettings settings,
            RestLists lists,
            RestBodies bodies,
            StockLayouts layouts,
            RestHearing hearing,
            Facts facts) {
        this.settings = settings;
        this.lists = lists;
        this.stock = bodies.stock;
        this.layouts = layouts;
        this.hearing = hearing;
        this.bookmark = new Bookmark(facts, "rest/stock");
    }

    /// @return 1 if there was a newer batch, else 0
    int read(Troubles troubles, RestTroubles told) {
        try {
            boolean news = read();
            told.over(NAME, troubles);
            return news ? 1 : 0;
        } catch (Unreadable unreadable) {
            told.met(NAME, unreadable, troubles);
            return 0;
        }
    }

    private boolean read() {
        List<JsonNode> shown =
                lists.allIf(settings.paths().inventory(), settings.lists().stockOnly(), this::isNewer);
        if (shown.isEmpty()) {
            return false;
        }
        List<Row> rows = new ArrayList<>();
        shown.forEach(item -> rows.addAll(stock.read(item, rows.size() + 1)));
        Instant asOf = asOf(rows.getFirst());
        rows.forEach(row -> requireSame(asOf, row));
        hearing.heard(new Heard.Stock(asOf, layouts.levels(rows)), NAME, Moments.text(asOf));
        bookmark.set(asOf);
        return true;
    }

    private boolean isNewer(JsonNode first) {
        return stock.read(first, 1).stream()
                .limit(1)
                .map(RestStock::asOf)
                .allMatch(asOf ->
                        bookmark.at().filter(last -> !asOf.isAfter(last)).isEmpty());
    }

    private void requireSame(Instant asOf, Row row) {
        if (!asOf(row).equals(asOf)) {
            throw new Unavailable(
                    BlueCherryBooks.SYSTEM,
                    "GET " + settings.paths().inventory() + " was of another batch at its end than at its beginning");
        }
    }

    private static Instant asOf(Row row) {
        try {
            return OffsetDateTime.parse(row.of(RestBodies.AS_OF)).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException none) {
            throw new Unreadable(
                    row.line(),
                    RestBodies.AS_OF + " '" + row.of(RestBodies.AS_OF) + "' does not say when it was computed");
        }
    }
}
