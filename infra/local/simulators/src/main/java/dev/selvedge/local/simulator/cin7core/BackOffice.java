package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the supplier's own people do in Cin7 Core, without the API: the catalogue, the stock and the names that sales
/// refer to. The warehouse is [Warehouse], the books are the [Bookkeeper]'s.
public final class BackOffice {

    private final Account account;
    private final Warehouse warehouse;
    private final Allocation allocation;
    private final SaleClerk clerk;
    private final Bookkeeper bookkeeper;
    private final InstantSource clock;

    BackOffice(Account account, SaleDesk sales, Allocation allocation, Bookkeeper bookkeeper, InstantSource clock) {
        this.account = account;
        this.bookkeeper = bookkeeper;
        this.allocation = allocation;
        this.clock = clock;
        this.clerk = new SaleClerk(account, allocation, clock);
        this.warehouse = new Warehouse(account, sales, allocation, clock);
    }

    /// Where sales are picked, packed, shipped, changed and voided by hand.
    public Warehouse warehouse() {
        return warehouse;
    }

    /// Where the chart of accounts is kept, periods are closed and invoices made by hand.
    public Bookkeeper bookkeeper() {
        return bookkeeper;
    }

    /// A sale that no caller of the API made, its order authorised: another channel's, or one typed by hand.
    ///
    /// @return its id, for [Warehouse]
    public UUID enterSale(HandSale sale) {
        synchronized (account) {
            return clerk.enter(sale);
        }
    }

    /// An active product without a stock record; `receive` gives it one.
    public void addProduct(String sku, String name) {
        addProduct(sku, name, ProductCard.UNFILED);
    }

    public void addProduct(String sku, String name, String category) {
        add(new ProductCard(sku, name, category, false));
    }

    /// A service product, such as "Shipping", for additional charges.
    public void addService(String sku, String name) {
        add(new ProductCard(sku, name, ProductCard.UNFILED, true));
    }

    public void changeStatus(String sku, ProductStatus status) {
        synchronized (account) {
            product(sku).become(status, clock.instant());
        }
    }

    /// A tax rule, which sales refer to by its name.
    ///
    /// @param percent 20 for the standard rate of VAT
    public void addTaxRule(String name, BigDecimal percent, boolean inclusive) {
        synchronized (account) {
            account.taxRules.put(
                    name, new TaxRule(Guids.of("tax", name), name, percent, inclusive, TaxRule.ACCOUNT, true, false));
        }
    }

    /// The first location is the default one.
    public void addLocation(String name) {
        synchronized (account) {
            boolean first = account.locations.isEmpty();
            account.locations.put(name, new Location(Guids.of("location", name), name, first));
        }
    }

    public void addCustomer(String name, String currency) {
        synchronized (account) {
            account.customers.put(name, new Customer(name, currency));
        }
    }

    public void addPaymentTerm(String name) {
        refer(Account.Reference.TERMS, name);
    }

    public void addSalesRepresentative(String name) {
        refer(Account.Reference.SALES_REPRESENTATIVE, name);
    }

    /// An account that sales may name as their default.
    public void addRevenueAccount(String code) {
        bookkeeper.addAccount(LedgerAccount.of(code, "Sales " + code, LedgerAccount.Type.REVENUE));
    }

    public void receive(String sku, String location, long quantity) {
        receive(sku, location, "", quantity);
    }

    public void receive(String sku, String location, String bin, long quantity) {
        receive(sku, location, bin, "", BigDecimal.valueOf(quantity));
    }

    /// Goods arrive in a bin; sales on backorder at the location are covered first.
    ///
    /// @param bin empty for goods in no bin
    /// @param batch empty for goods of no batch
    /// @param quantity of which four decimals count
    public void receive(String sku, String location, String bin, String batch, BigDecimal quantity) {
        change(sku, location, stock -> stock.receive(location, bin, batch, Figures.four(quantity)));
    }

    public void set(String sku, String location, long quantity) {
        set(sku, location, BigDecimal.valueOf(quantity));
    }

    /// A stocktake: the location has this much on hand, over all its bins; below zero if the books say so. A product
    /// that was never there has a row from now on, be it of zero.
    public void set(String sku, String location, BigDecimal quantity) {
        change(sku, location, stock -> stock.set(location, Figures.four(quantity)));
    }

    /// A stocktake of many SKUs. One that the catalogue lacks becomes a product of that name.
    public void stock(Map<String, Long> quantities, String location) {
        synchronized (account) {
            quantities.forEach((sku, quantity) -> {
                if (!account.products.containsKey(sku)) {
                    addProduct(sku, sku);
                }
                set(sku, location, quantity);
            });
        }
    }

    /// Removes every stock record of a product, as if it had never been received; the product stays. Refused while
    /// goods are promised from one.
    public void discard(String sku) {
        synchronized (account) {
            product(sku).stock.discard();
        }
    }

    /// Goods are lost, broken or sold elsewhere. `Available` may fall below zero.
    public void deplete(String sku, String location, long quantity) {
        synchronized (account) {
            located(location);
            product(sku).stock.take(location, BigDecimal.valueOf(quantity));
        }
    }

    /// How many addresses the customer's book holds: it grows with every sale that forgets `ShipToOther`.
    public int addresses(String customer) {
        synchronized (account) {
            return known(account.customers.get(customer), customer).addresses().size();
        }
    }

    /// The vendor's id of a product.
    public UUID productId(String sku) {
        synchronized (account) {
            return product(sku).id;
        }
    }

    private void add(ProductCard card) {
        synchronized (account) {
            Product product = new Product(card, account.stockRows, clock.instant());
            if (account.products.putIfAbsent(card.sku(), product) != null) {
                throw new IllegalArgumentException("the SKU " + card.sku() + " is taken");
            }
        }
    }

    /// A change that may bring goods: waiting sales have them first.
    private void change(String sku, String location, Consumer<Stock> change) {
        synchronized (account) {
            located(location);
            Product product = product(sku);
            change.accept(product.stock);
            allocation.cover(product, location, clock.instant());
        }
    }

    private void refer(Account.Reference kind, String name) {
        synchronized (account) {
            account.add(kind, name);
        }
    }

    private Product product(String sku) {
        return known(account.products.get(sku), sku);
    }

    private void located(String location) {
        known(account.locations.get(location), location);
    }

    private static <T> T known(@Nullable T thing, String name) {
        if (thing == null) {
            throw new IllegalArgumentException("the account does not know " + name);
        }
        return thing;
    }
}
