package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.LineMoney;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class DynamoOpenOrdersTest {

    private static final OrderId ORDER = new OrderId("X-A");
    private static final OrderLineId LINE = new OrderLineId("X-A-1");
    private static final Sku CUSHION = new Sku("CUSHION");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.5Z");
    private static final Told TOLD = new Told(
            List.of("p1"),
            Map.of(LINE, 2),
            new Tracking(new Carrier.Unlisted("Van", "https://van.example"), Optional.of("1Z")),
            Optional.of("s1"),
            NOON,
            true);

    private static final LineMoney MONEY = new LineMoney(
            new Amounts(
                    2,
                    Money.parse("GBP 25.00"),
                    Money.parse("GBP 3.95"),
                    List.of(new Tax("VAT-20", Money.parse("GBP 4.17"))),
                    List.of()),
            List.of(new Refund("R1", Amounts.none(CurrencyUnit.GBP))));
    private static final Paid PAID = new Paid(
            "t-1", LineKind.REFUND_ORDER_AMOUNT, Optional.of(LINE), Optional.of("R1"), Money.parse("GBP -6.00"));

    private final Requests requests = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final String table = LocalAws.indexedTable("order", "open", "openOrder");
    private final DynamoOpenOrders orders = new DynamoOpenOrders(dynamo, table);

    @Test
    void aHundredAreSeenInOneRequest() {
        orders.seen(many(100, NOON), NOON);
        assertThat(requests.take()).hasSize(1);

        orders.seen(many(100, NOON.plusSeconds(1)), NOON);
        assertThat(requests.take()).hasSize(1);

        orders.seen(many(101, NOON.plusSeconds(2)), NOON);
        assertThat(requests.take()).hasSize(2);

        orders.seen(List.of(), NOON);
        assertThat(requests.take()).isEmpty();
    }

    @Test
    void severalReadingsOfOneOrderAreOneWrite() {
        orders.seen(List.of(shown(ORDER, NOON), shown(ORDER, NOON.plusSeconds(1))), NOON);

        assertThat(requests.take()).singleElement().isInstanceOf(UpdateItemRequest.class);
    }

    @Test
    void ifOneIsNoNewsEachGoesAlone() {
        orders.seen(List.of(shown(new OrderId("X-7"), NOON.plusSeconds(5))), NOON);
        requests.take();

        orders.seen(many(20, NOON), NOON);

        assertThat(requests.take()).hasSize(21).last().isInstanceOf(UpdateItemRequest.class);
        assertThat(found(20))
                .extracting(order -> order.shown().updatedAt())
                .hasSize(20)
                .containsOnly(NOON, NOON.plusSeconds(5));
    }

    @Test
    void ordersTooLargeForOneTransactionGoInSeveral() {
        List<ShownLine> lines = IntStream.range(0, 500)
                .mapToObj(each -> new ShownLine(
                        new OrderLineId("A-LINE-" + each), new Sku("A-CUSHION-" + each), LineState.OPEN, 2, 0, MONEY))
                .toList();
        List<ShownOrder> many =
                many(60, NOON).stream().map(order -> with(order, lines)).toList();

        orders.seen(many, NOON);

        assertThat(requests.take())
                .hasSizeGreaterThan(1)
                .allSatisfy(request ->
                        assertThat(bytes((TransactWriteItemsRequest) request)).isLessThanOrEqualTo(1024 * 1024));
        assertThat(found(60)).extracting(OpenOrder::shown).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void everyOtherPartIsOneRequest() {
        orders.placed(ORDER, placed());
        assertThat(requests.take()).hasSize(1);

        orders.looked(ORDER, ErpSale.untouched(NOON, Map.of()));
        assertThat(requests.take()).hasSize(1);

        orders.looked(ORDER, ErpSale.untouched(NOON.minusSeconds(1), Map.of()));
        assertThat(requests.take()).hasSize(1);

        orders.told(ORDER, List.of(TOLD));
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void aHundredAreFoundInOneRequest() {
        orders.find(ids(100));
        assertThat(requests.take()).hasSize(1);

        orders.find(ids(230));
        assertThat(requests.take()).hasSize(3);

        orders.find(List.of());
        assertThat(requests.take()).isEmpty();
    }

    @Test
    void whoeverLooksAtTheOpenOnesReadsNoOthers() {
        orders.seen(many(150, NOON), NOON);
        orders.seen(
                many(100, NOON).stream().map(DynamoOpenOrdersTest::cancelled).toList(), NOON);
        requests.take();

        List<OpenOrder> open = new ArrayList<>();
        orders.forEachOpen(open::add);

        assertThat(open).hasSize(50);
        assertThat(requests.take())
                .singleElement()
                .satisfies(request ->
                        assertThat(((ScanRequest) request).indexName()).isEqualTo("open"));
        assertThat(dynamo.scan(scan -> scan.tableName(table).indexName("open")).scannedCount())
                .isEqualTo(50);
    }

    @Test
    void whatIsPaidForAHundredOrdersIsOneRequest() {
        orders.seen(many(201, NOON), NOON);
        requests.take();

        orders.paid("p", paid(100));
        assertThat(requests.take()).hasSize(1);

        orders.paid("p", paid(201));
        assertThat(requests.take()).hasSize(3);

        orders.paid("p", Map.of());
        assertThat(requests.take()).isEmpty();
    }

    @Test
    void whatIsPaidForAClosedOrderDoesNotChangeWhenItIsForgotten() {
        orders.seen(List.of(cancelled(shown(ORDER, NOON))), NOON);
        AttributeValue before = attribute("expiresAt");
        orders.paid("p", Map.of(ORDER, List.of(PAID)));

        assertThat(attribute("expiresAt")).isNotNull().isEqualTo(before);
    }

    @Test
    void ifOneOfThemWasNeverSeenEachIsPaidAloneAndItIsNotMade() {
        orders.seen(many(19, NOON), NOON);
        requests.take();

        orders.paid("p", paid(20));

        assertThat(requests.take()).hasSize(21).last().isInstanceOf(UpdateItemRequest.class);
        assertThat(found(20)).hasSize(19).allMatch(order -> order.paid().containsKey("p"));
        assertThat(dynamo.scan(scan -> scan.tableName(table)).count()).isEqualTo(19);
    }

    @Test
    void anOrderIsForgottenTwoYearsAfterItWasSeenToBeOver() {
        orders.seen(List.of(shown(ORDER, NOON)), NOON);
        assertThat(attribute("expiresAt")).isNull();

        orders.seen(List.of(cancelled(shown(ORDER, NOON))), NOON.plus(Duration.ofDays(1)));

        assertThat(attribute("expiresAt"))
                .isEqualTo(AttributeValue.fromN(
                        String.valueOf(Instant.parse("2028-03-02T12:00:00Z").getEpochSecond())));
    }

    @Test
    void anOrderThatIsOpenAgainIsNotForgotten() {
        orders.seen(List.of(cancelled(shown(ORDER, NOON))), NOON);
        orders.seen(List.of(shown(ORDER, NOON.plusSeconds(1))), NOON);

        assertThat(attribute("expiresAt")).isNull();
    }

    /// An order may be read months after it was written.
    @Test
    void everyPartIsSpelledAsReadersKnowIt() throws Unreadable {
        orders.seen(List.of(shown(ORDER, NOON)), NOON);
        orders.placed(ORDER, placed());
        orders.looked(ORDER, ErpSale.untouched(NOON, Map.of(CUSHION, 2)));
        orders.told(ORDER, List.of(TOLD));
        orders.paid("p-1", Map.of(ORDER, List.of(PAID)));

        assertSpelled("shown", """
                {"id": "X-A", "state": "TO_SHIP", "stateName": "SHIPPING", "createdAt": "2026-03-02T12:00:00.500Z",
                 "updatedAt": "2026-03-02T12:00:00.500Z", "shippingType": "STD",
                 "taxMode": "EXCLUDED",
                 "lines": [{"id": "X-A-1", "sku": "CUSHION", "state": "OPEN", "ordered": 2, "cancelled": 0,
                            "money": {
                              "charged": {"quantity": 2, "price": "GBP 25.00", "shipping": "GBP 3.95",
                                          "taxes": [{"code": "VAT-20", "amount": "GBP 4.17"}], "shippingTaxes": []},
                              "refunds": [{"id": "R1", "amounts": {
                                "quantity": 0, "price": "GBP 0.00", "shipping": "GBP 0.00",
                                "taxes": [], "shippingTaxes": []}}]}}]}
                """);
        assertSpelled("placed", """
                {"sale": {"id": "b1c2", "number": "SO-00017"}, "pieces": {"CUSHION": 2},
                 "at": "2026-03-02T12:00:00.500Z"}
                """);
        assertSpelled("sale", """
                {"movedAt": "2026-03-02T12:00:00.500Z", "standing": "WAITING", "pieces": {"CUSHION": 2},
                 "parcels": [], "faults": []}
                """);
        assertSpelled("told", """
                [{"parcels": ["p1"], "lines": {"X-A-1": 2},
                  "tracking": {"carrier": {"type": "unlisted", "name": "Van", "url": "https://van.example"},
                               "number": "1Z"},
                  "shipment": "s1", "at": "2026-03-02T12:00:00.500Z", "shown": true}]
                """);
        assertSpelled("paid/p-1", """
                [{"transaction": "t-1", "kind": "REFUND_ORDER_AMOUNT", "line": "X-A-1", "refund": "R1",
                  "amount": "GBP -6.00"}]
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "placed", "sale", "told", "paid/p"})
    void anUnreadablePartIsNamedWithoutItsText(String part) {
        orders.seen(List.of(shown(ORDER, NOON)), NOON);
        dynamo.updateItem(update -> update.tableName(table)
                .key(Map.of("order", AttributeValue.fromS("X-A")))
                .updateExpression("SET #part = :text")
                .expressionAttributeNames(Map.of("#part", part))
                .expressionAttributeValues(Map.of(":text", AttributeValue.fromS("{\"secret\":}"))));

        assertThatThrownBy(() -> orders.find(List.of(ORDER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("what is " + part + " of X-A in " + table + ": no")
                .hasMessageNotContaining("secret")
                .hasNoCause();
        assertThatThrownBy(() -> orders.forEachOpen(_ -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnreadableOrderKeepsNoOtherFromBeingShown() {
        orders.seen(
                List.of(shown(ORDER, NOON), shown(new OrderId("X-B"), NOON), shown(new OrderId("X-C"), NOON)), NOON);
        dynamo.updateItem(update -> update.tableName(table)
                .key(Map.of("order", AttributeValue.fromS("X-B")))
                .updateExpression("SET shown = :text")
                .expressionAttributeValues(Map.of(":text", AttributeValue.fromS("{"))));
        List<OrderId> seen = new ArrayList<>();

        assertThatThrownBy(() -> orders.forEachOpen(order -> seen.add(order.id())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X-B");

        assertThat(seen).containsExactlyInAnyOrder(ORDER, new OrderId("X-C"));
    }

    private void assertSpelled(String part, String json) throws Unreadable {
        AttributeValue value = attribute(part);
        assertThat(value).isNotNull();
        assertThat(Json.parse(value.s())).isEqualTo(Json.parse(json));
    }

    private @Nullable AttributeValue attribute(String name) {
        return dynamo.getItem(get -> get.tableName(table).key(Map.of("order", AttributeValue.fromS("X-A"))))
                .item()
                .get(name);
    }

    private List<OpenOrder> found(int many) {
        return List.copyOf(orders.find(ids(many)).values());
    }

    private static int bytes(TransactWriteItemsRequest request) {
        return request.transactItems().stream()
                .flatMap(item -> item.update().expressionAttributeValues().values().stream())
                .mapToInt(value -> value.s().length())
                .sum();
    }

    private static PlacedSale placed() {
        return new PlacedSale(new ErpReference("b1c2", "SO-00017"), Map.of(CUSHION, 2), NOON);
    }

    private static Map<OrderId, List<Paid>> paid(int many) {
        return ids(many).stream().collect(Collectors.toMap(Function.identity(), _ -> List.of(PAID)));
    }

    private static List<OrderId> ids(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> new OrderId("X-" + each))
                .toList();
    }

    private static List<ShownOrder> many(int many, Instant updatedAt) {
        return ids(many).stream().map(id -> shown(id, updatedAt)).toList();
    }

    private static ShownOrder cancelled(ShownOrder order) {
        return new ShownOrder(
                order.id(),
                OrderState.CANCELLED,
                "CANCELED",
                order.createdAt(),
                order.updatedAt(),
                order.deadline(),
                order.shippingType(),
                order.taxMode(),
                order.lines());
    }

    private static ShownOrder with(ShownOrder order, List<ShownLine> lines) {
        return new ShownOrder(
                order.id(),
                order.state(),
                order.stateName(),
                order.createdAt(),
                order.updatedAt(),
                order.deadline(),
                order.shippingType(),
                order.taxMode(),
                lines);
    }

    private static ShownOrder shown(OrderId id, Instant updatedAt) {
        return new ShownOrder(
                id,
                OrderState.TO_SHIP,
                "SHIPPING",
                NOON,
                updatedAt,
                Optional.empty(),
                Optional.of("STD"),
                TaxMode.EXCLUDED,
                List.of(new ShownLine(LINE, CUSHION, LineState.OPEN, 2, 0, MONEY)));
    }
}
