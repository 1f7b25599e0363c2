package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.CUSHION;
import static dev.selvedge.testkit.flow.Connection.cancelled;
import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.DispatchWatch;
import dev.selvedge.core.flow.WatchPolicy;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Outcome.Duplicate;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Stage;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.InMemoryAlerts;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemorySales.Standing;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An ERP that takes orders in batches: twenty minutes later it says which of them it has taken, and what of them not.
class AnsweringLaterTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant ANSWER = Samples.NOON.plus(Duration.ofMinutes(20));
    private static final ErpReference SALE = new ErpReference("sale-1", "SO-00001");
    private static final String RUG = "RUG-180";

    private final Connection connection = new Connection();

    AnsweringLaterTest() {
        connection.erp.sales().sell(RUG, 100);
        connection.erp.answersAt(ANSWER);
    }

    @Test
    void anOrderIsSettledOnceWhenTheErpSaysThatItHasIt() {
        ingest(toShip("X-A"));
        assertThat(connection.outbox.sent()).isEmpty();
        assertThat(seen().placed()).isEmpty();
        connection.clock.set(ANSWER);

        assertThat(ingest(toShip("X-A")))
                .isEqualTo(new Done(
                        "placed", Optional.of(SALE), toShip("X-A").build().supply()));
        assertThat(ingest(toShip("X-A"))).isEqualTo(new Duplicate("placed before"));

        assertThat(connection.outbox.sent()).containsExactly(new Message.OfReference(new OrderId("X-A"), SALE));
        assertThat(seen().placed()).hasValueSatisfying(placed -> {
            assertThat(placed.at()).isEqualTo(ANSWER);
            assertThat(placed.pieces()).isEqualTo(Map.of(new Sku(CUSHION), 2));
        });
        assertThat(connection.events(Kind.ORDER, "X-A")).containsExactly("placed");
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void anOrderOfWhichNothingIsTakenIsHeldWithTheErpsWords() {
        turnedDown();

        assertThat(connection.held()).isEqualTo(Map.of("ORDER/X-A", Reason.ORDER_TURNED_DOWN));
        assertThat(connection.hold(Kind.ORDER, "X-A")).satisfies(hold -> {
            assertThat(hold.explanation())
                    .isEqualTo("Order X-A was turned down by Loom ERP: Style CUSHION is discontinued.");
            assertThat(hold.evidence()).isEqualTo(Map.of("why", "Style CUSHION is discontinued"));
            assertThat(hold.release()).isEqualTo(new Release.LookAgain(ANSWER.plus(QUARTER)));
            assertThat(hold.work()).isEqualTo(new HeldWork.OfOrder(toShip("X-A").build()));
        });
        assertThat(connection.outbox.sent()).isEmpty();
        assertThat(seen().placed()).isEmpty();
    }

    @Test
    void anOrderThatIsTurnedDownIsLookedAtAgainAndNotSentAgainByItself() {
        turnedDown();
        connection.clock.pass(QUARTER);

        assertThat(connection.reviewAndIngest()).singleElement().isInstanceOf(Outcome.Held.class);

        assertThat(connection.erp.quietSince()).hasSize(3).containsOnly(Samples.NOON);
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.hold(Kind.ORDER, "X-A").release())
                .isEqualTo(new Release.LookAgain(ANSWER.plus(QUARTER).plus(QUARTER)));
    }

    @Test
    void anOrderThatPeopleWantSentAgainIsPlacedOnce() {
        turnedDown();
        connection.erp.sales().take(CUSHION);
        connection.erp.sales().sendAgain("X-A");
        connection.clock.pass(QUARTER);
        Instant second = ANSWER.plus(Duration.ofHours(1));
        connection.erp.faults().meanwhile("place.head", () -> connection.erp.answersAt(second));

        assertThat(connection.reviewAndIngest()).containsExactly(new Deferred(second, "sent; Loom ERP answers later"));
        assertThat(ingest(toShip("X-A"))).isEqualTo(new Deferred(second, "Loom ERP cannot tell yet"));
        connection.clock.set(second);

        assertThat(ingest(toShip("X-A"))).isInstanceOf(Done.class);
        assertThat(connection.held()).isEmpty();
        assertThat(connection.erp.sales().of("X-A"))
                .extracting(sale -> sale.standing())
                .containsExactly(Standing.VOID, Standing.ORDERED);
    }

    @Test
    void anOrderThatIsCancelledAfterItWasTurnedDownIsWithdrawn() {
        turnedDown();

        assertThat(ingest(cancelled("X-A", 5))).isEqualTo(Done.of("withdrawn"));

        assertThat(connection.held()).isEmpty();
        assertThat(connection.erp.faults().count("undo")).isZero();
        connection.erp.sales().sendAgain("X-A");
        assertThat(ingest(cancelled("X-A", 5))).isEqualTo(new Duplicate("withdrawn before"));
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void anOrderThatLeavesAfterItWasTurnedDownIsHeldNoLonger() {
        turnedDown();

        assertThat(ingest(later("X-A", 60, OrderState.SHIPPED, "SHIPPED")
                        .lines(Samples.line("X-A-1").state(LineState.SHIPPED))))
                .isEqualTo(Done.of("shipped"));

        assertThat(connection.held()).isEmpty();
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void linesThatAreTurnedDownAreToldAndTheRestIsPlaced() {
        connection.erp.sales().turnDown(RUG, "Size 180 is closed");

        Outcome outcome = answered(cushionAndRug());

        assertThat(outcome)
                .isEqualTo(new Done(
                        "placed", Optional.of(SALE), cushionAndRug().build().supply()));
        assertThat(connection.held()).isEqualTo(Map.of("CHANGE/X-A", Reason.LINES_TURNED_DOWN));
        assertThat(connection.hold(Kind.CHANGE, "X-A")).satisfies(hold -> {
            assertThat(hold.explanation())
                    .isEqualTo("Order X-A was placed as SO-00001 without what Loom ERP turned down: "
                            + "3 of 'RUG-180' (Size 180 is closed).");
            assertThat(hold.evidence()).isEqualTo(Map.of("turned down", "3 of 'RUG-180' (Size 180 is closed)"));
            assertThat(hold.deadline()).contains(Samples.NOON.plus(Duration.ofDays(2)));
            assertThat(hold.work()).isEqualTo(new HeldWork.Nothing());
        });
        assertThat(seen().placed().orElseThrow().pieces()).isEqualTo(Map.of(new Sku(CUSHION), 2));
        assertThat(connection.outbox.sent()).containsExactly(new Message.OfReference(new OrderId("X-A"), SALE));
    }

    @Test
    void linesThatWereTurnedDownStayToldWhenTheOrderComesAgain() {
        connection.erp.sales().turnDown(RUG, "Size 180 is closed");
        answered(cushionAndRug());

        assertThat(ingest(cushionAndRug())).isEqualTo(new Duplicate("placed before"));

        assertThat(connection.held()).isEqualTo(Map.of("CHANGE/X-A", Reason.LINES_TURNED_DOWN));
        assertThat(connection.events(Kind.CHANGE, "X-A")).containsExactly("held");
    }

    /// Both what changed and what was turned down is to be amended in the ERP: what John Lewis shows has both.
    @Test
    void anOrderThatChangedBeforeSomeOfItWasTurnedDownIsToldAsChanged() {
        connection.erp.sales().turnDown(RUG, "Size 180 is closed");
        ingest(cushionAndRug());
        connection.clock.set(ANSWER);
        SampleOrder changed = Samples.order("X-A")
                .updatedAt(ANSWER)
                .lines(
                        Samples.line("X-A-1").cancelled(1),
                        Samples.line("X-A-2").sku(RUG).quantity(3));

        assertThat(ingest(changed)).isInstanceOf(Done.class);

        assertThat(connection.held()).isEqualTo(Map.of("CHANGE/X-A", Reason.CHANGED_AFTER_PLACEMENT));
        assertThat(connection.hold(Kind.CHANGE, "X-A").evidence())
                .isEqualTo(
                        Map.of("placed", "CUSHION-TEAL-45 x 2", "now", "X-A-1 CUSHION-TEAL-45 x 1, X-A-2 RUG-180 x 3"));
    }

    @Test
    void aVoidThatTheErpAnswersLaterIsAskedForUntilTheSaleIsVoid() {
        answered(toShip("X-A"));
        Instant voids = ANSWER.plus(Duration.ofHours(1));
        connection.erp.voidsAt(voids);

        assertThat(ingest(cancelled("X-A", 5)))
                .isEqualTo(new Deferred(voids, "asked to be voided; Loom ERP answers later"));
        assertThat(ingest(cancelled("X-A", 5))).isInstanceOf(Deferred.class);
        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.events(Kind.CANCELLATION, "X-A")).isEmpty();

        connection.clock.set(voids);
        assertThat(ingest(cancelled("X-A", 5))).isEqualTo(new Done("voided", Optional.of(SALE), ""));
        assertThat(ingest(cancelled("X-A", 5))).isEqualTo(new Duplicate("voided before"));
        assertThat(connection.standing("X-A")).isZero();
        assertThat(connection.held()).isEmpty();
    }

    @Test
    void aVoidThatTheErpAnswersTooLateIsToldAsThat() {
        answered(toShip("X-A"));
        Instant voids = ANSWER.plus(Duration.ofHours(1));
        connection.erp.voidsAt(voids);
        ingest(cancelled("X-A", 5));
        connection.erp.sales().pick(SALE);
        connection.clock.set(voids);

        assertThat(ingest(cancelled("X-A", 5))).isInstanceOf(Outcome.Held.class);

        assertThat(connection.held()).isEqualTo(Map.of("CANCELLATION/X-A", Reason.CANCELLED_TOO_LATE));
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void anOrderThatIsCancelledBeforeTheErpAnswersIsVoidedOnceItHas() {
        ingest(toShip("X-A"));
        assertThat(ingest(cancelled("X-A", 5))).isEqualTo(new Deferred(ANSWER, "Loom ERP cannot tell yet"));
        connection.clock.set(ANSWER);

        assertThat(ingest(cancelled("X-A", 5))).isEqualTo(new Done("voided", Optional.of(SALE), ""));

        assertThat(connection.erp.sales().of("X-A"))
                .extracting(sale -> sale.standing())
                .containsExactly(Standing.VOID);
    }

    /// Whatever the reason, what John Lewis waits for is seen by what is missing: the order in the ERP.
    @Test
    void anOrderThatTheErpNeverAnswersIsNotInTheErpAndAlarms() {
        connection.erp.answersAt(Samples.NOON.plus(Duration.ofDays(9)));
        ingest(toShip("X-A"));
        InMemoryAlerts alerts = new InMemoryAlerts();
        DispatchWatch watch = watch(alerts);
        connection.clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(watch.look()).satisfies(round -> {
            assertThat(round.stages()).containsEntry(Stage.NOT_IN_ERP, 1);
            assertThat(round.told()).isZero();
        });

        connection.clock.pass(Duration.ofSeconds(1));

        assertThat(watch.look().told()).isOne();
        assertThat(alerts.sent().getLast().text()).contains("X-A  NOT_IN_ERP");
        connection.clock.set(Samples.NOON.plus(Duration.ofDays(2)));
        assertThat(watch.look()).satisfies(round -> {
            assertThat(round.stages()).containsEntry(Stage.NOT_IN_ERP, 1);
            assertThat(round.told()).isOne();
        });
    }

    @Test
    void anOrderThatIsTurnedDownIsHeldInTheWatch() {
        turnedDown();

        assertThat(watch(new InMemoryAlerts()).look().stages())
                .containsEntry(Stage.HELD, 1)
                .containsEntry(Stage.NOT_IN_ERP, 0);
    }

    private DispatchWatch watch(InMemoryAlerts alerts) {
        DispatchWatch.Records records = new DispatchWatch.Records(
                connection.openOrders,
                connection.cursors,
                connection.holds,
                connection.journal,
                new InMemoryDocuments(),
                alerts,
                connection.outbox);
        WatchPolicy policy = new WatchPolicy(
                "Weft & Co",
                List.of(Duration.ofHours(24)),
                Duration.ofHours(30),
                Duration.ofHours(20),
                Duration.ofMinutes(45),
                Duration.ofDays(365),
                ZoneId.of("Europe/London"));
        return new DispatchWatch(policy, records, connection.clock);
    }

    private void turnedDown() {
        connection.erp.sales().turnDown(CUSHION, "Style CUSHION is discontinued");
        assertThat(answered(toShip("X-A"))).isInstanceOf(Outcome.Held.class);
    }

    /// What comes of an order once the ERP has answered.
    private Outcome answered(SampleOrder order) {
        assertThat(ingest(order)).isEqualTo(new Deferred(ANSWER, "sent; Loom ERP answers later"));
        assertThat(ingest(order)).isEqualTo(new Deferred(ANSWER, "Loom ERP cannot tell yet"));
        connection.clock.set(ANSWER);
        return ingest(order);
    }

    private Outcome ingest(SampleOrder sample) {
        Order order = sample.build();
        connection.openOrders.seen(List.of(ShownOrder.of(order)), connection.clock.instant());
        return connection.ingest(order);
    }

    private OpenOrder seen() {
        return Optional.ofNullable(
                        connection.openOrders.find(List.of(new OrderId("X-A"))).get(new OrderId("X-A")))
                .orElseThrow();
    }

    private static SampleOrder cushionAndRug() {
        return toShip("X-A")
                .lines(Samples.line("X-A-1"), Samples.line("X-A-2").sku(RUG).quantity(3));
    }
}
