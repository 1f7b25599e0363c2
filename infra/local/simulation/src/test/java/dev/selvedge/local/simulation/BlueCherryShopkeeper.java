package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.bluecherry.BackOffice;
import dev.selvedge.local.simulator.bluecherry.RecordType;
import dev.selvedge.local.simulator.bluecherry.StockView;
import dev.selvedge.local.simulator.scene.Scene;
import dev.selvedge.testkit.simulation.Dice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The people of a supplier with BlueCherry. What is on its way, or is being made, is none of what can be sold.
final class BlueCherryShopkeeper implements Shopkeeper {

    private static final List<String> SOLD_FROM = List.of(BlueCherrySetUp.WAREHOUSE, BlueCherrySetUp.OVERFLOW);
    private static final List<String> ON_ITS_WAY = List.of("POE", "FOB", "");

    private final World world;
    private final BlueCherryWorld erp;
    private final BackOffice office;
    private final Dice dice;
    private final List<String> skus = new ArrayList<>();

    BlueCherryShopkeeper(World world, BlueCherryWorld erp) {
        this.world = world;
        this.erp = erp;
        this.office = erp.account.backOffice();
        this.dice = world.dice.fork("shopkeeper");
    }

    @Override
    public List<String> skus() {
        return List.copyOf(skus);
    }

    @Override
    public String category(String sku) {
        return "";
    }

    @Override
    public void furnish() {
        skus.addAll(Scene.SKUS);
        skus.add(Scene.SCARCE_SKU);
        skus.forEach(sku -> office.count(sku, BlueCherrySetUp.WAREHOUSE, dice.between(0, 40)));
        for (int more = dice.between(3, 25); more > 0; more--) {
            add();
        }
        erp.day().computeStock();
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
        switch (dice.between(1, 9)) {
            case 1, 2, 3 -> receive(sku);
            case 4, 5 -> post(sku, dice.pick(SOLD_FROM), RecordType.CM, dice.between(1, 10));
            case 6 -> post(sku, dice.pick(ON_ITS_WAY), RecordType.R1, dice.between(1, 30));
            case 7 -> post(sku, dice.pick(SOLD_FROM), RecordType.ST, dice.between(1, 30));
            case 8 -> add();
            default -> count(sku, dice.between(0, 20));
        }
    }

    private void receive(String sku) {
        post(sku, dice.pick(SOLD_FROM), RecordType.R1, dice.between(1, 20));
    }

    private void post(String sku, String location, RecordType type, int pieces) {
        note(pieces + " of " + sku + " under " + type + " at '" + location + "'");
        office.post(sku, location, type, pieces);
    }

    private void count(String sku, int pieces) {
        note(sku + " is counted as " + pieces);
        office.count(sku, dice.pick(SOLD_FROM), pieces);
    }

    private void add() {
        String sku = "SHOP-%02d".formatted(skus.size());
        note(sku + " is new");
        erp.add(sku, dice.between(1, 20));
        skus.add(sku);
    }

    private void empty() {
        for (String sku : skus) {
            if (dice.chance(0.5)) {
                SOLD_FROM.forEach(location -> office.count(sku, location, 0));
            }
        }
    }

    private void note(String what) {
        world.trace.add("  " + what);
    }

    @Override
    public BigDecimal available(String sku) {
        return sellable()
                .filter(row -> row.item().upc().equals(sku))
                .map(row -> BigDecimal.valueOf(row.openToSell()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Set<String> stocked() {
        return sellable().map(row -> row.item().upc()).collect(Collectors.toSet());
    }

    @Override
    public Set<String> onHand() {
        return sellable()
                .filter(row -> row.onHand() != 0)
                .map(row -> row.item().upc())
                .collect(Collectors.toSet());
    }

    private Stream<StockView> sellable() {
        return erp.account.stock().stream().filter(StockView::sellable);
    }
}
