package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.bluecherry.BackOffice;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.bluecherry.CashView;
import dev.selvedge.local.simulator.bluecherry.Item;
import dev.selvedge.local.simulator.bluecherry.JournalView;
import dev.selvedge.local.simulator.bluecherry.LineStatus;
import dev.selvedge.local.simulator.bluecherry.LineView;
import dev.selvedge.local.simulator.bluecherry.OrderView;
import dev.selvedge.local.simulator.bluecherry.ShipmentView;
import dev.selvedge.local.simulator.bluecherry.Sku;
import dev.selvedge.local.simulator.bluecherry.StockView;
import dev.selvedge.local.simulator.bluecherry.Warehouse;
import dev.selvedge.local.simulator.scene.Scene;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The people of a supplier who keeps its books in BlueCherry. An article's UPC is the SKU at John Lewis, a sale's PO
/// number the order's id.
final class BlueCherrySupplier implements Supplier {

    static final String DIVISION = "JLP";
    static final String WAREHOUSE = "MAIN";
    static final String CUSTOMER = "JOHNLEWIS";
    static final String STORE = "0001";
    static final String TERMS = "N30";

    /// What BlueCherry debits when it takes cash receipts in.
    static final String CUSTOMER_ACCOUNT = "610";

    private final BlueCherrySimulator account;
    private int styles;

    BlueCherrySupplier(BlueCherrySimulator account) {
        this.account = account;
    }

    /// What the account is opened with.
    void furnish(Iterable<String> accounts) {
        BackOffice office = account.backOffice();
        office.addDivision(DIVISION);
        office.addWarehouse(WAREHOUSE);
        office.addTerms(TERMS);
        office.addStore(CUSTOMER, STORE);
        accounts.forEach(office::addAccount);
        Scene.SKUS.forEach(sku -> add(sku, Scene.PLENTY));
        add(Scene.SCARCE_SKU, 1);
    }

    /// A new article, and what there is of it.
    void add(String sku, long pieces) {
        Sku key = new Sku(DIVISION, String.format(Locale.ROOT, "ST%06d", ++styles), "OAT", "", "", 1);
        account.backOffice().addItem(new Item(key, sku, "ONE", "Article " + sku));
        account.backOffice().receive(sku, WAREHOUSE, pieces);
    }

    @Override
    public void createComingSku() {
        add(Scene.COMING_SKU, Scene.PLENTY);
    }

    @Override
    public void receive(String sku, int pieces) {
        account.backOffice().receive(sku, WAREHOUSE, pieces);
    }

    @Override
    public void count(String sku, int pieces) {
        account.backOffice().count(sku, WAREHOUSE, pieces);
    }

    @Override
    public Map<String, BigDecimal> available() {
        Map<String, BigDecimal> available = new HashMap<>();
        account.stock().stream()
                .filter(StockView::sellable)
                .forEach(view ->
                        available.merge(view.item().upc(), BigDecimal.valueOf(view.openToSell()), BigDecimal::add));
        return available;
    }

    @Override
    public List<Sale> sales(String order) {
        List<LineView> lines = account.order(order).map(OrderView::lines).orElse(List.of()).stream()
                .filter(line -> line.status() != LineStatus.CANCELLED)
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, Long> pieces = new LinkedHashMap<>();
        Map<String, Long> missing = new LinkedHashMap<>();
        for (LineView line : lines) {
            pieces.merge(line.item().upc(), line.quantity(), Long::sum);
            missing.merge(line.item().upc(), line.status() == LineStatus.BACKORDER ? line.quantity() : 0, Long::sum);
        }
        return List.of(new Sale(true, pieces, missing));
    }

    @Override
    public void send(String order, String sku, long pieces, Label label) {
        Map<String, Long> open = new LinkedHashMap<>();
        account.order(order).orElseThrow().lines().stream()
                .filter(line -> line.item().upc().equals(sku) && line.status() == LineStatus.ACCEPTED)
                .forEach(line -> open.put(line.lineRef(), line.quantity()));
        String ticket = warehouse().pick(order, open);
        warehouse().ship(ticket, carton(order, shipments(order).size() + 1), label.carrier(), label.tracking());
    }

    @Override
    public void relabel(String order, int box, Label label) {
        warehouse().relabel(order, carton(order, box), label.carrier(), label.tracking());
    }

    private static String carton(String order, int box) {
        return order + "/" + box;
    }

    @Override
    public Map<String, Long> left(String order) {
        Map<String, Long> left = new HashMap<>();
        shipments(order).stream()
                .map(ShipmentView::lines)
                .flatMap(List::stream)
                .forEach(line -> left.merge(line.item().upc(), line.quantity(), Long::sum));
        return left;
    }

    private List<ShipmentView> shipments(String order) {
        return account.shipments().stream()
                .filter(shipment -> shipment.poNumber().equals(order))
                .toList();
    }

    @Override
    public void voidSale(String order) {
        account.order(order).orElseThrow().lines().stream()
                .filter(line -> line.status() != LineStatus.CANCELLED)
                .forEach(line -> warehouse().cancel(order, line.lineRef(), "CC", "given up by the customer service"));
    }

    /// What cash receipts brought in passes through the customer's account as well.
    @Override
    public LedgerView ledger(String payout) {
        List<JournalView> journal = account.journals().stream()
                .filter(line ->
                        line.reference().equals(payout) || line.reference().endsWith(" " + payout))
                .toList();
        List<CashView> cash = account.cashReceipts().stream()
                .filter(line -> line.checkNo().equals(payout))
                .toList();
        BigDecimal received = cash.stream()
                .map(line -> line.amountApplied().subtract(line.deductionAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = debited(CUSTOMER_ACCOUNT, journal).add(received);
        return new LedgerView(
                journal.size() + cash.size(),
                debited(Scene.CLEARING, journal).abs().add(left.abs()),
                debited(Scene.BANK, journal));
    }

    private static BigDecimal debited(String account, List<JournalView> journal) {
        return journal.stream()
                .filter(line -> line.account().equals(account))
                .map(line -> line.debit().subtract(line.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Warehouse warehouse() {
        return account.backOffice().warehouse();
    }
}
