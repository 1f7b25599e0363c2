package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/// An invoice or a credit note that the marketplace's operator issued to the seller.
///
/// All amounts are above zero where the seller is charged, whatever the type.
///
/// @param id the operator's name for it
/// @param payout the billing cycle that settles it, where the operator says so
/// @param net without taxes
/// @param taxes by the operator's tax code
public record OperatorDocument(
        String id, Type type, Optional<String> payout, Money net, Map<String, Money> taxes, Instant issuedAt) {

    /// Who wrote it.
    public enum Type {
        /// What a billing cycle comes to: commission, fees, subscriptions, penalties.
        AUTOMATIC,
        /// By hand: an invoice or a credit note.
        MANUAL
    }

    public OperatorDocument {
        Text.requirePresent(id, "document");
        taxes = Map.copyOf(taxes);
    }

    public Money tax() {
        return taxes.values().stream().reduce(Money.zero(net.getCurrencyUnit()), Money::plus);
    }

    public Money total() {
        return net.plus(tax());
    }
}
