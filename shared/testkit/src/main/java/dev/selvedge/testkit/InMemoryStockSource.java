package dev.selvedge.testkit;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.StockSource;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A small stock list, read in pages by SKU and place: a page begins behind the last row of the page before, so nothing
/// slips through when rows come and go.
///
/// Its step for [Faults] is `stock`.
public final class InMemoryStockSource implements StockSource {

    /// Where goods are that were set without a place.
    public static final String SHELF = "shelf";

    private static final String BETWEEN = "\n";

    private record Key(Sku sku, String place) {
        private static Key of(StockRow row) {
            return new Key(row.sku(), row.place());
        }
    }

    private final int pageSize;
    private final Faults faults = new Faults();
    private final NavigableMap<Key, StockRow> rows =
            new TreeMap<>(Comparator.comparing(Key::sku).thenComparing(Key::place));
    private final Map<Sku, String> categories = new HashMap<>();
    private Runnable betweenPages = () -> {};
    private int unsteadyPages;

    public InMemoryStockSource(int pageSize) {
        this.pageSize = pageSize;
    }

    public Faults faults() {
        return faults;
    }

    /// So much is available from now on, all in one place.
    public void set(String sku, long available) {
        set(new StockRow(new Sku(sku), SHELF, BigDecimal.valueOf(available)));
    }

    /// A row comes, or says something else from now on.
    public synchronized void set(StockRow row) {
        rows.put(Key.of(row), row);
    }

    /// All rows of a SKU go.
    public synchronized void remove(Sku sku) {
        rows.keySet().removeIf(key -> key.sku().equals(sku));
    }

    /// All rows of all SKUs go.
    public synchronized void clear() {
        rows.clear();
    }

    /// The category of a SKU; it has none to begin with.
    public synchronized void file(Sku sku, String category) {
        categories.put(sku, category);
    }

    /// The next pages, so many, say that rows may have been passed over.
    public synchronized void unsettle(int pages) {
        unsteadyPages = pages;
    }

    /// From now on this happens before each page but the first.
    public synchronized void betweenPages(Runnable happening) {
        betweenPages = happening;
    }

    @Override
    public StockPage stock(Optional<String> category, Optional<String> token) {
        if (token.isPresent()) {
            between().run();
        }
        return faults.around("stock", () -> page(category, token.map(InMemoryStockSource::key)));
    }

    private synchronized Runnable between() {
        return betweenPages;
    }

    private synchronized StockPage page(Optional<String> category, Optional<Key> shown) {
        List<StockRow> rest = shown.map(key -> rows.tailMap(key, false)).orElse(rows).values().stream()
                .filter(row -> category.isEmpty() || category.get().equals(categories.get(row.sku())))
                .toList();
        List<StockRow> page = rest.subList(0, Math.min(pageSize, rest.size()));
        return new StockPage(
                page, page.size() < rest.size() ? Optional.of(token(page.getLast())) : Optional.empty(), isSteady());
    }

    private boolean isSteady() {
        if (unsteadyPages == 0) {
            return true;
        }
        unsteadyPages--;
        return false;
    }

    private static String token(StockRow row) {
        return row.sku() + BETWEEN + row.place();
    }

    private static Key key(String token) {
        int between = token.indexOf(BETWEEN);
        return new Key(new Sku(token.substring(0, between)), token.substring(between + 1));
    }
}
