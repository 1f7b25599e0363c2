package dev.selvedge.core.flow;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.StockSource;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One reading of the ERP's whole stock, page by page, that can be laid down and taken up again.
///
/// A row does not name its category, so those that have rules of their own are read after everything: what has a row
/// then has its category too.
/// A row that is shown again replaces what it said before, so that a list that shifts while it is read is never counted
/// twice.
final class StockWalk {

    /// What is read for everything, where others are read for a category.
    private static final String ALL = "";

    private final Instant began;
    private final Deque<String> toRead = new ArrayDeque<>();
    private final Map<Sku, String> categories = new HashMap<>();
    private final Map<Place, BigDecimal> rows = new HashMap<>();
    private Optional<String> token = Optional.empty();
    private Instant asOf;
    private boolean steady = true;
    private int pages;

    private record Place(Sku sku, String place) {}

    private StockWalk(Instant began) {
        this.began = began;
        this.asOf = began;
    }

    static StockWalk from(Instant began, Collection<String> categories) {
        StockWalk walk = new StockWalk(began);
        walk.toRead.add(ALL);
        walk.toRead.addAll(categories);
        return walk;
    }

    Instant began() {
        return began;
    }

    /// When all of it was so: an ERP that computes its stock in batches shows what was so at the last one.
    Instant asOf() {
        return asOf;
    }

    int pages() {
        return pages;
    }

    boolean atEnd() {
        return toRead.isEmpty();
    }

    /// Whether nothing can have been passed over.
    boolean complete() {
        return atEnd() && steady;
    }

    void readOn(StockSource source) {
        String what = toRead.getFirst();
        StockPage page = source.stock(what.equals(ALL) ? Optional.empty() : Optional.of(what), token);
        pages++;
        steady &= page.steady();
        page.asOf().filter(computed -> computed.isBefore(asOf)).ifPresent(computed -> asOf = computed);
        for (StockRow row : page.rows()) {
            if (what.equals(ALL)) {
                rows.put(new Place(row.sku(), row.place()), row.available());
            } else {
                categories.put(row.sku(), what);
            }
        }
        token = page.next();
        if (token.isEmpty()) {
            toRead.removeFirst();
        }
    }

    /// What is there of each SKU, over all its rows.
    Map<Sku, BigDecimal> available() {
        Map<Sku, BigDecimal> sums = HashMap.newHashMap(rows.size());
        rows.forEach((place, available) -> sums.merge(place.sku(), available, BigDecimal::add));
        return sums;
    }

    Optional<String> category(Sku sku) {
        return Optional.ofNullable(categories.get(sku));
    }

    byte[] pack() {
        return Packing.pack(out -> {
            Packing.write(began, out);
            Packing.write(asOf, out);
            out.writeInt(pages);
            out.writeBoolean(steady);
            out.writeUTF(token.orElse(""));
            out.writeInt(toRead.size());
            for (String what : toRead) {
                out.writeUTF(what);
            }
            write(categories, out);
            out.writeInt(rows.size());
            for (Map.Entry<Place, BigDecimal> row : rows.entrySet()) {
                out.writeUTF(row.getKey().sku().value());
                out.writeUTF(row.getKey().place());
                out.writeUTF(row.getValue().toString());
            }
        });
    }

    private static void write(Map<Sku, String> categories, DataOutputStream out) throws IOException {
        out.writeInt(categories.size());
        for (Map.Entry<Sku, String> category : categories.entrySet()) {
            out.writeUTF(category.getKey().value());
            out.writeUTF(category.getValue());
        }
    }

    static StockWalk unpack(byte[] bytes) {
        return Packing.unpack("a reading of the stock", bytes, StockWalk::read);
    }

    private static StockWalk read(DataInputStream in) throws IOException {
        StockWalk walk = new StockWalk(Packing.instant(in));
        walk.asOf = Packing.instant(in);
        walk.pages = in.readInt();
        walk.steady = in.readBoolean();
        String token = in.readUTF();
        walk.token = token.isEmpty() ? Optional.empty() : Optional.of(token);
        for (int rest = in.readInt(); rest > 0; rest--) {
            walk.toRead.add(in.readUTF());
        }
        for (int rest = in.readInt(); rest > 0; rest--) {
            walk.categories.put(new Sku(in.readUTF()), in.readUTF());
        }
        for (int rest = in.readInt(); rest > 0; rest--) {
            walk.rows.put(new Place(new Sku(in.readUTF()), in.readUTF()), new BigDecimal(in.readUTF()));
        }
        return walk;
    }
}
