package dev.selvedge.testkit;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.StockSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A small stock list, read in pages by SKU and place: a page begins behind the last row of the page before, so nothing
/// slips through when rows come and go. One that computes its stock in batches shows the last batch, and says from when
/// it is; who reads on in a batch that is over may have passed rows over.
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

    private record Batch(Instant computed, NavigableMap<Key, StockRow> rows) {}

    /// How to go on.
    ///
    /// @param batch when what was read was computed; empty if it was so as it was read
    private record Token(String batch, Key shown) {
        private static Token parse(String text) {
            String[] parts = text.split(BETWEEN, -1);
            return new Token(parts[0], new Key(new Sku(parts[1]), parts[2]));
        }

        @Override
        public String toString() {
            return String.join(BETWEEN, batch, shown.sku().value(), shown.place());
        }
    }

    private final int pageSize;
    private final Faults faults = new Faults();
    private final NavigableMap<Key, StockRow> rows =
            new TreeMap<>(Comparator.comparing(Key::sku).thenComparing(Key::place));
    private final Map<Sku, String> categories = new HashMap<>();
    private Optional<Batch> batch = Optional.empty();
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

    /// It computes its stock: from now on it shows what there is now as what there was then, until it computes again.
    public synchronized void compute(Instant at) {
        NavigableMap<Key, StockRow> computed = new TreeMap<>(rows.comparator());
        computed.putAll(rows);
        batch = Optional.of(new Batch(at, computed));
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
        return faults.around("stock", () -> page(category, token.map(Token::parse)));
    }

    private synchronized Runnable between() {
        return betweenPages;
    }

    private synchronized StockPage page(Optional<String> category, Optional<Token> token) {
        NavigableMap<Key, StockRow> all = batch.map(Batch::rows).orElse(rows);
        List<StockRow> rest = token.map(after -> all.tailMap(after.shown(), false)).orElse(all).values().stream()
                .filter(row -> category.isEmpty() || category.get().equals(categories.get(row.sku())))
                .toList();
        List<StockRow> page = rest.subList(0, Math.min(pageSize, rest.size()));
        Optional<String> next = page.size() < rest.size() ? Optional.of(token(page.getLast())) : Optional.empty();
        boolean same = token.map(Token::batch)
                .filter(before -> !before.equals(batchName()))
                .isEmpty();
        return new StockPage(page, next, batch.map(Batch::computed), isSteady() && same);
    }

    private boolean isSteady() {
        if (unsteadyPages == 0) {
            return true;
        }
        unsteadyPages--;
        return false;
    }

    private String token(StockRow row) {
        return new Token(batchName(), Key.of(row)).toString();
    }

    private String batchName() {
        return batch.map(Batch::computed).map(Instant::toString).orElse("");
    }
}
