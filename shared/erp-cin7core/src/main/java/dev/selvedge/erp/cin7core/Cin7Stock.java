package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.erp.cin7core.wire.Cin7Availability;
import dev.selvedge.remote.Remote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the supplier's Cin7 Core can sell: `Available` in each bin and batch of the chosen locations, one location
/// after the other (cin7-core.md A3).
///
/// Pages are cut by offset out of a live list (A1). When a row goes, those behind it move up, and the first of the next
/// page slips onto the page that has just been read, where nobody looks again: rows are lost at the boundary of two
/// pages, nowhere else. When a row comes, one is shown twice, which does no harm; but a `Total` that grew may hide
/// that others went. So when a page states another `Total` than the page before, the page before is read once more,
/// for what slipped onto it, and the two in turn until two readings on end agree: they then show one list, with
/// nothing between them.
///
/// As many rows that come as go between two pages cannot be seen. Whoever slipped through shows again with the next
/// whole reading.
public final class Cin7Stock implements StockSource {

    private static final int PAGE = 1000;

    /// Three times the page before and the page itself.
    private static final int READINGS_AGAIN = 6;

    private final Cin7Api api;
    private final List<String> locations;
    private final Remote remote;
    private final Allowance allowance;

    public Cin7Stock(Cin7Api api, Cin7Settings settings, Remote remote) {
        this.api = api;
        this.locations = settings.stockLocations();
        this.remote = remote;
        this.allowance = new Allowance("cin7", settings.callEvery(), settings.stockPatience());
    }

    @Override
    public StockPage stock(Optional<String> category, Optional<String> token) {
        Cin7StockToken at = token.map(Cin7StockToken::read).orElseGet(() -> Cin7StockToken.first(locations));
        Readings readings = new Readings(category, at);
        readings.read(at.page());
        if (at.page() > 1) {
            readings.settle();
        }
        return readings.page();
    }

    /// What was read for one page.
    private final class Readings {

        private final Optional<String> category;
        private final Cin7StockToken at;
        private final List<StockRow> rows = new ArrayList<>();
        private long total;
        private boolean steady = true;

        Readings(Optional<String> category, Cin7StockToken at) {
            this.category = category;
            this.at = at;
        }

        void read(int number) {
            @Nullable String filter = category.orElse(null);
            remote.spend(allowance);
            Cin7Availability page = remote.read(
                    "GET /ref/productavailability", () -> api.availability(at.location(), filter, number, PAGE));
            total = Cin7StockMapping.total(page);
            steady &= Cin7StockMapping.listed(page).size() >= promised(number);
            rows.addAll(Cin7StockMapping.rows(page, at.location()));
        }

        /// More than a page of rows gone may have slipped past the page before, too.
        void settle() {
            long before = at.stated();
            for (int again = 1; total != before && again <= READINGS_AGAIN; again++) {
                before = total;
                read(again % 2 == 1 ? at.page() - 1 : at.page());
            }
            steady &= total == before && at.stated() - total <= PAGE;
        }

        StockPage page() {
            Optional<Cin7StockToken> next =
                    (long) at.page() * PAGE < total ? Optional.of(at.nextPage(total)) : at.nextLocation();
            return new StockPage(rows, next.map(Cin7StockToken::text), steady);
        }

        /// How many rows a page must have by the `Total` that it states.
        private long promised(int number) {
            return Math.clamp(total - (number - 1L) * PAGE, 0, PAGE);
        }
    }
}
