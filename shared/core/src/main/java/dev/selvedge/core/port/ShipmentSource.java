package dev.selvedge.core.port;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.Page;
import java.time.Instant;
import java.util.Optional;

/// What the warehouse has done, as the ERP shows it. Each method may throw a [RemoteFailure].
public interface ShipmentSource {

    /// One page of all sales that moved since an instant of the ERP's own clock, whosever they are.
    ///
    /// A sale that moves while pages are read may be passed over; the next walk shows it if it begins early enough.
    Page<MovedSale> movedSince(Instant since, Optional<String> token);

    /// A sale as it stands now.
    ErpSale look(ErpReference sale);
}
