package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which orders OR11 lists: the query's filters but `order_ids`, all of which an order has to pass.
final class OrderFilter {

    private final List<Predicate<Order>> conditions = new ArrayList<>();
    private final Query query;

    private OrderFilter(Query query) {
        this.query = query;
    }

    static Predicate<Order> of(Query query, Duration updateDelta) {
        OrderFilter filter = new OrderFilter(query);
        filter.references();
        filter.states();
        filter.channels();
        filter.dates(updateDelta);
        return order -> filter.conditions.stream().allMatch(condition -> condition.test(order));
    }

    private void references() {
        among(
                query.list("order_references_for_customer"),
                order -> order.purchase().customerReference());
        among(query.list("order_references_for_seller"), Order::sellerReference);
        among(query.repeated("fulfillment_center_code"), order -> OrderJson.FULFILMENT_CENTRE);
    }

    private void states() {
        among(query.enums("order_state_codes", OrderState.class), Order::state);
        is(
                query.oneOf("payment_workflow", PaymentWorkflow.class),
                order -> order.purchase().paymentWorkflow());
        is(query.flag("customer_debited"), Order::debited);
        is(query.flag("has_incident"), order -> false);
    }

    private void channels() {
        if (query.flag("only_null_channel").orElse(false)) {
            conditions.add(order -> order.purchase().channel() == null);
        } else {
            among(query.list("channel_codes"), order -> order.purchase().channel());
        }
    }

    private void dates(Duration updateDelta) {
        query.instant("start_date")
                .ifPresent(start -> conditions.add(order -> !order.created().isBefore(start)));
        query.instant("end_date")
                .ifPresent(end -> conditions.add(order -> !order.created().isAfter(end)));
        query.instant("start_update_date")
                .map(start -> start.minus(updateDelta))
                .ifPresent(start -> conditions.add(order -> !order.updated().isBefore(start)));
        query.instant("end_update_date")
                .ifPresent(end -> conditions.add(order -> !order.updated().isAfter(end)));
    }

    private <T> void among(Optional<Set<T>> wanted, Function<Order, @Nullable T> field) {
        wanted.ifPresent(values -> conditions.add(order -> {
            T value = field.apply(order);
            return value != null && values.contains(value);
        }));
    }

    private <T> void is(Optional<T> wanted, Function<Order, @Nullable T> field) {
        among(wanted.map(Set::of), field);
    }
}
