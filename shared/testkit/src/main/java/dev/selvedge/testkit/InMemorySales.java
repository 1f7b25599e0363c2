package dev.selvedge.testkit;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLine;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sighting.Progress;
import dev.selvedge.core.model.Sighting.TurnedDown;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The books of [InMemoryErp]: what it sells, how much of it there is, and every sale that was ever made.
public final class InMemorySales {

    /// How far a sale has come.
    public enum Standing {
        STARTED,
        ORDERED,
        TURNED_DOWN,
        PICKED,
        VOID;

        private boolean stands() {
            return this != VOID && this != TURNED_DOWN;
        }
    }

    /// One sale.
    ///
    /// @param taken the stock that it holds
    /// @param turnedDown the pieces that are not in it, and why
    public record Sale(
            OrderId order,
            ErpReference reference,
            Standing standing,
            String supply,
            Map<Sku, Integer> taken,
            List<Shortfall> shortfalls,
            List<TurnedDown> turnedDown) {

        private Sale standing(Standing to) {
            return new Sale(order, reference, to, supply, taken, shortfalls, turnedDown);
        }
    }

    private final Map<Sku, Integer> stock = new TreeMap<>();
    private final Map<Sku, String> turnsDown = new TreeMap<>();
    private final Map<ErpReference, Sale> sales = new LinkedHashMap<>();

    /// Sells a SKU, of which there is so much.
    public synchronized void sell(String sku, int pieces) {
        stock.put(new Sku(sku), pieces);
    }

    /// Sells it no longer.
    public synchronized void discontinue(String sku) {
        stock.remove(new Sku(sku));
    }

    /// From now on it takes no piece of a SKU into a sale, for this reason.
    public synchronized void turnDown(String sku, String words) {
        turnsDown.put(new Sku(sku), words);
    }

    /// It takes the SKU again, in sales that are made from now on.
    public synchronized void take(String sku) {
        turnsDown.remove(new Sku(sku));
    }

    /// People say that an order of which nothing was taken may be sent again.
    public synchronized void sendAgain(String order) {
        of(order).stream()
                .filter(sale -> sale.standing() == Standing.TURNED_DOWN)
                .forEach(sale -> sales.put(sale.reference(), sale.standing(Standing.VOID)));
    }

    public synchronized int stock(String sku) {
        return stock.getOrDefault(new Sku(sku), 0);
    }

    /// Every sale of an order, void or not, oldest first.
    public synchronized List<Sale> of(String order) {
        OrderId id = new OrderId(order);
        return sales.values().stream().filter(sale -> sale.order().equals(id)).toList();
    }

    /// The sales of an order that are neither void nor turned down as a whole.
    public synchronized List<Sale> standing(String order) {
        return of(order).stream().filter(sale -> sale.standing().stands()).toList();
    }

    /// The warehouse begins.
    public synchronized void pick(ErpReference sale) {
        sales.computeIfPresent(sale, (_, before) -> before.standing(Standing.PICKED));
    }

    /// Makes a head without lines.
    public synchronized ErpReference begin(OrderId order) {
        int number = sales.size() + 1;
        ErpReference reference = new ErpReference("sale-" + number, "SO-%05d".formatted(number));
        sales.put(reference, new Sale(order, reference, Standing.STARTED, "", Map.of(), List.of(), List.of()));
        return reference;
    }

    /// Gives a head its lines, but for those that are turned down, and takes what there is of the stock.
    public synchronized List<Shortfall> fill(ErpReference sale, Order order) {
        Map<Sku, Integer> taken = new TreeMap<>();
        Map<Sku, Integer> missing = new TreeMap<>();
        List<TurnedDown> turnedDown = new ArrayList<>();
        for (OrderLine line : order.openLines()) {
            int wanted = line.open().quantity();
            String words = turnsDown.get(line.sku());
            if (words != null) {
                turnedDown.add(new TurnedDown(line.sku(), wanted, words));
                continue;
            }
            int got = Math.min(wanted, stock.getOrDefault(line.sku(), 0));
            stock.merge(line.sku(), -got, Integer::sum);
            taken.merge(line.sku(), got, Integer::sum);
            missing.merge(line.sku(), wanted - got, Integer::sum);
        }
        List<Shortfall> shortfalls = shortfalls(missing);
        Standing standing = taken.isEmpty() ? Standing.TURNED_DOWN : Standing.ORDERED;
        sales.put(sale, new Sale(order.id(), sale, standing, order.supply(), taken, shortfalls, turnedDown));
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
            return notTaken(order).<Sighting>map(Sighting.NotTaken::new).orElseGet(Sighting.Absent::new);
        }
        if (found.size() > 1) {
            return new Sighting.Several(found.stream().map(Sale::reference).toList());
        }
        Sale sale = found.getFirst();
        Progress progress = sale.standing() == Standing.STARTED ? Progress.STARTED : Progress.ORDERED;
        return new Sighting.Found(sale.reference(), progress, pieces(sale), sale.shortfalls(), sale.turnedDown());
    }

    private Optional<String> notTaken(OrderId order) {
        return of(order.value()).stream()
                .filter(sale -> sale.standing() == Standing.TURNED_DOWN)
                .map(sale -> sale.turnedDown().stream()
                        .map(TurnedDown::words)
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .findFirst();
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
            case TURNED_DOWN, VOID -> new Voiding.Voided();
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
