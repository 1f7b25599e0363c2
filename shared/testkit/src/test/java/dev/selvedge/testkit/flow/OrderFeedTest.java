package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.OrderFeed.Walk;
import dev.selvedge.core.model.Cursor;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.InMemoryOutbox;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The marketplace shows two orders on a page.
class OrderFeedTest {

    private static final Instant NOON = Samples.NOON;

    private Connection connection = new Connection();

    @Test
    void withoutOrdersNothingHappens() {
        assertThat(connection.feed.walk()).isEqualTo(new Walk(1, 0, 0, 0, true));
        assertThat(cursor()).isEmpty();
    }

    @Test
    void everyPageIsReadToTheEndAndEveryOrderQueued() {
        put(5);

        assertThat(connection.feed.walk()).isEqualTo(new Walk(3, 5, 5, 0, true));

        assertThat(connection.queued()).containsExactly("X-0", "X-1", "X-2", "X-3", "X-4");
    }

    @Test
    void theCursorIsTheNewestChangeAndNotTheLastOneRead() {
        arrives("X-A", 0, 30);
        arrives("X-B", 1, 90);
        arrives("X-C", 2, 60);

        connection.feed.walk();

        assertThat(cursor()).contains(NOON.plusSeconds(90));
    }

    @Test
    void theFirstWalkBeginsWithTheStartOfTrading() {
        arrives("X-OLD", 0, seconds(Duration.between(NOON, Connection.START_OF_TRADING)) - 1);
        arrives("X-NEW", 1, seconds(Duration.between(NOON, Connection.START_OF_TRADING)));

        connection.feed.walk();

        assertThat(connection.queued()).containsExactly("X-NEW");
    }

    @Test
    void laterWalksBeginAnOverlapBehindTheCursor() {
        arrives("X-A", 0, 0);
        connection.feed.walk();
        arrives("X-LATE", 1, -seconds(Connection.OVERLAP));
        arrives("X-TOO-LATE", 2, -seconds(Connection.OVERLAP) - 1);
        connection.outbox.takeAll();

        connection.feed.walk();

        assertThat(connection.queued()).contains("X-LATE").doesNotContain("X-TOO-LATE");
    }

    @Test
    void theOverlapNeverReachesBehindTheStartOfTrading() {
        arrives("X-A", 0, seconds(Duration.between(NOON, Connection.START_OF_TRADING)) + 1);
        connection.feed.walk();
        arrives("X-B", 1, seconds(Duration.between(NOON, Connection.START_OF_TRADING)) - 1);

        assertThat(connection.feed.walk().read()).isOne();
    }

    @Test
    void whatWasTakenUpIsPassedOverByItsMark() {
        put(3);
        connection.feed.walk();
        connection.ingestQueued();

        assertThat(connection.feed.walk()).isEqualTo(new Walk(2, 3, 0, 0, true));
        assertThat(connection.queued()).isEmpty();
    }

    @Test
    void whatWasQueuedAndNotTakenUpYetIsQueuedAgain() {
        put(1);
        connection.feed.walk();

        assertThat(connection.feed.walk().queued()).isOne();
        assertThat(connection.ingestQueued()).hasSize(2);
        assertThat(connection.erp.sales().of("X-0")).hasSize(1);
    }

    @Test
    void anOrderThatChangedSinceItWasTakenUpIsQueuedAgain() {
        put(1);
        connection.feed.walk();
        connection.ingestQueued();
        connection.marketplace.put(
                later("X-0", 1, OrderState.CANCELLED, "CANCELED").build());

        connection.feed.walk();
        connection.ingestQueued();

        assertThat(connection.standing("X-0")).isZero();
    }

    /// John Lewis's clock tells seconds (the examples of OR11 in Mirakl's OpenAPI document).
    @Test
    void anOrderThatChangesAgainWithinTheSecondInWhichItWasReadIsNotPassedOver() {
        connection.marketplace.put(
                later("X-A", 1, OrderState.AWAITING_PAYMENT, "WAITING_DEBIT").build());
        connection.feed.walk();
        connection.ingestQueued();
        connection.marketplace.put(
                later("X-A", 1, OrderState.TO_SHIP, "SHIPPING").build());

        connection.feed.walk();
        connection.ingestQueued();

        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.feed.walk().queued()).isZero();
    }

    @Test
    void aPartThatIsCancelledWithinTheSecondInWhichItWasReadIsNotPassedOver() {
        arrives("X-A", 0, 1);
        connection.feed.walk();
        connection.ingestQueued();
        connection.marketplace.put(created(0, "X-A")
                .updatedAt(NOON.plusSeconds(1))
                .lines(Samples.line("X-A-1").cancelled(1))
                .build());

        connection.feed.walk();
        connection.ingestQueued();

        assertThat(connection.held()).containsOnlyKeys("CHANGE/X-A");
    }

    @Test
    void twoChangesDatedToTheSameSecondAreBothTakenUp() {
        connection.marketplace.put(toShip("X-A")
                .state(OrderState.AWAITING_PAYMENT, "WAITING_DEBIT")
                .build());
        connection.feed.walk();
        connection.ingestQueued();
        connection.marketplace.put(toShip("X-A").build());

        connection.feed.walk();
        connection.ingestQueued();

        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void aPageThatFailsLeavesTheCursorAndWhatWasQueuedStaysQueued() {
        put(5);
        connection.marketplace.faults().meanwhile("changedSince", () -> {});
        connection.marketplace.faults().before("changedSince", Trouble.lostByTheMarketplace());

        assertThatThrownBy(() -> connection.feed.walk()).isInstanceOf(RemoteFailure.Unknown.class);

        assertThat(cursor()).isEmpty();
        assertThat(connection.queued()).containsExactly("X-0", "X-1");
        assertThat(connection.feed.walk().complete()).isTrue();
        assertThat(cursor()).contains(NOON);
        assertThat(connection.queued()).contains("X-2", "X-3", "X-4");
    }

    @Test
    void anOrderThatChangesBetweenPagesIsReadAndNoneIsPassedOver() {
        put(4);
        connection.marketplace.faults().meanwhile("changedSince", () -> {});
        connection
                .marketplace
                .faults()
                .meanwhile(
                        "changedSince",
                        () -> connection.marketplace.put(created(-1, "X-OLD")
                                .updatedAt(NOON.plusSeconds(7))
                                .build()));

        assertThat(connection.feed.walk().complete()).isTrue();

        assertThat(connection.queued()).contains("X-0", "X-1", "X-2", "X-3");
        connection.feed.walk();
        assertThat(connection.queued()).contains("X-OLD");
    }

    @Test
    void aListThatShrinksWhileItIsReadIsReadAgain() {
        put(5);
        connection.marketplace.faults().meanwhile("changedSince", () -> {});
        connection.marketplace.faults().meanwhile("changedSince", () -> connection.marketplace.remove("X-0"));

        Walk walk = connection.feed.walk();

        assertThat(walk.complete()).isFalse();
        assertThat(cursor()).isEmpty();
        assertThat(connection.queued()).doesNotContain("X-2");
        assertThat(connection.feed.walk().complete()).isTrue();
        assertThat(connection.queued()).contains("X-2");
        assertThat(cursor()).contains(NOON);
    }

    @Test
    void anEntryThatCannotBeReadIsHeldWithItsTextAndTheRestGoesOn() {
        arrives("X-A", 0, 0);
        connection.marketplace.putUnreadable("X-B", NOON, "created_date is missing", "{\"customer\":\"Ada\"}");
        arrives("X-C", 2, 0);

        assertThat(connection.feed.walk()).isEqualTo(new Walk(2, 3, 2, 1, true));

        assertThat(connection.queued()).containsExactly("X-A", "X-C");
        assertThat(connection.holds.all()).singleElement().satisfies(hold -> {
            assertThat(hold.key()).isEqualTo(new WorkKey(Kind.MESSAGE, "X-B"));
            assertThat(hold.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(hold.work()).isEqualTo(new HeldWork.Unread("{\"customer\":\"Ada\"}"));
            assertThat(hold.explanation()).contains("created_date is missing");
            assertThat(hold.toString()).doesNotContain("Ada");
        });
    }

    @Test
    void anOrderTooLargeForAQueueIsHeldAndTheRestGoesOn() {
        connection = new Connection(new InMemoryOutbox(OrderFeedTest::bytes, 1000));
        arrives("X-A", 0, 0);
        connection.marketplace.put(created(1, "X-LARGE")
                .lines(Samples.line("L1").title("w".repeat(1001)))
                .build());
        arrives("X-C", 2, 0);

        assertThat(connection.feed.walk()).isEqualTo(new Walk(2, 3, 2, 1, true));

        assertThat(connection.queued()).containsExactly("X-A", "X-C");
        assertThat(connection.hold(Kind.ORDER, "X-LARGE")).satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(hold.evidence()).isEqualTo(Map.of("bytes", "1001"));
            assertThat(hold.work()).isInstanceOf(HeldWork.OfOrder.class);
        });
        assertThat(cursor()).contains(NOON);
    }

    private void put(int many) {
        for (int each = 0; each < many; each++) {
            arrives("X-" + each, each, 0);
        }
    }

    private void arrives(String id, int created, long changed) {
        connection.marketplace.put(
                created(created, id).updatedAt(NOON.plusSeconds(changed)).build());
    }

    private static SampleOrder created(int seconds, String id) {
        return toShip(id).createdAt(NOON.minus(Duration.ofHours(1)).plusSeconds(seconds));
    }

    private Optional<Instant> cursor() {
        return Optional.ofNullable(
                        connection.cursors.read(List.of("feed/orders")).get("feed/orders"))
                .map(Cursor::at);
    }

    private static long seconds(Duration duration) {
        return duration.toSeconds();
    }

    private static int bytes(Message message) {
        return message instanceof Message.OfOrder(var order)
                ? order.lines().getFirst().title().length()
                : 0;
    }
}
