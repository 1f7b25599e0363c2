package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;

/// A fee that the operator adds to a line (OR11 `fees`).
public record Fee(String code, BigDecimal amount) {

    public static Fee of(String code, String amount) {
        return new Fee(code, new BigDecimal(amount));
    }
}
