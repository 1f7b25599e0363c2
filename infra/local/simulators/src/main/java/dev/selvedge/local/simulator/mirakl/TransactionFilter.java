package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// TL02's filters; a line passes when it passes each that was asked for. That the dates themselves count in is our
/// reading.
final class TransactionFilter {

    private static final List<String> NOT_SIMULATED = List.of(
            "accounting_document_id",
            "other_reference",
            "pay_out_psp_codes",
            "transaction_date_from",
            "transaction_date_to");

    private final OrderBook orders;
    private final ShopModel model;

    TransactionFilter(OrderBook orders, ShopModel model) {
        this.orders = orders;
        this.model = model;
    }

    Predicate<TransactionLine> of(Query query) {
        query.refuse(NOT_SIMULATED);
        List<Predicate<TransactionLine>> asked = new ArrayList<>();
        texts(asked, query.several("seller_billing_cycle_id"), TransactionFilter::cycleId);
        texts(asked, query.text("accounting_document_number").map(Set::of), TransactionFilter::documentNumber);
        texts(asked, query.repeated("order_id"), line -> line.said().orderId());
        texts(asked, query.repeated("order_line_id"), line -> line.said().orderLineId());
        texts(
                asked,
                query.several("order_reference_for_customer"),
                line -> purchase(line).map(Purchase::customerReference).orElse(null));
        texts(
                asked,
                query.several("order_reference_for_seller"),
                line -> order(line).map(Order::sellerReference).orElse(null));
        query.severalOf("payment_state", PaymentState.class)
                .ifPresent(states -> asked.add(line -> states.contains(line.state())));
        query.severalOf("transaction_type", TransactionType.class)
                .ifPresent(types -> asked.add(line -> line.said().known() != null
                        && types.contains(line.said().known())));
        query.severalOf("shop_model", ShopModel.class).ifPresent(models -> asked.add(line -> models.contains(model)));
        query.instant("date_created_from")
                .ifPresent(from -> asked.add(line -> !line.created().isBefore(from)));
        query.instant("date_created_to")
                .ifPresent(to -> asked.add(line -> !line.created().isAfter(to)));
        query.instant("last_updated_from").ifPresent(from -> asked.add(updatedFrom(from)));
        return line -> asked.stream().allMatch(one -> one.test(line));
    }

    private static Predicate<TransactionLine> updatedFrom(Instant from) {
        return line -> !line.updated().isBefore(from);
    }

    private static void texts(
            List<Predicate<TransactionLine>> asked,
            Optional<Set<String>> values,
            Function<TransactionLine, @Nullable String> field) {
        values.ifPresent(wanted -> asked.add(line -> {
            String value = field.apply(line);
            return value != null && wanted.contains(value);
        }));
    }

    private static @Nullable String cycleId(TransactionLine line) {
        Cycle cycle = line.cycle();
        return cycle == null ? null : cycle.id();
    }

    private static @Nullable String documentNumber(TransactionLine line) {
        Invoice document = line.document();
        return document == null ? null : document.number();
    }

    private Optional<Order> order(TransactionLine line) {
        return Optional.ofNullable(line.said().orderId()).flatMap(orders::find);
    }

    private Optional<Purchase> purchase(TransactionLine line) {
        return order(line).map(Order::purchase);
    }
}
