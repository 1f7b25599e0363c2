package dev.selvedge.core.port;

import dev.selvedge.core.model.Acceptance;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The place where customers order. Each method may throw a [RemoteFailure].
public interface Marketplace {

    /// One page of the orders that changed since an instant of the marketplace's own clock.
    ///
    /// Walked from no token to the last page, it shows every order that changed before the walk began. An order
    /// that changes while pages are read may be seen twice or as it was; none is passed over.
    Page<OrderReading> changedSince(Instant since, Optional<String> token);

    /// Accepts every open line of an order. Asking twice does no harm.
    Acceptance accept(Order order);

    /// Writes the ERP's numbers on the orders. Asking twice does no harm.
    ///
    /// @return the orders whose number was refused, each with the marketplace's words
    Map<OrderId, String> writeReferences(Map<OrderId, ErpReference> references);
}
