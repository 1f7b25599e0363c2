package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.cin7core.LedgerEntry;
import dev.selvedge.local.simulator.cin7core.Parcel;
import dev.selvedge.local.simulator.cin7core.SaleEntry;
import dev.selvedge.local.simulator.cin7core.SaleEntry.LineEntry;
import dev.selvedge.local.simulator.cin7core.Shipment;
import dev.selvedge.local.simulator.cin7core.StockEntry;
import dev.selvedge.local.simulator.cin7core.Warehouse;
import dev.selvedge.local.simulator.scene.Scene;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The people of a supplier who keeps its books in Cin7 Core.
final class Cin7Supplier implements Supplier {

    private static final String BOX = "Box 1";

    private final Scene scene;
    private final InstantSource clock;

    /// @param clock the ERP's
    Cin7Supplier(Scene scene, InstantSource clock) {
        this.scene = scene;
        this.clock = clock;
    }

    @Override
    public void createComingSku() {
        scene.createComingSku();
    }

    @Override
    public void receive(String sku, int pieces) {
        scene.cin7().backOffice().receive(sku, Scene.LOCATION, pieces);
    }

    @Override
    public void count(String sku, int pieces) {
        scene.cin7().backOffice().set(sku, Scene.LOCATION, pieces);
    }

    @Override
    public Map<String, BigDecimal> available() {
        Map<String, BigDecimal> available = new HashMap<>();
        for (StockEntry shelf : scene.cin7().stock()) {
            if (shelf.location().equals(Scene.LOCATION)) {
                available.merge(shelf.sku(), shelf.available(), BigDecimal::add);
            }
        }
        return available;
    }

    @Override
    public List<Sale> sales(String order) {
        return scene.cin7().sale(order).stream()
                .filter(sale -> !sale.isVoided())
                .map(Cin7Supplier::sale)
                .toList();
    }

    private static Sale sale(SaleEntry entry) {
        Map<String, Long> pieces = new LinkedHashMap<>();
        Map<String, Long> missing = new LinkedHashMap<>();
        for (LineEntry line : entry.lines()) {
            pieces.merge(line.sku(), line.quantity().longValueExact(), Long::sum);
            missing.merge(line.sku(), line.backorder().longValueExact(), Long::sum);
        }
        boolean isWhole =
                entry.orderStatus().equals("AUTHORISED") && !entry.lines().isEmpty();
        return new Sale(isWhole, pieces, missing);
    }

    @Override
    public void send(String order, String sku, long pieces, Label label) {
        UUID sale = first(order);
        int number = warehouse().pick(sale, Map.of(sku, pieces));
        warehouse().pack(sale, number, BOX);
        warehouse().ship(sale, number, new Shipment(BOX, label.carrier(), label.tracking(), clock.instant()));
    }

    @Override
    public void relabel(String order, int box, Label label) {
        warehouse().changeTracking(first(order), box, BOX, label.carrier(), label.tracking());
    }

    @Override
    public Map<String, Long> left(String order) {
        Map<String, Long> left = new HashMap<>();
        scene.cin7().sale(order).stream()
                .map(SaleEntry::parcels)
                .flatMap(List::stream)
                .map(Parcel::pieces)
                .forEach(pieces -> pieces.forEach((sku, count) -> left.merge(sku, count, Long::sum)));
        return left;
    }

    @Override
    public void voidSale(String order) {
        warehouse().voidSale(first(order));
    }

    @Override
    public LedgerView ledger(String payout) {
        List<LedgerEntry> entries = scene.cin7().backOffice().bookkeeper().entries().stream()
                .filter(entry ->
                        entry.reference().equals(payout) || entry.reference().endsWith(" " + payout))
                .toList();
        return new LedgerView(entries.size(), debited(Scene.CLEARING, entries), debited(Scene.BANK, entries));
    }

    private static BigDecimal debited(String account, List<LedgerEntry> entries) {
        return entries.stream().map(entry -> debited(account, entry)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal debited(String account, LedgerEntry entry) {
        if (entry.debit().equals(account)) {
            return entry.amount();
        }
        return entry.credit().equals(account) ? entry.amount().negate() : BigDecimal.ZERO;
    }

    private UUID first(String order) {
        return scene.cin7().sale(order).getFirst().id();
    }

    private Warehouse warehouse() {
        return scene.cin7().backOffice().warehouse();
    }
}
