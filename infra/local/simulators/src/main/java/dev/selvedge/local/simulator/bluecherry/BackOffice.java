package dev.selvedge.local.simulator.bluecherry;

import java.time.InstantSource;
import java.util.LinkedHashSet;

/// What the supplier's own people set up in BlueCherry: codes, customers, the UPC table and the stock.
public final class BackOffice {

    private final Account account;
    private final Warehouse warehouse;

    BackOffice(Account account, InstantSource clock) {
        this.account = account;
        this.warehouse = new Warehouse(account, clock);
    }

    /// Where orders are picked, packed, cancelled and taken back.
    public Warehouse warehouse() {
        return warehouse;
    }

    public void addDivision(String code) {
        synchronized (account) {
            account.masters.divisions.add(code);
        }
    }

    public void addWarehouse(String code) {
        synchronized (account) {
            account.masters.warehouses.add(code);
        }
    }

    public void addTerms(String code) {
        synchronized (account) {
            account.masters.terms.add(code);
        }
    }

    /// A store of a customer, and the customer with its first one.
    public void addStore(String customer, String store) {
        synchronized (account) {
            account.masters
                    .stores
                    .computeIfAbsent(customer, any -> new LinkedHashSet<>())
                    .add(store);
        }
    }

    /// A UPC with its parts. Its division is known from now on.
    public void addItem(Item item) {
        synchronized (account) {
            if (account.masters.items.putIfAbsent(item.upc(), item) != null) {
                throw new IllegalArgumentException("the UPC " + item.upc() + " is taken");
            }
            account.masters.divisions.add(item.sku().division());
        }
    }

    /// A general ledger account, which journals may name.
    public void addAccount(String code) {
        synchronized (account) {
            account.masters.accounts.add(code);
        }
    }

    /// Journals of this period are refused from now on.
    public void closePeriod(String period) {
        synchronized (account) {
            account.finance.close(period);
        }
    }

    /// Goods arrive.
    public void receive(String upc, String location, long pieces) {
        post(upc, location, RecordType.R1, pieces);
    }

    /// A stocktake: so many are on hand from now on, whatever the books say.
    public void count(String upc, String location, long pieces) {
        synchronized (account) {
            Item item = account.masters.item(upc);
            long off = pieces - account.stock.at(item, location).onHand();
            account.stock.post(item, location, RecordType.SA, off);
        }
    }

    /// Any movement of any record type: goods sold elsewhere, reserved, on their way.
    ///
    /// @param location `POE`, `FOB` or empty for goods that are in transit
    /// @param pieces may be below nought
    public void post(String upc, String location, RecordType type, long pieces) {
        synchronized (account) {
            account.stock.post(account.masters.item(upc), location, type, pieces);
        }
    }

    /// From now on lines of this UPC are refused, for this reason.
    public void refuse(String upc, String reason) {
        synchronized (account) {
            account.refused.put(account.masters.item(upc).upc(), reason);
        }
    }

    public void admit(String upc) {
        synchronized (account) {
            account.refused.remove(upc);
        }
    }
}
