package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private final Connection connection = new Connection();

    @Test
    void anOrderThatCanBeSuppliedIsAcceptedThoughItHasNoAddressYet() {
        Outcome outcome = arrives(waiting("X-A"));

        assertThat(outcome).isEqualTo(Outcome.Done.of("accepted"));
        assertThat(connection.marketplace.accepted()).containsExactly(new OrderId("X-A"));
        assertThat(connection.events(Kind.ORDER, "X-A")).containsExactly("accepted");
    }

    @Test
    void acceptingPlacesNothing() {
        arrives(waiting("X-A"));

        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.outbox.sent()).isEmpty();
    }

    @Test
    void anOrderIsAcceptedOnceHoweverOftenItComes() {
        arrives(waiting("X-A"));

        assertThat(connection.ingest(waiting("X-A")))
                .isEqualTo(new Outcome.Duplicate("John Lewis no longer waits for an acceptance"));
        assertThat(connection.marketplace.accepted()).hasSize(1);
    }

    @Test
    void anOrderThatCannotBeSuppliedIsHeldAndNeitherAcceptedNorRefused() {
        arrives(waiting("X-A").lines(Samples.line("L1").sku("RUG-180")));

        assertThat(connection.held())
                .containsEntry("ORDER/X-A", Reason.UNKNOWN_SKU)
                .hasSize(1);
        assertThat(connection.marketplace.faults().count("accept")).isZero();
        assertThat(state("X-A")).isEqualTo(OrderState.AWAITING_ACCEPTANCE);
    }

    @Test
    void anAcceptanceThatIsAnsweredWithAnErrorIsHeldInJohnLewissWordsAndTriedAgain() {
        connection
                .marketplace
                .faults()
                .before("accept", Trouble.refusedByTheMarketplace("ORDER_PARTIAL_ACCEPTANCE_DISABLED"));

        arrives(waiting("X-A"));

        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.MARKETPLACE_REFUSED);
            assertThat(hold.explanation()).contains("ORDER_PARTIAL_ACCEPTANCE_DISABLED");
            assertThat(hold.release()).isEqualTo(new Release.LookAgain(Samples.NOON.plus(Duration.ofMinutes(15))));
        });
        connection.clock.pass(Duration.ofMinutes(15));
        assertThat(connection.reviewAndIngest()).containsExactly(Outcome.Done.of("accepted"));
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aRefusalByTheMarketplaceCastsNoDoubtOnTheErpsSkus() {
        connection.marketplace.faults().before("accept", Trouble.refusedByTheMarketplace("no"));

        arrives(waiting("X-A"));

        assertThat(connection.catalogue.known(waiting("X-A").build().openSkus()))
                .hasSize(1);
    }

    @Test
    void anAcceptanceWhoseAnswerIsLostIsNotRepeated() {
        connection.marketplace.faults().after("accept", Trouble.lostByTheMarketplace());

        assertThat(arrives(waiting("X-A"))).isEqualTo(new Outcome.Deferred(Samples.NOON.plusSeconds(15), "no answer"));
        assertThat(connection.ingest(waiting("X-A"))).isInstanceOf(Outcome.Duplicate.class);

        assertThat(connection.marketplace.accepted()).hasSize(1);
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void anAcceptanceThatNeverArrivedIsMadeOnTheNextAttempt() {
        connection.marketplace.faults().before("accept", Trouble.lostByTheMarketplace());

        arrives(waiting("X-A"));
        connection.ingest(waiting("X-A"));

        assertThat(connection.marketplace.accepted()).hasSize(1);
    }

    @Test
    void theWholeWayFromAcceptanceToTheWarehouse() {
        arrives(waiting("X-A"));
        connection.ingest(later("X-A", 60, OrderState.AWAITING_PAYMENT, "WAITING_DEBIT"));
        assertThat(connection.standing("X-A")).isZero();

        connection.ingest(later("X-A", 120, OrderState.TO_SHIP, "SHIPPING"));

        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.events(Kind.ORDER, "X-A")).containsExactly("accepted", "placed");
    }

    private Outcome arrives(SampleOrder order) {
        connection.marketplace.put(order.build());
        return connection.ingest(order);
    }

    private OrderState state(String id) {
        return connection.marketplace.order(id).orElseThrow().state();
    }
}
