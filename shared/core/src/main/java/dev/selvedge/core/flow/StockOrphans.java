package dev.selvedge.core.flow;

import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.port.Catalogue;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.RemoteFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the offers for which the ERP has nothing.
///
/// A product without a stock record is missing from the ERP's stock and yet there, so some of those that are missing
/// are asked for by name, as many as the budget bears.
final class StockOrphans {

    private final Erp erp;
    private final Catalogue catalogue;
    private final int lookUps;

    StockOrphans(Erp erp, Catalogue catalogue, int lookUps) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.lookUps = lookUps;
    }

    /// @return the SKUs that the ERP does not have, each with what is known of it
    Map<Sku, String> verified(Collection<Sku> offered, Levels levels) {
        Set<Sku> unseen = new TreeSet<>();
        for (Sku sku : offered) {
            Level level = levels.get(sku);
            if (level == null || !level.inErp()) {
                unseen.add(sku);
            }
        }
        unseen.removeAll(catalogue.known(unseen));
        Map<Sku, String> missing = new HashMap<>();
        int asked = 0;
        for (Sku sku : unseen) {
            Optional<String> why = asked++ < lookUps ? why(sku) : Optional.of("not in the ERP's stock");
            why.ifPresent(words -> missing.put(sku, words));
        }
        return missing;
    }

    private Optional<String> why(Sku sku) {
        try {
            Optional<Sku> near = erp.lookUp(sku);
            if (near.filter(sku::equals).isPresent()) {
                catalogue.add(Set.of(sku));
                return Optional.empty();
            }
            return Optional.of(near.map(found -> "the ERP has '" + found + "'").orElse("the ERP does not have it"));
        } catch (RemoteFailure failure) {
            return Optional.of("not in the ERP's stock");
        }
    }
}
