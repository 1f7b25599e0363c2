package dev.selvedge.aws;

import static dev.selvedge.aws.Values.expiry;
import static dev.selvedge.aws.Values.instant;
import static dev.selvedge.aws.Values.text;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.port.OpenOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Open orders as a DynamoDB table with the key `order`: each part is an attribute of its own, so that none undoes
/// another, and every write may be repeated without harm.
///
/// While an order is open its item carries its id in `openOrder` too, the key of the index `open`, which holds no
/// others. An index follows its table within moments and cannot be read consistently. An order that is over may vanish
/// 730 days after it was seen so.
///
/// What each payout pays is an attribute of its own too, `paid/` and the payout.
public final class DynamoOpenOrders implements OpenOrders {

    private static final String INDEX = "open";
    private static final Duration ONCE_OVER = Duration.ofDays(730);
    private static final String NEWS = "attribute_not_exists(updatedAt) OR updatedAt < :updatedAt"
            + " OR (updatedAt = :updatedAt AND attribute_exists(openOrder))";

    private final DynamoDbClient dynamo;
    private final String table;
    private final Batches batches;
    private final Updates updates;
    private final OpenOrderItem items;

    public DynamoOpenOrders(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.batches = new Batches(dynamo, table, "order");
        this.updates = new Updates(dynamo, table);
        this.items = new OpenOrderItem(table);
    }

    @Override
    public void seen(Collection<ShownOrder> readings, Instant at) {
        Map<OrderId, ShownOrder> newest = new LinkedHashMap<>();
        readings.forEach(reading -> newest.merge(reading.id(), reading, DynamoOpenOrders::newer));
        updates.all(newest.values().stream().map(reading -> seen(reading, at)).toList());
    }

    private static ShownOrder newer(ShownOrder before, ShownOrder now) {
        int later = now.updatedAt().compareTo(before.updatedAt());
        return later > 0 || (later == 0 && before.isOpen()) ? now : before;
    }

    private static Updates.Change seen(ShownOrder reading, Instant at) {
        String known = "SET shown = :shown, updatedAt = :updatedAt, firstSeen = if_not_exists(firstSeen, :at)";
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":shown", text(Json.write(reading)), ":updatedAt", instant(reading.updatedAt()), ":at", instant(at)));
        if (reading.isOpen()) {
            values.put(":order", text(reading.id().value()));
            return change(reading.id(), known + ", openOrder = :order REMOVE expiresAt", NEWS, values);
        }
        values.put(":expiresAt", expiry(at.plus(ONCE_OVER)));
        return change(reading.id(), known + ", expiresAt = :expiresAt REMOVE openOrder", NEWS, values);
    }

    @Override
    public void placed(OrderId order, PlacedSale sale) {
        updates.one(change(
                order,
                "SET placed = :placed, saleId = :saleId",
                "attribute_not_exists(saleId) OR saleId <> :saleId",
                Map.of(
                        ":placed",
                        text(Json.write(sale)),
                        ":saleId",
                        text(sale.sale().id()))));
    }

    @Override
    public void looked(OrderId order, ErpSale sale) {
        updates.one(change(
                order,
                "SET sale = :sale, movedAt = :movedAt",
                "attribute_not_exists(movedAt) OR movedAt <= :movedAt",
                Map.of(":sale", text(Json.write(sale)), ":movedAt", instant(sale.movedAt()))));
    }

    @Override
    public void told(OrderId order, List<Told> all) {
        updates.one(change(order, "SET told = :told", null, Map.of(":told", text(Json.write(all)))));
    }

    @Override
    public void paid(String payout, Map<OrderId, List<Paid>> orders) {
        updates.all(orders.entrySet().stream()
                .map(order -> paid(payout, order.getKey(), order.getValue()))
                .toList());
    }

    private static Updates.Change paid(String payout, OrderId order, List<Paid> paid) {
        return new Updates.Change(
                key(order),
                "SET #paid = :paid",
                "attribute_exists(shown)",
                Map.of("#paid", OpenOrderItem.PAID + payout),
                Map.of(":paid", text(Json.write(paid))));
    }

    @Override
    public Map<OrderId, OpenOrder> find(Collection<OrderId> orders) {
        return batches.read(orders.stream().map(OrderId::value).toList()).stream()
                .filter(OpenOrderItem::wasSeen)
                .map(items::order)
                .collect(Collectors.toUnmodifiableMap(OpenOrder::id, Function.identity()));
    }

    @Override
    public void forEachOpen(Consumer<OpenOrder> look) {
        List<String> unreadable = new ArrayList<>();
        for (Map<String, AttributeValue> item : dynamo.scanPaginator(
                        scan -> scan.tableName(table).indexName(INDEX))
                .items()) {
            try {
                look.accept(items.order(item));
            } catch (IllegalStateException damaged) {
                unreadable.add(String.valueOf(damaged.getMessage()));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new IllegalStateException(String.join("; ", unreadable));
        }
    }

    private static Updates.Change change(
            OrderId order, String expression, @Nullable String condition, Map<String, AttributeValue> values) {
        return new Updates.Change(key(order), expression, condition, values);
    }

    private static Map<String, AttributeValue> key(OrderId order) {
        return Map.of("order", text(order.value()));
    }
}
