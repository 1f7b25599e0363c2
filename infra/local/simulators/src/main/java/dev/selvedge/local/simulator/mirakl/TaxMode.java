package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.util.List;

/// Whether prices hold their taxes: `order_tax_mode` of PC01 and OR11.
public enum TaxMode {
    TAX_INCLUDED,
    TAX_EXCLUDED;

    /// A price given in this mode, as it reads in another. Without taxes it is the same in both (OR11
    /// `order_tax_mode`).
    BigDecimal to(TaxMode asked, BigDecimal price, List<Tax> taxes) {
        if (this == asked) {
            return price;
        }
        BigDecimal tax = taxes.stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (asked) {
            case TAX_INCLUDED -> price.add(tax);
            case TAX_EXCLUDED -> price.subtract(tax);
        };
    }
}
