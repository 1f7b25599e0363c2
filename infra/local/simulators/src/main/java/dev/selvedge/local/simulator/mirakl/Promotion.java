package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;

/// A promotion that took an amount off a line (OR11 `promotions`).
public record Promotion(String id, BigDecimal deducted) {

    public static Promotion of(String id, String deducted) {
        return new Promotion(id, new BigDecimal(deducted));
    }
}
