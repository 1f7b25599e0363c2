package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static dev.selvedge.testkit.flow.Connection.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownSkuTest {

    private final Connection connection = new Connection();

    @Test
    void oneUnknownSkuHoldsTheWholeOrder() {
        connection.ingest(withRug("X-A"));

        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.UNKNOWN_SKU);
            assertThat(hold.evidence()).isEqualTo(Map.of("SKU 'RUG-180'", "not there"));
            assertThat(hold.release()).isEqualTo(new Release.WhenKnown(Set.of(new Sku("RUG-180"))));
        });
    }

    @Test
    void otherOrdersGoOn() {
        connection.ingest(withRug("X-A"));

        assertThat(connection.ingest(toShip("X-B"))).isInstanceOf(Outcome.Done.class);
        assertThat(connection.standing("X-B")).isOne();
    }

    @Test
    void theOrderGoesByItselfWhenTheSkuIsCreated() {
        connection.ingest(withRug("X-A"));
        assertThat(connection.review.review().queued()).isZero();
        connection.erp.sales().sell("RUG-180", 3);

        assertThat(connection.reviewAndIngest()).singleElement().isInstanceOf(Outcome.Done.class);

        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void anOrderThatWaitsForAcceptanceIsAcceptedWhenTheSkuIsCreated() {
        SampleOrder order = waiting("X-A").lines(Samples.line("L1").sku("RUG-180"));
        connection.marketplace.put(order.build());
        connection.ingest(order);
        connection.erp.sales().sell("RUG-180", 3);

        assertThat(connection.reviewAndIngest()).containsExactly(Outcome.Done.of("accepted"));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void anOrderIsNotQueuedWhileOneOfItsSkusIsMissing() {
        connection.ingest(toShip("X-A")
                .lines(Samples.line("L1").sku("RUG-180"), Samples.line("L2").sku("LAMP-9")));
        connection.erp.sales().sell("RUG-180", 3);

        assertThat(connection.review.review().queued()).isZero();

        connection.erp.sales().sell("LAMP-9", 3);
        assertThat(connection.review.review().queued()).isOne();
    }

    @Test
    void theHoldStaysUntilTheWorkIsDone() {
        connection.ingest(withRug("X-A"));
        connection.erp.sales().sell("RUG-180", 3);

        connection.review.review();

        assertThat(connection.held()).containsOnlyKeys("ORDER/X-A");
    }

    @Test
    void aSkuInAnotherCaseIsNotTheSkuAndTheNearMissIsShown() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1").sku("Cushion-Teal-45")));

        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.hold(Kind.ORDER, "X-A").evidence())
                .isEqualTo(Map.of("SKU 'Cushion-Teal-45'", "not there; there is 'CUSHION-TEAL-45'"));
    }

    @Test
    void aSkuWithABlankBehindItIsNotTheSku() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1").sku("CUSHION-TEAL-45 ")));

        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.UNKNOWN_SKU);
            assertThat(hold.explanation()).contains("'CUSHION-TEAL-45 '");
        });
    }

    @Test
    void aKnownSkuIsNotLookedUpAgain() {
        connection.ingest(toShip("X-A"));
        connection.ingest(toShip("X-B"));

        assertThat(connection.erp.faults().count("lookUp")).isOne();
    }

    @Test
    void aLineThatWasCancelledNeedsNoSku() {
        connection.ingest(toShip("X-A")
                .lines(Samples.line("L1"), Samples.line("L2").sku("RUG-180").cancelled(2)));

        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aCorrectedOrderIsPlacedAndItsHoldIsGone() {
        connection.ingest(withRug("X-A"));

        connection.ingest(later("X-A", 5, OrderState.TO_SHIP, "SHIPPING"));

        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void whileTheErpCannotBeAskedTheOrderComesBackLaterAndIsNotHeld() {
        connection.erp.faults().before("lookUp", Trouble.unavailable());

        assertThat(connection.ingest(toShip("X-A")))
                .isEqualTo(new Outcome.Deferred(Samples.NOON.plusSeconds(30), "connection refused"));
        assertThat(connection.held()).isEmpty();
        assertThat(connection.ingest(toShip("X-A"))).isInstanceOf(Outcome.Done.class);
    }

    private static SampleOrder withRug(String id) {
        return toShip(id).lines(Samples.line("L1"), Samples.line("L2").sku("RUG-180"));
    }
}
