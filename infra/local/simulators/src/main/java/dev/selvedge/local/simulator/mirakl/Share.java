package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The part of an amount that falls to some of a line's pieces. Shares taken one after another add up to the whole,
/// to the penny: the last one takes what rounding has left.
record Share(int before, int after, int pieces) {

    BigDecimal of(BigDecimal whole) {
        return upTo(whole, after).subtract(upTo(whole, before));
    }

    private BigDecimal upTo(BigDecimal whole, int count) {
        return whole.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(pieces), 2, RoundingMode.HALF_UP);
    }
}
