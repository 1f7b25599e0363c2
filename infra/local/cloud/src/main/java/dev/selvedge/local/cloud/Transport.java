package dev.selvedge.local.cloud;

import java.util.Locale;

/// What carries orders, answers, shipments and stock between us and BlueCherry.
public enum Transport {
    CSV,
    X12,
    REST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
