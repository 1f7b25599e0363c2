package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts and quantities: up to four decimals, discounts two (cin7-core.md A1). The document does not say what
/// becomes of more; here they are rounded half up.
final class Figures {

    private Figures() {}

    static BigDecimal four(BigDecimal figure) {
        return plain(figure.setScale(4, RoundingMode.HALF_UP));
    }

    static BigDecimal two(BigDecimal figure) {
        return plain(figure.setScale(2, RoundingMode.HALF_UP));
    }

    /// Without zeros at its end, so that equal figures are equal values.
    static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
