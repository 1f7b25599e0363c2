package dev.selvedge.infrastructure.costs;

import java.math.BigDecimal;

/// One thing that costs money.
///
/// @param cut what would make it cheaper, empty if nobody has said
record Line(String service, String what, Quantity quantity, Price price, String cut) {

    BigDecimal dollars() {
        return price.of(quantity.value());
    }
}
