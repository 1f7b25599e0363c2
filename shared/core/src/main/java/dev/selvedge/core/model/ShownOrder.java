package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// An order as the marketplace shows it, as far as supplying it and being paid for it is concerned: no personal data.
///
/// @param shippingType the marketplace's code for how it is to be sent
public record ShownOrder(
        OrderId id,
        OrderState state,
        String stateName,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deadline,
        Optional<String> shippingType,
        TaxMode taxMode,
        List<ShownLine> lines) {

    public ShownOrder {
        lines = List.copyOf(lines);
    }

    public static ShownOrder of(Order order) {
        return new ShownOrder(
                order.id(),
                order.state(),
                order.stateName(),
                order.createdAt(),
                order.updatedAt(),
                order.shippingDeadline(),
                order.shippingType(),
                order.taxMode(),
                order.lines().stream()
                        .map(line -> new ShownLine(
                                line.id(),
                                line.sku(),
                                line.state(),
                                line.ordered().quantity(),
                                line.cancelled().quantity(),
                                new LineMoney(line.ordered().minus(line.cancelled()), line.refunds())))
                        .toList());
    }

    /// Whether anything is still to be done to supply it.
    public boolean isOpen() {
        return switch (state) {
            case STAGING, AWAITING_ACCEPTANCE, AWAITING_PAYMENT, TO_SHIP, UNKNOWN -> true;
            case SHIPPED, CANCELLED, REFUSED -> false;
        };
    }

    /// How many pieces of each SKU a part of the lines comes to.
    ///
    /// @param part of a line: ordered, [ShownLine#left] or [ShownLine#open]
    public Map<Sku, Integer> pieces(ToIntFunction<ShownLine> part) {
        return lines.stream()
                .filter(line -> part.applyAsInt(line) > 0)
                .collect(Collectors.toMap(ShownLine::sku, part::applyAsInt, Integer::sum));
    }
}
