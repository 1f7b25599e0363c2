package dev.selvedge.core.model;

import org.joda.money.Money;

/// An amount of tax under the marketplace's code for it.
public record Tax(String code, Money amount) {
    public Tax {
        Text.requirePresent(code, "tax code");
    }
}
