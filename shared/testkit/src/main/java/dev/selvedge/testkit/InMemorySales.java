package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sighting.Progress;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The books of [InMemoryErp]: what it sells, how much of it there is, and every sale that was ever made.
public final class InMemorySales {

    /// How far a sale has come.
    public enum Standing {
        STARTED,
        ORDERED,
        PICKED,
        VOID
    }

    /// One sale.
    ///
    /// @param taken the stock that it holds
    public record Sale(
            OrderId order,
            ErpReference reference,
            Standing standing,
            String supply,
            Map<Sku, Integer> taken,
            List<Shortfall> shortfalls) {

        private Sale standing(Standing to) {
            return new Sale(order, reference, to, supply, taken, shortfalls);
        }
    }

    private final Map<Sku, Integer> stock = new TreeMap<>();
    private final Map<ErpReference, Sale> sales = new LinkedHashMap<>();

    /// Sells a SKU, of which there is so much.
    public synchronized void sell(String sku, int pieces) {
        stock.put(new Sku(sku), pieces);
    }

    /// Sells it no longer.
    public synchronized void discontinue(String sku) {
        stock.remove(new Sku(sku));
    }

    public synchronized int stock(String sku) {
        return stock.getOrDefault(new Sku(sku), 0);
    }

    /// Every sale of an order, void or not, oldest first.
    public synchronized List<Sale> of(String order) {
        OrderId id = new OrderId(order);
        return sales.values().stream().filter(sale -> sale.order().equals(id)).toList();
    }

    /// The sales of an order that are not void.
    public synchronized List<Sale> standing(String order) {
        return of(order).stream()
                .filter(sale -> sale.standing() != Standing.VOID)
                .toList();
    }

    /// The warehouse begins.
    public synchronized void pick(ErpReference sale) {
        sales.computeIfPresent(sale, (_, before) -> before.standing(Standing.PICKED));
    }

    /// Makes a head without lines.
    public synchronized ErpReference begin(OrderId order) {
        int number = sales.size() + 1;
        ErpReference reference = new ErpReference("sale-" + number, "SO-%05d".formatted(number));
        sales.put(reference, new Sale(order, reference, Standing.STARTED, "", Map.of(), List.of()));
        return reference;
    }

    /// Gives a head its lines and takes what there is of the stock.
    public synchronized List<Shortfall> fill(ErpReference sale, Order order) {
        Map<Sku, Integer> taken = new TreeMap<>();
        Map<Sku, Integer> missing = new TreeMap<>();
        for (OrderLine line : order.openLines()) {
            int wanted = line.open().quantity();
            int got = Math.min(wanted, stock.getOrDefault(line.sku(), 0));
            stock.merge(line.sku(), -got, Integer::sum);
            taken.merge(line.sku(), got, Integer::sum);
            missing.merge(line.sku(), wanted - got, Integer::sum);
        }
        List<Shortfall> shortfalls = shortfalls(missing);
        sales.put(sale, new Sale(order.id(), sale, Standing.ORDERED, order.supply(), taken, shortfalls));
        return shortfalls;
    }

    synchronized boolean sells(Sku sku) {
        return stock.containsKey(sku);
    }

    synchronized Optional<Sku> lookUp(Sku sku) {
        return sells(sku)
                ? Optional.of(sku)
                : stock.keySet().stream().filter(sold -> isNear(sold, sku)).findFirst();
    }

    synchronized Sighting find(OrderId order) {
        List<Sale> found = standing(order.value());
        if (found.isEmpty()) {
            return new Sighting.Absent();
        }
        if (found.size() > 1) {
            return new Sighting.Several(found.stream().map(Sale::reference).toList());
        }
        Sale sale = found.getFirst();
        Progress progress = sale.standing() == Standing.STARTED ? Progress.STARTED : Progress.ORDERED;
        return new Sighting.Found(sale.reference(), progress, pieces(sale), sale.shortfalls());
    }

    private static Map<Sku, Integer> pieces(Sale sale) {
        Map<Sku, Integer> pieces = new TreeMap<>(sale.taken());
        sale.shortfalls().forEach(shortfall -> pieces.merge(shortfall.sku(), shortfall.quantity(), Integer::sum));
        return pieces;
    }

    /// Voids a sale and gives back its stock, unless it was picked.
    public synchronized Voiding undo(ErpReference reference) {
        Sale sale = sales.get(reference);
        if (sale == null) {
            throw new IllegalArgumentException("no sale " + reference);
        }
        return switch (sale.standing()) {
            case PICKED -> new Voiding.TooLate("PICKED");
            case VOID -> new Voiding.Voided();
            case STARTED, ORDERED -> {
                sale.taken().forEach((sku, pieces) -> stock.merge(sku, pieces, Integer::sum));
                sales.put(reference, sale.standing(Standing.VOID));
                yield new Voiding.Voided();
            }
        };
    }

    private static boolean isNear(Sku one, Sku other) {
        return one.value().strip().equalsIgnoreCase(other.value().strip());
    }

    private static List<Shortfall> shortfalls(Map<Sku, Integer> missing) {
        List<Shortfall> shortfalls = new ArrayList<>();
        missing.forEach((sku, pieces) -> {
            if (pieces > 0) {
                shortfalls.add(new Shortfall(sku, pieces));
            }
        });
        return shortfalls;
    }
}
