package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Shortfall;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.InMemorySales.Standing;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of an order of which the ERP cannot say whether it has it.
class DoubtTest {

    private static final Instant ANSWER = Samples.NOON.plus(Duration.ofMinutes(20));

    private final Connection connection = new Connection();

    @Test
    void theThirdDoubtIsToldToPeopleAndTheOrderGoesOnByItself() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();
        connection.erp.faults().before("find", Trouble.unavailable());
        ingest();
        assertThat(connection.held()).isEmpty();

        connection.erp.faults().before("find", Trouble.unavailable());
        assertThat(ingest()).isEqualTo(new Deferred(Samples.NOON.plusSeconds(30), "connection refused"));

        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.IN_DOUBT);
            assertThat(hold.evidence()).isEqualTo(Map.of("last", "connection refused"));
            assertThat(hold.work()).isEqualTo(new HeldWork.Nothing());
        });
        assertThat(ingest()).isInstanceOf(Done.class);
        assertThat(connection.held()).isEmpty();
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aSaleThatWasPlacedBeforeTheOrderChangedIsToldAsAChange() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();

        connection.ingest(Samples.order("X-A")
                .updatedAt(Samples.NOON.plusSeconds(60))
                .lines(Samples.line("X-A-1").cancelled(1)));

        assertThat(connection.hold(Kind.CHANGE, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.CHANGED_AFTER_PLACEMENT);
            assertThat(hold.evidence())
                    .isEqualTo(Map.of("placed", "CUSHION-TEAL-45 x 2", "now", "X-A-1 CUSHION-TEAL-45 x 1"));
        });
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void anOrderThatLeavesWhileInDoubtIsSettledAsWhatStands() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();

        assertThat(connection.ingest(Connection.later("X-A", 60, OrderState.SHIPPED, "SHIPPED")
                        .lines(Samples.line("X-A-1").state(LineState.SHIPPED))))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.what()).isEqualTo("placed"));

        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void anOrderThatNeverStoodAndHasLeftIsNotPlaced() {
        connection.erp.faults().before("place.head", Trouble.lost());
        ingest();

        assertThat(connection.ingest(Connection.later("X-A", 60, OrderState.SHIPPED, "SHIPPED")))
                .isEqualTo(Done.of("shipped"));

        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void anErpThatCannotTellYetIsAskedAgainWhenItCan() {
        connection.erp.faults().before("place.head", Trouble.lost());
        ingest();
        connection.erp.answersAt(ANSWER);

        assertThat(ingest()).isEqualTo(new Deferred(ANSWER, "Loom ERP cannot tell yet"));
        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void whileAnErpCannotTellTheQuietIsNotBroken() {
        connection.erp.faults().before("place.head", Trouble.lost());
        ingest();
        connection.erp.answersAt(ANSWER);
        connection.clock.pass(Duration.ofMinutes(5));
        ingest();
        connection.clock.pass(Duration.ofMinutes(5));
        ingest();

        assertThat(connection.erp.quietSince()).containsExactly(Samples.NOON, Samples.NOON);
    }

    @Test
    void anErpThatAnswersLaterIsAskedAndNotSentTheOrderTwice() {
        connection.erp.answersAt(ANSWER);

        assertThat(ingest()).isEqualTo(new Deferred(ANSWER, "sent; Loom ERP answers later"));
        assertThat(connection.outbox.sent()).isEmpty();
        connection.clock.pass(Duration.ofMinutes(10));
        assertThat(ingest()).isEqualTo(new Deferred(ANSWER, "Loom ERP cannot tell yet"));

        connection.clock.set(ANSWER);
        assertThat(ingest()).isInstanceOf(Done.class);

        assertThat(connection.erp.faults().count("place.head")).isOne();
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aFileThatWasLostIsSentAgainWhenTheErpCanTell() {
        connection.erp.answersAt(ANSWER);
        connection.erp.faults().before("place.head", Trouble.lost());
        ingest();
        assertThat(ingest()).isEqualTo(new Deferred(ANSWER, "Loom ERP cannot tell yet"));
        connection.clock.set(ANSWER);
        connection.erp.answersAt(ANSWER.plusSeconds(60));
        assertThat(ingest()).isEqualTo(new Deferred(ANSWER.plusSeconds(60), "Loom ERP cannot tell yet"));
        connection.clock.set(ANSWER.plusSeconds(60));

        ingest();

        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void anOrderThatStandsTwiceIsHeldAndNeitherIsTouched() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();
        enterByHand(toShip("X-A").build());

        assertThat(ingest()).isInstanceOf(Outcome.Held.class);

        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.DOUBLED_IN_ERP);
            assertThat(hold.evidence()).isEqualTo(Map.of("sales", "SO-00001, SO-00002"));
            assertThat(hold.release()).isEqualTo(new Release.LookAgain(Samples.NOON.plus(Duration.ofMinutes(15))));
        });
        assertThat(connection.standing("X-A")).isEqualTo(2);
    }

    @Test
    void anOrderThatStoodTwiceGoesOnWhenOneSaleWasVoided() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();
        enterByHand(toShip("X-A").build());
        ingest();
        connection.erp.sales().undo(connection.erp.sales().of("X-A").getFirst().reference());
        connection.clock.pass(Duration.ofMinutes(15));

        assertThat(connection.reviewAndIngest()).singleElement().isInstanceOf(Done.class);

        assertThat(connection.held()).isEmpty();
        assertThat(connection.erp.sales().standing("X-A"))
                .singleElement()
                .satisfies(sale -> assertThat(sale.reference().number()).isEqualTo("SO-00002"));
    }

    @Test
    void aSaleThatAPersonEnteredDuringTheDoubtIsTheSale() {
        connection.erp.faults().before("place.head", Trouble.lost());
        ingest();
        enterByHand(toShip("X-A").build());

        assertThat(ingest()).isInstanceOf(Done.class);

        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.erp.faults().count("place.head")).isOne();
    }

    @Test
    void aSaleThatWasVoidedDuringTheDoubtIsMadeAnew() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();
        connection.erp.sales().undo(connection.erp.sales().of("X-A").getFirst().reference());

        ingest();

        assertThat(connection.erp.sales().of("X-A"))
                .extracting(sale -> sale.standing())
                .containsExactly(Standing.VOID, Standing.ORDERED);
    }

    @Test
    void theShortfallOfAFoundSaleIsTheErps() {
        connection.erp.sales().sell(Connection.CUSHION, 0);
        connection.erp.faults().after("place.lines", Trouble.lost());
        ingest();
        ingest();

        assertThat(connection.erp.sales().of("X-A").getFirst().shortfalls())
                .isEqualTo(List.of(new Shortfall(new Sku(Connection.CUSHION), 2)));
        assertThat(connection.hold(Kind.OVERSELL, "X-A").evidence())
                .isEqualTo(Map.of("backorder", "2 of 'CUSHION-TEAL-45'"));
    }

    private void enterByHand(Order order) {
        connection.erp.sales().fill(connection.erp.sales().begin(order.id()), order);
    }

    private Outcome ingest() {
        return connection.ingest(toShip("X-A"));
    }
}
