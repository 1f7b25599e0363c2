package dev.selvedge.core.port;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The orders on their way to the customer. Each part of a record is written by one flow, and none undoes another's.
///
/// An order that is [no longer open][ShownOrder#isOpen] can still be found for two years: so long money may move for
/// it.
public interface OpenOrders {

    /// The marketplace shows these orders so. A reading older than the last one changes nothing, nor does one of the
    /// same instant once the order is closed.
    ///
    /// @param at kept as the instant at which an order was first seen
    void seen(Collection<ShownOrder> readings, Instant at);

    /// The order has become this sale. The first word on a sale stands; another sale takes its place, since one that
    /// was voided before anybody could write down how it ended is placed again.
    void placed(OrderId order, PlacedSale sale);

    /// The ERP shows its sale so. A look older than the last one changes nothing.
    void looked(OrderId order, ErpSale sale);

    /// The marketplace has been told this much of it, all in all. Only one who has the order's lease says so.
    void told(OrderId order, List<Told> all);

    /// This is what a payout pays for these orders, in place of what it was said to pay before. Orders that were never
    /// seen are passed over.
    void paid(String payout, Map<OrderId, List<Paid>> orders);

    /// Those of the orders that were seen.
    Map<OrderId, OpenOrder> find(Collection<OrderId> orders);

    /// Shows every order that is open, in no particular sequence.
    ///
    /// @throws IllegalStateException after all others were shown, if there are orders that cannot be read
    void forEachOpen(Consumer<OpenOrder> look);
}
