package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.CUSHION;
import static dev.selvedge.testkit.flow.Connection.START_OF_TRADING;
import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static dev.selvedge.testkit.flow.Connection.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Amounts;
import dev.selvedge.core.model.LineMoney;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Refund;
import dev.selvedge.core.model.ShownLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.model.TaxMode;
import dev.selvedge.testkit.InMemoryOutbox;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What is known of every order from its first reading on: what customers have bought, and which sale it became.
class SeenOrdersTest {

    private static final Instant NOON = Samples.NOON;
    private static final OrderId ORDER = new OrderId("X-A");

    private Connection connection = new Connection();

    @Test
    void theFirstReadingOfAnOrderSaysWhatIsToBeSupplied() {
        walk(waiting("X-A")
                .withoutShippingDeadline()
                .lines(
                        Samples.line("L1").sku(CUSHION).quantity(3).cancelled(1),
                        Samples.line("L2")
                                .sku("RUG")
                                .state(LineState.DISPUTED)
                                .quantity(1)
                                .refund("R1", 1, "GBP 6.00", "GBP 1.20")));

        Amounts two = amounts(2, "GBP 25.00", "GBP 4.17", "GBP 3.95", "GBP 0.66");
        Amounts one = amounts(1, "GBP 12.50", "GBP 2.08", "GBP 3.95", "GBP 0.66");
        Amounts back = amounts(1, "GBP 6.00", "GBP 1.00", "GBP 1.20", "GBP 0.20");
        assertThat(connection.openOrders.all())
                .containsExactly(new OpenOrder(
                        new ShownOrder(
                                ORDER,
                                OrderState.AWAITING_ACCEPTANCE,
                                "WAITING_ACCEPTANCE",
                                NOON.minus(Duration.ofHours(1)),
                                NOON,
                                Optional.empty(),
                                Optional.of("STD"),
                                TaxMode.INCLUDED,
                                List.of(
                                        new ShownLine(
                                                new OrderLineId("L1"),
                                                new Sku(CUSHION),
                                                LineState.OPEN,
                                                3,
                                                1,
                                                new LineMoney(two, List.of())),
                                        new ShownLine(
                                                new OrderLineId("L2"),
                                                new Sku("RUG"),
                                                LineState.DISPUTED,
                                                1,
                                                0,
                                                new LineMoney(one, List.of(new Refund("R1", back)))))),
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()));
    }

    private static Amounts amounts(int pieces, String goods, String tax, String carriage, String carriageTax) {
        return new Amounts(
                pieces,
                Money.parse(goods),
                Money.parse(carriage),
                List.of(new Tax("VAT-20", Money.parse(tax))),
                List.of(new Tax("VAT-20", Money.parse(carriageTax))));
    }

    @Test
    void allLinesOfASkuAreBought() {
        walk(waiting("X-A")
                .lines(
                        Samples.line("L1").sku(CUSHION).quantity(2),
                        Samples.line("L2").sku("RUG").quantity(1),
                        Samples.line("L3").sku(CUSHION).quantity(3)));

        assertThat(bought()).isEqualTo(Map.of(new Sku(CUSHION), 5, new Sku("RUG"), 1));
    }

    @Test
    void anOrderIsKnownBeforeItIsQueued() {
        List<OrderId> known = new ArrayList<>();
        connection = new Connection(new InMemoryOutbox(
                message -> {
                    if (message instanceof Message.OfOrder(var order)) {
                        known.addAll(
                                connection.openOrders.find(List.of(order.id())).keySet());
                    }
                    return 0;
                },
                1));

        walk(toShip("X-A"));

        assertThat(known).containsExactly(ORDER);
    }

    @Test
    void anOrderThatCannotBeQueuedIsKnownAllTheSame() {
        connection = new Connection(new InMemoryOutbox(
                _ -> {
                    throw new IllegalStateException("the queue is gone");
                },
                1));

        assertThatThrownBy(() -> walk(toShip("X-A"))).hasMessage("the queue is gone");

        assertThat(bought()).isEqualTo(cushions(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = Mode.EXCLUDE,
            names = {"SHIPPED", "CANCELLED", "REFUSED"})
    void everyOrderThatMayStillLeaveIsOpen(OrderState state) {
        walk(toShip("X-A").state(state, "AS_JOHN_LEWIS_SAYS"));

        assertThat(open()).extracting(OpenOrder::id).containsExactly(ORDER);
        assertThat(bought()).isEqualTo(cushions(2));
    }

    @Test
    void whatIsCancelledOfAnOrderIsBoughtNoMore() {
        walk(toShip("X-A").lines(Samples.line("L1").quantity(3)));
        connection.clock.pass(Duration.ofMinutes(5));
        walk(later("X-A", 1, OrderState.TO_SHIP, "SHIPPING")
                .lines(Samples.line("L1").quantity(3).cancelled(1)));

        assertThat(bought()).isEqualTo(cushions(2));
        assertThat(known().firstSeen()).isEqualTo(NOON);
    }

    @Test
    void aPlacedOrderSaysWhichSaleItBecameWithWhatAndSinceWhen() {
        walk(toShip("X-A").lines(Samples.line("L1").quantity(3).cancelled(1)));
        connection.clock.pass(Duration.ofMinutes(5));
        connection.ingestQueued();

        assertThat(known().placed()).contains(placed(cushions(2), NOON.plus(Duration.ofMinutes(5))));
    }

    @Test
    void anOrderThatIsFoundPlacedAfterADoubtSaysSoAsWell() {
        walk(toShip("X-A"));
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingestQueued();
        assertThat(known().placed()).isEmpty();

        connection.ingest(toShip("X-A"));

        assertThat(known().placed()).contains(placed(cushions(2), NOON));
    }

    @Test
    void anOrderThatChangedWhileItWasInDoubtSaysWhatWasPlacedAndNotWhatIsBoughtNow() {
        SampleOrder before = toShip("X-A").lines(Samples.line("L1").quantity(3));
        SampleOrder since = later("X-A", 1, OrderState.TO_SHIP, "SHIPPING")
                .lines(Samples.line("L1").quantity(3).cancelled(1));
        walk(before);
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingestQueued();
        walk(since);
        connection.ingestQueued();

        assertThat(known().placed()).contains(placed(cushions(3), NOON));
        assertThat(bought()).isEqualTo(cushions(2));
    }

    @Test
    void anOrderThatIsHeldStaysOpenAndUnplaced() {
        walk(toShip("X-A").lines(Samples.line("L1").sku("NOT-THERE").quantity(2)));
        connection.ingestQueued();

        assertThat(connection.held()).containsOnlyKeys("ORDER/X-A");
        assertThat(open()).extracting(OpenOrder::placed).containsExactly(Optional.empty());
        assertThat(bought()).isEqualTo(Map.of(new Sku("NOT-THERE"), 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"SHIPPED", "CANCELLED", "REFUSED"})
    void anOrderThatIsOverIsOpenNoMoreAndKeepsItsSale(OrderState over) {
        walk(toShip("X-A"));
        connection.ingestQueued();
        walk(later("X-A", 1, over, over.name()));

        assertThat(open()).isEmpty();
        assertThat(known().placed()).contains(placed(cushions(2), NOON));
    }

    @Test
    void anOrderFromBeforeTheStartOfTradingIsNoneOfOurs() {
        walk(toShip("X-A").createdAt(START_OF_TRADING.minusMillis(1)));
        assertThat(connection.openOrders.all()).isEmpty();

        walk(toShip("X-B").createdAt(START_OF_TRADING));
        assertThat(connection.openOrders.all()).extracting(OpenOrder::id).containsExactly(new OrderId("X-B"));
    }

    @Test
    void aReadingThatAWorkerHasTakenUpIsNotWrittenDownAgain() {
        connection.ingest(toShip("X-A"));

        walk(toShip("X-A"));

        assertThat(connection.openOrders.all()).isEmpty();
    }

    private void walk(SampleOrder order) {
        connection.marketplace.put(order.build());
        connection.feed.walk();
    }

    private OpenOrder known() {
        assertThat(connection.openOrders.all()).hasSize(1);
        return connection.openOrders.all().getFirst();
    }

    private Map<Sku, Integer> bought() {
        return known().bought();
    }

    private List<OpenOrder> open() {
        List<OpenOrder> open = new ArrayList<>();
        connection.openOrders.forEachOpen(open::add);
        return open;
    }

    private static Map<Sku, Integer> cushions(int many) {
        return Map.of(new Sku(CUSHION), many);
    }

    private PlacedSale placed(Map<Sku, Integer> pieces, Instant at) {
        return new PlacedSale(connection.erp.sales().of("X-A").getFirst().reference(), pieces, at);
    }
}
