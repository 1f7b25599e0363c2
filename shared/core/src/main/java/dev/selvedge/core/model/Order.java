package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A marketplace order as it stood at `updatedAt`.
///
/// It may be one that cannot be supplied: what is missing or does not add up is for the checks to say, not for the
/// constructor, since an order that cannot be held cannot be mended.
///
/// @param shippingType the marketplace's code for how it is to be sent
public record Order(
        OrderId id,
        Optional<CustomerOrderNumber> customerOrderNumber,
        OrderState state,
        String stateName,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> shippingDeadline,
        Optional<String> shippingType,
        CurrencyUnit currency,
        TaxMode taxMode,
        List<OrderLine> lines,
        Totals totals,
        Buyer buyer,
        Optional<DeliveryAddress> deliverTo,
        Optional<DeliveryAddress> invoiceTo) {

    public Order {
        lines = List.copyOf(lines);
    }

    /// The lines of which something is still to be supplied.
    public List<OrderLine> openLines() {
        return lines.stream().filter(OrderLine::isOpen).toList();
    }

    /// The SKUs that are still to be supplied, each once, in a fixed sequence.
    public Set<Sku> openSkus() {
        return openLines().stream().map(OrderLine::sku).collect(Collectors.toCollection(TreeSet::new));
    }

    /// What is to be supplied or has left, in one line of text without personal data: equal for equal supplies.
    public String supply() {
        return lines.stream()
                .filter(line -> line.left().quantity() > 0)
                .map(line -> line.id() + " " + line.sku() + " x " + line.left().quantity())
                .collect(Collectors.joining(", "));
    }

    /// How many pieces of each SKU a part of the lines comes to.
    ///
    /// @param part of a line, [OrderLine#open] or [OrderLine#left]
    public Map<Sku, Integer> pieces(Function<OrderLine, Amounts> part) {
        return lines.stream()
                .filter(line -> part.apply(line).quantity() > 0)
                .collect(Collectors.toMap(
                        OrderLine::sku, line -> part.apply(line).quantity(), Integer::sum));
    }

    /// What the customer pays for all that is still to be supplied, tax included.
    public Money payable() {
        Amounts open = openLines().stream().map(OrderLine::open).reduce(Amounts.none(currency), Amounts::plus);
        Money stated = open.price().plus(open.shipping());
        return switch (taxMode) {
            case INCLUDED -> stated;
            case EXCLUDED -> stated.plus(open.tax()).plus(open.shippingTax());
        };
    }
}
