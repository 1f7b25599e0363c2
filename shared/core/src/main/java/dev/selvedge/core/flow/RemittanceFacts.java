package dev.selvedge.core.flow;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.RemittanceLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A payout and all that it is compared with, as it was read: nobody is asked any more.
///
/// @param orders those of its orders that were seen
/// @param byHand the sales that people entered, for orders that Selvedge did not place
/// @param earlier the names of the payouts that pay first, by their ids
/// @param othersEarlier which of these have transactions that belong to no order, by transaction
record RemittanceFacts(
        Remittance remittance,
        List<RemittanceLine> lines,
        RunningBalances balances,
        Map<OrderId, OpenOrder> orders,
        Map<OrderId, List<ErpReference>> byHand,
        Map<String, String> earlier,
        Map<String, String> othersEarlier) {

    private static final Comparator<OrderId> BY_NUMBER = Comparator.comparing(OrderId::value);

    Payout payout() {
        return remittance.payout();
    }

    CurrencyUnit currency() {
        return payout().amount().getCurrencyUnit();
    }

    Money zero() {
        return Money.zero(currency());
    }

    /// What makes the payout, in its currency.
    List<RemittanceLine> counted() {
        return lines.stream()
                .filter(line ->
                        line.isPaidOut() && line.amount().getCurrencyUnit().equals(currency()))
                .toList();
    }

    Money sum(List<RemittanceLine> some) {
        return some.stream().map(RemittanceLine::amount).reduce(zero(), Money::plus);
    }

    /// What is counted for each order, in the sequence of their numbers.
    SortedMap<OrderId, List<RemittanceLine>> byOrder() {
        return counted().stream()
                .filter(line -> line.order().isPresent())
                .collect(Collectors.groupingBy(
                        line -> line.order().orElseThrow(), () -> new TreeMap<>(BY_NUMBER), Collectors.toList()));
    }

    /// An order, if it was seen.
    Optional<OpenOrder> order(OrderId order) {
        return Optional.ofNullable(orders.get(order));
    }

    /// The one sale that stands for an order in the ERP.
    Optional<ErpReference> sale(OrderId order) {
        return order(order)
                .flatMap(OpenOrder::placed)
                .map(PlacedSale::sale)
                .or(() -> Optional.of(byHand.getOrDefault(order, List.of()))
                        .filter(sales -> sales.size() == 1)
                        .map(List::getFirst));
    }

    /// What earlier payouts paid for an order.
    List<Paid> paidEarlier(OrderId order) {
        List<Paid> paid = new ArrayList<>();
        order(order)
                .ifPresent(seen -> seen.paid().forEach((payout, lines) -> {
                    if (earlier.containsKey(payout)) {
                        paid.addAll(lines);
                    }
                }));
        return paid;
    }

    /// The earlier payouts that paid for an order, for people.
    String earlierPayouts(OrderId order) {
        return order(order).map(OpenOrder::paid).orElse(Map.of()).entrySet().stream()
                .filter(paid -> !paid.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(earlier::containsKey)
                .map(earlier::get)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// What this payout pays for each order that was seen.
    Map<OrderId, List<Paid>> paid() {
        Map<OrderId, List<Paid>> paid = new TreeMap<>(BY_NUMBER);
        byOrder().forEach((order, some) -> {
            if (orders.containsKey(order)) {
                paid.put(order, some.stream().map(Paid::of).toList());
            }
        });
        return paid;
    }

    /// The transactions that belong to no order.
    List<String> others() {
        return counted().stream()
                .filter(line -> line.order().isEmpty())
                .map(RemittanceLine::id)
                .toList();
    }
}
