package dev.selvedge.core.port;

import dev.selvedge.core.model.Sku;
import java.util.Set;

/// The SKUs that the ERP is known to sell, so that it need not be asked for each order.
public interface Catalogue {

    /// Those of the given SKUs that are known.
    Set<Sku> known(Set<Sku> skus);

    void add(Set<Sku> skus);

    /// Forgets SKUs about which the ERP has given doubt; they are looked up again.
    void forget(Set<Sku> skus);
}
