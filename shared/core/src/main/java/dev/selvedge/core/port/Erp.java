package dev.selvedge.core.port;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Placement;
import dev.selvedge.core.model.Sighting;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Voiding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The supplier's books. Methods that ask it may throw a [RemoteFailure].
public interface Erp {

    /// The name by which people know it, `Cin7 Core` for example.
    String name();

    /// What this ERP could never take of an order: too long, missing, unmapped. Asks nobody but our own mappings.
    List<Objection> objections(Order order);

    /// Whether the ERP sells this SKU, spelled exactly so.
    ///
    /// @return the SKU as the ERP has it: equal to what was asked, or a near miss to show to people; empty if none
    Optional<Sku> lookUp(Sku sku);

    /// Places an order that is certainly not there yet.
    ///
    /// A failure with [RemoteFailure#nothingDone] promises that the ERP is as before; after any other the caller
    /// looks with [#find] first.
    Placement place(Order order);

    /// Looks for an order of ours.
    ///
    /// @param quietSince nobody has acted for this order after that instant
    Sighting find(OrderId order, Instant quietSince);

    /// Finishes a sale that was found [Sighting.Progress#STARTED].
    Placement finish(Order order, ErpReference started);

    /// Undoes a sale unless the warehouse has begun. Asking twice does no harm.
    Voiding undo(ErpReference sale);
}
