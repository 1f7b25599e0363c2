package dev.selvedge.local.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The supplier's people in the ERP: they receive, sell elsewhere, move, list and clear away.
interface Shopkeeper {

    List<String> CATEGORIES = List.of("Cushions", "Lamps", "Throws");

    /// Every SKU of which there was ever stock, but for the one that is coming.
    List<String> skus();

    /// Where a SKU is filed; nowhere is as good as any other place without a rule.
    String category(String sku);

    void furnish();

    void plan(Duration busy);

    /// One change, right now.
    void change();

    /// What is there to sell of a SKU by the ERP's own books.
    BigDecimal available(String sku);

    /// The SKUs that the ERP's books have at all.
    Set<String> stocked();

    /// Those of which something is there, and which nobody may pass over.
    Set<String> onHand();
}
