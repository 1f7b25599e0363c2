package dev.selvedge.core.model;

import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/// One line of an order: what was ordered, what of it was cancelled since.
///
/// @param promotion what the seller's promotions took off this line
/// @param fees what the marketplace added to the line's total beside price and shipping
/// @param total the line's total as the marketplace states it
/// @param refunds what the customer had back since
public record OrderLine(
        OrderLineId id,
        Sku sku,
        String title,
        LineState state,
        BigMoney unitPrice,
        Amounts ordered,
        Amounts cancelled,
        Money promotion,
        Money fees,
        Money total,
        List<Refund> refunds) {

    public OrderLine {
        refunds = List.copyOf(refunds);
    }

    /// What is still to be supplied and paid.
    public Amounts open() {
        return state.isLive() ? left() : Amounts.none(ordered.price().getCurrencyUnit());
    }

    /// What was not cancelled, whether it is still to be supplied or has left.
    public Amounts left() {
        return state.isSupplied()
                ? ordered.minus(cancelled)
                : Amounts.none(ordered.price().getCurrencyUnit());
    }

    /// Whether anything of this line is still to be supplied.
    public boolean isOpen() {
        return state.isLive() && ordered.quantity() > cancelled.quantity();
    }
}
