package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.selvedge.core.model.Acceptance;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.OrderReading.Readable;
import dev.selvedge.core.model.OrderReading.Unreadable;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.port.Marketplace;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [Marketplace] promises. Each test starts without orders.
///
/// The hooks know the steps `changedSince`, `accept` and `references`.
public abstract class MarketplaceContract {

    private static final Instant SINCE = Samples.NOON.minus(Duration.ofMinutes(10));
    private static final ErpReference SALE = new ErpReference("b1c2", "SO-00017");

    protected abstract Marketplace marketplace();

    /// An order appears, or changes. Its id, creation, last change, state and lines are as given.
    protected abstract void put(Order order);

    /// An entry appears that cannot be read as an order, changed at the given instant.
    protected abstract void putUnreadable(String id, Instant changedAt);

    /// How many orders one page holds at most.
    protected abstract int pageSize();

    /// What the marketplace itself says of an order's state.
    protected abstract OrderState stateOf(OrderId order);

    /// The number that stands on an order there.
    protected abstract Optional<String> numberOf(OrderId order);

    /// From now on the marketplace takes no number for this order.
    protected abstract void refuseReference(OrderId order);

    /// The next time that the step is taken it has its effect, and its answer is lost.
    protected abstract void loseTheAnswerOf(String step);

    @Test
    void withoutOrdersThereIsOneEmptyPage() {
        Page<OrderReading> page = marketplace().changedSince(SINCE, Optional.empty());

        assertThat(page).isEqualTo(new Page<OrderReading>(List.of(), Optional.empty(), 0));
    }

    @Test
    void anOrderIsReadAsItStands() {
        Order order = toShip("X-A").build();
        put(order);

        assertThat(ordersSince(SINCE)).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo(order.id());
            assertThat(read.state()).isEqualTo(OrderState.TO_SHIP);
            assertThat(read.createdAt()).isEqualTo(order.createdAt());
            assertThat(read.updatedAt()).isEqualTo(order.updatedAt());
            assertThat(read.supply()).isEqualTo("X-A-1 CUSHION-TEAL-45 x 2");
        });
    }

    @Test
    void onlyWhatChangedSinceIsShown() {
        put(toShip("X-OLD").updatedAt(SINCE.minusSeconds(1)).build());
        put(toShip("X-NEW").updatedAt(SINCE.plusSeconds(1)).build());

        assertThat(ids(ordersSince(SINCE))).containsExactly("X-NEW");
    }

    @Test
    void aWalkShowsEveryOrderAndCountsThem() {
        int many = 2 * pageSize() + 1;
        List<String> put = putMany(many);

        List<Page<OrderReading>> pages = walk(_ -> {});

        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(page.total()).isEqualTo(many));
        assertThat(ids(orders(pages))).containsExactlyInAnyOrderElementsOf(put);
    }

    @Test
    void afterAFullLastPageThereIsNothingMore() {
        putMany(pageSize());

        assertThat(walk(_ -> {})).hasSize(1);
    }

    @Test
    void anOrderThatChangesBetweenPagesMakesNonePassedOver() {
        List<String> put = putMany(2 * pageSize());

        List<Page<OrderReading>> pages = walk(page -> {
            if (page == 1) {
                put(toShip(put.getFirst())
                        .createdAt(created(0))
                        .updatedAt(Samples.NOON.plusSeconds(5))
                        .build());
            }
        });

        assertThat(ids(orders(pages))).containsAll(put);
    }

    @Test
    void anOldOrderThatChangesBetweenPagesMakesNonePassedOver() {
        put(toShip("X-OLD")
                .createdAt(created(-1))
                .updatedAt(SINCE.minusSeconds(1))
                .build());
        List<String> put = putMany(2 * pageSize());

        List<Page<OrderReading>> pages = walk(page -> {
            if (page == 1) {
                put(toShip("X-OLD")
                        .createdAt(created(-1))
                        .updatedAt(Samples.NOON.plusSeconds(5))
                        .build());
            }
        });

        assertThat(ids(orders(pages))).containsAll(put);
    }

    @Test
    void anEntryThatCannotBeReadHidesNoOther() {
        put(toShip("X-A").build());
        putUnreadable("X-B", Samples.NOON);
        put(toShip("X-C").build());

        List<OrderReading> readings = walk(_ -> {}).getFirst().items();

        assertThat(readings)
                .filteredOn(Unreadable.class::isInstance)
                .singleElement()
                .satisfies(reading -> assertThat(((Unreadable) reading).id()).isEqualTo("X-B"));
        assertThat(ids(orders(walk(_ -> {})))).containsExactlyInAnyOrder("X-A", "X-C");
    }

    @Test
    void anAcceptedOrderWaitsNoLonger() {
        Order order = waiting("X-A");

        assertThat(marketplace().accept(order)).isEqualTo(Acceptance.ACCEPTED);

        assertThat(stateOf(order.id())).isNotEqualTo(OrderState.AWAITING_ACCEPTANCE);
    }

    @Test
    void acceptingTwiceDoesNoHarm() {
        Order order = waiting("X-A");
        marketplace().accept(order);
        OrderState state = stateOf(order.id());

        assertThat(marketplace().accept(order)).isEqualTo(Acceptance.NO_LONGER_WAITING);

        assertThat(stateOf(order.id())).isEqualTo(state);
    }

    @Test
    void anAcceptanceWhoseAnswerIsLostHasHappened() {
        Order order = waiting("X-A");
        loseTheAnswerOf("accept");

        assertThat(catchThrowable(() -> marketplace().accept(order)))
                .isInstanceOfSatisfying(
                        RemoteFailure.class,
                        failure -> assertThat(failure.nothingDone()).isFalse());

        assertThat(marketplace().accept(order)).isEqualTo(Acceptance.NO_LONGER_WAITING);
    }

    @Test
    void aCancelledOrderIsNotAccepted() {
        Order order = waiting("X-A");
        put(toShip("X-A")
                .state(OrderState.CANCELLED, "CANCELED")
                .updatedAt(Samples.NOON.plusSeconds(1))
                .build());

        assertThat(marketplace().accept(order)).isEqualTo(Acceptance.NO_LONGER_WAITING);

        assertThat(stateOf(order.id())).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void numbersAreWrittenAndWritingThemTwiceDoesNoHarm() {
        put(toShip("X-A").build());
        Map<OrderId, ErpReference> references = Map.of(new OrderId("X-A"), SALE);

        assertThat(marketplace().writeReferences(references)).isEmpty();
        assertThat(marketplace().writeReferences(references)).isEmpty();

        assertThat(numberOf(new OrderId("X-A"))).contains("SO-00017");
    }

    @Test
    void aRefusedNumberKeepsNoOtherBack() {
        put(toShip("X-A").build());
        put(toShip("X-B").build());
        refuseReference(new OrderId("X-A"));

        Map<OrderId, String> refused = marketplace()
                .writeReferences(
                        Map.of(new OrderId("X-A"), SALE, new OrderId("X-B"), new ErpReference("b1c3", "SO-00018")));

        assertThat(refused).containsOnlyKeys(new OrderId("X-A"));
        assertThat(refused.values()).allSatisfy(words -> assertThat(words).isNotBlank());
        assertThat(numberOf(new OrderId("X-A"))).isEmpty();
        assertThat(numberOf(new OrderId("X-B"))).contains("SO-00018");
    }

    private static SampleOrder toShip(String id) {
        return Samples.order(id);
    }

    private Order waiting(String id) {
        Order order = toShip(id)
                .state(OrderState.AWAITING_ACCEPTANCE, "WAITING_ACCEPTANCE")
                .build();
        put(order);
        return order;
    }

    private static Instant created(int seconds) {
        return Samples.NOON.minus(Duration.ofHours(1)).plusSeconds(seconds);
    }

    private List<String> putMany(int many) {
        List<String> ids =
                IntStream.range(0, many).mapToObj(each -> "X-" + each).toList();
        for (int each = 0; each < many; each++) {
            put(toShip(ids.get(each)).createdAt(created(each)).build());
        }
        return ids;
    }

    /// @param between what happens after each page, told how many have been read
    private List<Page<OrderReading>> walk(Consumer<Integer> between) {
        List<Page<OrderReading>> pages = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page<OrderReading> page = marketplace().changedSince(SINCE, token);
            pages.add(page);
            between.accept(pages.size());
            token = page.next();
        } while (token.isPresent());
        return pages;
    }

    private List<Order> ordersSince(Instant since) {
        return orders(List.of(marketplace().changedSince(since, Optional.empty())));
    }

    private static List<Order> orders(List<Page<OrderReading>> pages) {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .flatMap(reading -> reading instanceof Readable(Order order)
                        ? Optional.of(order).stream()
                        : Optional.<Order>empty().stream())
                .toList();
    }

    private static List<String> ids(List<Order> orders) {
        return orders.stream().map(order -> order.id().value()).toList();
    }
}
