package dev.selvedge.core.model;

import org.joda.money.Money;

/// What the operator charges for one thing, or hands back of it: both amounts above zero.
///
/// @param taxes the operator's tax codes, sorted and joined by `+`; [#UNTAXED] if there are none
public record Charge(AccountRole role, String taxes, Money net, Money tax) {

    /// Stands for no tax at all.
    public static final String UNTAXED = "NONE";

    public Money total() {
        return net.plus(tax);
    }
}
