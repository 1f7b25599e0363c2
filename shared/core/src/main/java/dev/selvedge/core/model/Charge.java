package dev.selvedge.core.model;

import org.joda.money.Money;

/// What the operator charges for one thing, or hands back of it: both amounts above zero.
///
/// @param taxes the operator's tax codes, [joined][Tax#joined]
public record Charge(AccountRole role, String taxes, Money net, Money tax) {

    public Money total() {
        return net.plus(tax);
    }
}
