package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.Cin7Settings.StockReading;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The account's rows of stock as `/ref/productavailability` lists them: live, so that a row that comes or goes moves
/// all rows after it (cin7-core.md A1, inferred).
///
/// By the product's name, its SKU, location, bin and batch: a guess, the document knows no order. What the last caller
/// wanted is kept until a row comes or goes, for a caller who walks a large account asks for the same rows page after
/// page.
final class StockRows {

    private static final Comparator<Shelf> ORDER = Comparator.comparing((Shelf shelf) -> shelf.product.name)
            .thenComparing(shelf -> shelf.product.sku)
            .thenComparing(shelf -> shelf.location)
            .thenComparing(shelf -> shelf.bin)
            .thenComparing(shelf -> shelf.batch);

    private final boolean zeroStockListed;
    private final NavigableSet<Shelf> rows = new TreeSet<>(ORDER);
    private @Nullable StockQuery asked;
    private List<Shelf> found = List.of();

    StockRows(StockReading reading) {
        this.zeroStockListed = reading.zeroStockListed();
    }

    /// Lists a shelf or not, by what stands on it now.
    void file(Shelf shelf) {
        if (zeroStockListed || !shelf.idle()) {
            forgetIf(rows.add(shelf));
        } else {
            remove(shelf);
        }
    }

    void remove(Shelf shelf) {
        forgetIf(rows.remove(shelf));
    }

    List<Shelf> of(StockQuery query) {
        if (!query.equals(asked)) {
            found = rows.stream().filter(query::finds).toList();
            asked = query;
        }
        return found;
    }

    private void forgetIf(boolean changed) {
        if (changed) {
            asked = null;
        }
    }
}
