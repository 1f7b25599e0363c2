package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderReading;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.local.simulator.mirakl.Address;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.DetailsShown;
import dev.selvedge.local.simulator.mirakl.ErrorShape;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.scene.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// OR11, OR21 and OR04 over HTTP on a good day.
@QuarkusTest
class MiraklWalkTest {

    private static final String OR11 = "GET /api/orders";
    private static final Map<OrderId, ErpReference> NUMBERS =
            Map.of(new OrderId("C-1-A"), new ErpReference("7a6e", "SO-00017"));

    @Test
    void everyCallCarriesTheRawKeyAndTheShop() {
        try (Shop shop = Shop.open()) {
            String id = shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));
            Order order = Shop.readable(shop.walk()).getFirst();
            shop.marketplace.accept(order);
            shop.marketplace.writeReferences(NUMBERS);

            assertThat(id).isEqualTo("C-1-A");
            assertThat(shop.calls).hasSize(4).allSatisfy(call -> {
                assertThat(call.headers().get("authorization")).containsExactly(Scene.API_KEY);
                assertThat(call.query().get("shop_id")).containsExactly("2000");
            });
        }
    }

    @Test
    void aWalkOf250OrdersTakesThreePagesOfAHundred() {
        try (Shop shop = Shop.open()) {
            List<String> sold = IntStream.range(0, 250)
                    .mapToObj(each -> shop.sell("C-" + each))
                    .toList();

            assertThat(Shop.readable(shop.walk()))
                    .extracting(order -> order.id().value())
                    .containsExactlyInAnyOrderElementsOf(sold);

            assertThat(shop.calls(OR11))
                    .extracting(call -> call.parameter("max"))
                    .containsExactly("100", "100", "100");
            assertThat(shop.calls(OR11))
                    .extracting(call -> call.parameter("offset"))
                    .containsExactly("0", "100", "200");
        }
    }

    @Test
    void anOrderThatChangesBetweenTwoPagesIsSeenAndHidesNone() {
        try (Shop shop = Shop.open()) {
            List<String> sold = IntStream.range(0, 150)
                    .mapToObj(each -> shop.sell("C-%03d".formatted(each)))
                    .toList();
            Page<OrderReading> first = shop.changed();
            shop.pass(Duration.ofSeconds(1));
            shop.mirakl.changeAddress(sold.getLast(), Address.household().with("street_1", "15 Loom Lane"));

            Page<OrderReading> second = shop.changed(first.next());

            List<Order> seen = Stream.of(first, second)
                    .flatMap(page -> Shop.readable(page.items()).stream())
                    .toList();
            assertThat(seen).extracting(order -> order.id().value()).containsAll(sold);
            assertThat(seen)
                    .filteredOn(order -> order.id().value().equals(sold.getLast()))
                    .singleElement()
                    .satisfies(order ->
                            assertThat(order.deliverTo().orElseThrow().line1()).isEqualTo("15 Loom Lane"));
        }
    }

    @Test
    void theDeltaThatMiraklTakesOffShowsAnOrderAgain() {
        try (Shop shop = Shop.open()) {
            shop.sell("C-1");

            Page<OrderReading> again =
                    shop.marketplace.changedSince(shop.clock.instant().plusSeconds(30), Optional.empty());

            assertThat(again.items()).hasSize(1);
        }
    }

    @Test
    void ordersAreNotWalkedTwiceInAMinute() {
        try (Shop shop = Shop.open()) {
            shop.changed();
            Instant next = shop.clock.instant().plus(Shop.MINUTE);
            shop.pass(Duration.ofSeconds(45));
            shop.theirClock.set(next);

            assertThat(shop.changed().items()).isEmpty();

            assertThat(shop.clock.instant()).isEqualTo(next);
            assertThat(shop.mirakl.calls(Operation.OR11, 200)).isEqualTo(2);
        }
    }

    @Test
    void numbersAreNotWrittenTwiceInAMinute() {
        try (Shop shop = Shop.open()) {
            shop.sell("C-1");
            shop.marketplace.writeReferences(NUMBERS);
            shop.pass(Duration.ofSeconds(59));

            Throttled throttled =
                    catchThrowableOfType(Throttled.class, () -> shop.marketplace.writeReferences(NUMBERS));

            assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(1));
            assertThat(throttled.nothingDone()).isTrue();
            assertThat(shop.mirakl.calls(Operation.OR04)).isEqualTo(1);
        }
    }

    @Test
    void aThrottlingMiraklSaysWhenToComeBack() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.documented())) {
            shop.changed();
            shop.pass(Duration.ofSeconds(20));

            Throttled throttled = catchThrowableOfType(Throttled.class, shop::changed);

            assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(40));
            assertThat(throttled.nothingDone()).isTrue();
        }
    }

    @Test
    void addressesAreMissingUntilThePlatformShowsThem() {
        try (Shop shop = Shop.hasty(Platform.standard().with(DetailsShown.FROM_SHIPPING), Frequencies.none())) {
            String id = shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));
            Order waiting = Shop.readable(shop.walk()).getFirst();
            assertThat(waiting.state()).isEqualTo(OrderState.AWAITING_ACCEPTANCE);
            assertThat(waiting.deliverTo()).isEmpty();
            assertThat(waiting.invoiceTo()).isEmpty();
            shop.marketplace.accept(waiting);
            assertThat(Shop.readable(shop.walk()).getFirst().deliverTo()).isEmpty();

            shop.mirakl.confirmDebit(id);

            assertThat(Shop.readable(shop.walk()).getFirst().deliverTo()).isPresent();
        }
    }

    @Test
    void aPlatformMayShowAddressesFromTheStart() {
        try (Shop shop = Shop.hasty(Platform.standard().with(DetailsShown.AT_ONCE), Frequencies.none())) {
            shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));

            assertThat(Shop.readable(shop.walk()).getFirst().deliverTo()).isPresent();
        }
    }

    @Test
    void aNumberForAnOrderThatMiraklDoesNotKnowIsRefusedInItsWordsInEitherShape() {
        for (ErrorShape shape : ErrorShape.values()) {
            try (Shop shop = Shop.open(Platform.standard().with(shape))) {
                assertThat(shop.marketplace.writeReferences(NUMBERS))
                        .containsExactly(Map.entry(new OrderId("C-1-A"), "ORDER_NOT_FOUND: the order does not exist"));
            }
        }
    }

    @Test
    void aNewerReleaseOfMiraklIsRead() {
        try (Shop shop = Shop.open()) {
            shop.sell("C-1");
            shop.answersMayBeOdd();
            shop.mirakl.newerRelease(true);

            assertThat(Shop.readable(shop.walk())).hasSize(1);
        }
    }
}
