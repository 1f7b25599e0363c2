package dev.selvedge.core.port;

import dev.selvedge.core.model.Commitment;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Sku;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/// What customers have bought, as long as the ERP's own figures may lack it.
public interface Commitments {

    /// An order takes these pieces, and no others. Keeps the instant at which it was first promised, and whether it is
    /// placed.
    void promise(OrderId order, Map<Sku, Integer> pieces, Instant at);

    /// The ERP's figures allow for the order from then on; a second word on it changes nothing. An order that was never
    /// promised is left alone.
    void placed(OrderId order, Instant at);

    /// The order takes nothing any more.
    void release(OrderId order);

    /// Shows every commitment, in no particular sequence. A placed one may be forgotten after a day.
    void forEach(Consumer<Commitment> look);
}
