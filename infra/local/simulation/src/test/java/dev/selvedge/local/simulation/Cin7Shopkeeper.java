package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.cin7core.StockEntry;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The people of a supplier with Cin7 Core.
final class Cin7Shopkeeper implements Shopkeeper {

    private static final String NOT_SOLD_FROM = "Returns";
    private static final List<String> BINS = List.of("", "A-1", "A-2", "B|1");

    private final World world;
    private final BackOffice office;
    private final Dice dice;
    private final List<String> skus = new ArrayList<>();
    private final Map<String, String> categories = new TreeMap<>();

    Cin7Shopkeeper(World world) {
        this.world = world;
        this.office = world.scene.cin7().backOffice();
        this.dice = world.dice.fork("shopkeeper");
    }

    @Override
    public List<String> skus() {
        return List.copyOf(skus);
    }

    @Override
    public String category(String sku) {
        return categories.getOrDefault(sku, "");
    }

    @Override
    public void furnish() {
        Cin7World.SOLD_FROM.stream().skip(1).forEach(office::addLocation);
        office.addLocation(NOT_SOLD_FROM);
        skus.addAll(Scene.SKUS);
        skus.add(Scene.SCARCE_SKU);
        skus.forEach(sku -> office.set(sku, Scene.LOCATION, dice.between(0, 40)));
        for (int more = dice.between(3, 25); more > 0; more--) {
            add();
        }
    }

    @Override
    public void plan(Duration busy) {
        for (int changes = dice.between(5, 30); changes > 0; changes--) {
            world.timeline.after(dice.upTo(busy), "the shopkeeper", this::change);
        }
        if (dice.chance(0.3)) {
            world.timeline.after(dice.upTo(busy), "a stocktake finds little", this::empty);
        }
    }

    @Override
    public void change() {
        String sku = dice.pick(skus);
        switch (dice.between(1, 10)) {
            case 1, 2, 3 -> receive(sku);
            case 4, 5 -> deplete(sku, location());
            case 6 -> move(sku);
            case 7 -> set(sku, dice.between(0, 20));
            case 8 -> add();
            case 9 -> discard(sku);
            default -> set(sku, 0);
        }
    }

    private void receive(String sku) {
        BigDecimal pieces = new BigDecimal(dice.between(1, 20)).add(new BigDecimal(dice.chance(0.1) ? "0.5" : "0"));
        String location = dice.chance(0.1) ? NOT_SOLD_FROM : location();
        note(pieces + " of " + sku + " arrive at " + location);
        office.receive(sku, location, dice.pick(BINS), "", pieces);
    }

    private void deplete(String sku, String location) {
        int pieces = dice.between(1, 10);
        note(pieces + " of " + sku + " leave " + location);
        office.deplete(sku, location, pieces);
    }

    private void move(String sku) {
        String from = location();
        String to = dice.chance(0.5) ? from : location();
        note(sku + " moves from " + from + " to " + to);
        office.deplete(sku, from, 1);
        office.receive(sku, to, dice.pick(BINS), 1);
    }

    private void set(String sku, int pieces) {
        String location = location();
        note(sku + " is counted as " + pieces + " at " + location);
        office.set(sku, location, pieces);
    }

    private void add() {
        String sku = "SHOP-%02d".formatted(skus.size());
        String category = dice.pick(CATEGORIES);
        note(sku + " is new among the " + category);
        office.addProduct(sku, dice.pick(List.of("Cushion ", "Lamp ", "Throw ")) + sku, category);
        skus.add(sku);
        categories.put(sku, category);
        if (dice.chance(0.9)) {
            receive(sku);
        }
    }

    private void discard(String sku) {
        boolean promised = world.scene.cin7().stock().stream()
                .filter(entry -> entry.sku().equals(sku))
                .anyMatch(entry -> entry.allocated().signum() != 0);
        if (!promised) {
            note(sku + " is cleared away");
            office.discard(sku);
        }
    }

    private void empty() {
        for (String sku : skus) {
            if (dice.chance(0.5)) {
                Cin7World.SOLD_FROM.forEach(location -> office.set(sku, location, 0));
            }
        }
    }

    private String location() {
        return dice.pick(Cin7World.SOLD_FROM);
    }

    private void note(String what) {
        world.trace.add("  " + what);
    }

    @Override
    public BigDecimal available(String sku) {
        return world.scene.cin7().stock().stream()
                .filter(entry -> entry.sku().equals(sku))
                .filter(entry -> Cin7World.SOLD_FROM.contains(entry.location()))
                .map(StockEntry::available)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Set<String> stocked() {
        return world.scene.cin7().stock().stream().map(StockEntry::sku).collect(Collectors.toSet());
    }

    /// An ERP need not list what it has none of, and nobody misses that.
    @Override
    public Set<String> onHand() {
        return world.scene.cin7().stock().stream()
                .filter(entry -> entry.onHand().signum() != 0)
                .map(StockEntry::sku)
                .collect(Collectors.toSet());
    }
}
