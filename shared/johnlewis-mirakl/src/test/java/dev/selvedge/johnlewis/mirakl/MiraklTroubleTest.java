package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.Acceptance;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unauthorised;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.scene.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// OR11, OR21 and OR04 over HTTP when something breaks: which failure it is, and whether anything can have been done.
@QuarkusTest
class MiraklTroubleTest {

    private static final String OR11 = "GET /api/orders";
    private static final String OR21 = "PUT /api/orders/C-1-A/accept";
    private static final String OR04 = "PUT /api/orders";
    private static final Map<OrderId, ErpReference> NUMBERS =
            Map.of(new OrderId("C-1-A"), new ErpReference("7a6e", "SO-00017"));

    /// A read does no harm, so one that is not answered is only unavailable. A page or a redirect promises nothing.
    @ParameterizedTest
    @CsvSource({
        "THROTTLE, Throttled, Throttled, true",
        "LOSE_REQUEST, Unavailable, Unknown, false",
        "LOSE_ANSWER, Unavailable, Unknown, false",
        "HTML, Malformed, Malformed, false",
        "DOWN, Unavailable, Unknown, false",
        "REDIRECT, Malformed, Malformed, false",
        "FORBIDDEN, Unauthorised, Unauthorised, true",
        "ERROR_IN_SUCCESS, Refused, Refused, true"
    })
    void eachFaultIsTheFailureThatItIs(Fault fault, String reading, String writing, boolean nothingDone) {
        assertThat(failure(fault, OR11, Shop::changed).getClass().getSimpleName())
                .isEqualTo(reading);
        RemoteFailure accepting = failure(fault, OR21, MiraklTroubleTest::accept);
        assertThat(accepting.getClass().getSimpleName()).isEqualTo(writing);
        assertThat(accepting.nothingDone()).isEqualTo(nothingDone);
        RemoteFailure updating = failure(fault, OR04, shop -> shop.marketplace.writeReferences(NUMBERS));
        assertThat(updating.getClass().getSimpleName()).isEqualTo(writing);
        assertThat(updating.nothingDone()).isEqualTo(nothingDone);
    }

    private static RemoteFailure failure(Fault fault, String operation, Consumer<Shop> asked) {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));
            shop.plan(fault, operation);
            return Optional.ofNullable(catchThrowableOfType(RemoteFailure.class, () -> asked.accept(shop)))
                    .orElseThrow(() -> new AssertionError(operation + " met " + fault + " and did not fail"));
        }
    }

    private static void accept(Shop shop) {
        Order order = Shop.readable(shop.walk()).getFirst();
        shop.marketplace.accept(order);
    }

    @Test
    void whatWasDoneBeforeTheAnswerWasLostIsDoneOnce() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.mirakl.place(Basket.of("C-1").line(Shop.cushion()));
            Order order = Shop.readable(shop.walk()).getFirst();
            shop.plan(Fault.LOSE_ANSWER, OR21);

            catchThrowableOfType(Unknown.class, () -> shop.marketplace.accept(order));

            assertThat(shop.calls(OR21)).hasSize(1);
            assertThat(shop.mirakl.order("C-1-A").state()).isEqualTo(OrderState.WAITING_DEBIT);
            assertThat(shop.marketplace.accept(order)).isEqualTo(Acceptance.NO_LONGER_WAITING);
        }
    }

    @Test
    void aRequestThatWasLostIsNotSentAgainUnasked() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.sell("C-1");
            shop.plan(Fault.LOSE_REQUEST, OR04);

            catchThrowableOfType(Unknown.class, () -> shop.marketplace.writeReferences(NUMBERS));

            assertThat(shop.calls(OR04)).isEmpty();
            assertThat(shop.mirakl.order("C-1-A").sellerReference()).isNull();
        }
    }

    @Test
    void aLateAnswerIsNotWaitedForAndLeavesItInDoubt() {
        try (Shop shop = Shop.impatient()) {
            shop.sell("C-1");
            shop.marketplace.writeReferences(NUMBERS);
            shop.plan(Fault.ANSWER_LATE, OR04);

            RemoteFailure failure =
                    catchThrowableOfType(RemoteFailure.class, () -> shop.marketplace.writeReferences(NUMBERS));

            assertThat(failure).isInstanceOf(Unknown.class).returns(false, RemoteFailure::nothingDone);
        }
    }

    @Test
    void aRedirectIsNotFollowedSoTheKeyDoesNotTravel() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none());
                Shop elsewhere = Shop.odd(call ->
                        Answer.empty(302).with("Location", shop.server.address() + "/api/orders?shop_id=2000"))) {
            assertThat(catchThrowableOfType(Malformed.class, elsewhere::changed))
                    .hasMessageContaining("302");

            assertThat(elsewhere.calls(OR11)).hasSize(1);
            assertThat(shop.calls).isEmpty();
        }
    }

    @Test
    void aKeyThatWasRefusedIsFetchedAgain() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.changed();
            shop.key.outdate();

            assertThat(catchThrowableOfType(Unauthorised.class, shop::changed).nothingDone())
                    .isTrue();

            assertThat(shop.key.refusals()).isEqualTo(1);
            assertThat(shop.changed().items()).isEmpty();
            assertThat(shop.calls(OR11))
                    .last()
                    .satisfies(call -> assertThat(call.header("authorization")).isEqualTo(Scene.API_KEY));
        }
    }

    @Test
    void aRefusedWalkSaysWhenToComeBack() {
        try (Shop shop =
                Shop.hasty(Platform.standard(), Frequencies.none().with(Operation.OR11, Duration.ofSeconds(90)))) {
            shop.plan(Fault.THROTTLE, OR11);

            assertThat(catchThrowableOfType(Throttled.class, shop::changed).retryAfter())
                    .contains(Duration.ofSeconds(90));
        }
    }

    @Test
    void aMiraklThatIsNotThereIsUnavailable() {
        Shop shop = Shop.hasty(Platform.standard(), Frequencies.none());
        shop.close();

        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> shop.marketplace.writeReferences(NUMBERS));

        assertThat(failure).isInstanceOf(Unavailable.class).returns(true, RemoteFailure::nothingDone);
    }
}
