package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;

/// One tax on a line's price or on its shipping; the rate is a percentage, 20 for British VAT.
public record Tax(String code, BigDecimal rate, BigDecimal amount) {

    public static Tax of(String code, String rate, String amount) {
        return new Tax(code, new BigDecimal(rate), new BigDecimal(amount));
    }

    Tax plus(BigDecimal more) {
        return new Tax(code, rate, amount.add(more));
    }

    Tax share(Share share) {
        return new Tax(code, rate, share.of(amount));
    }
}
