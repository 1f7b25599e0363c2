package dev.selvedge.testkit.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.SettlementFeed.Walk;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which payouts are queued, and when.
class FeedTest {

    private final Office office = new Office();

    @Test
    void whereThereIsNothingThereIsNothingToDo() {
        assertThat(office.feed.walk()).isEqualTo(new Walk(0, 0, 0, 0));
        assertThat(office.payouts.faults().count("documents")).isZero();
    }

    @Test
    void everyNewPayoutIsQueuedOnceOldestFirst() {
        Statement first = office.statement().toPay();
        Statement second = office.statement().toPay();

        assertThat(office.feed.walk()).isEqualTo(new Walk(2, 0, 2, 2));
        assertThat(office.queued()).containsExactly(first.id(), second.id());

        office.clock.pass(Duration.ofDays(1));
        assertThat(office.feed.walk()).isEqualTo(new Walk(2, 0, 0, 2));
        assertThat(office.queued()).isEmpty();
    }

    @Test
    void payoutsAndDocumentsAreReadToTheirEnd() {
        office.payouts.pageSize(1);
        office.statement().documented("1.00", "0.20").documented("2.00", "0.40").toPay();
        office.statement().documented("3.00", "0.60").toPay();

        assertThat(office.feed.walk()).isEqualTo(new Walk(2, 3, 2, 2));
        assertThat(office.remittances.find("cycle-1").orElseThrow().documents()).hasSize(2);
        assertThat(office.remittances.find("cycle-2").orElseThrow().documents()).hasSize(1);
    }

    @Test
    void aStateThatMovesIsNews() {
        Statement statement = office.statement().toPay();
        office.feed.walk();
        office.queued();

        statement.failed("INCOMPLETE_KYC");
        office.feed.walk();
        assertThat(office.queued()).containsExactly(statement.id());

        statement.failed("ANOTHER_REASON");
        office.feed.walk();
        assertThat(office.queued()).containsExactly(statement.id());

        statement.paid();
        office.feed.walk();
        assertThat(office.queued()).containsExactly(statement.id());
    }

    @Test
    void figuresThatMoveAreNews() {
        Statement statement = office.statement().toPay();
        office.feed.walk();
        office.queued();

        statement.over("1.00").toPay();
        office.feed.walk();

        assertThat(office.queued()).containsExactly(statement.id());
    }

    @Test
    void documentsThatComeADayLaterAreNews() {
        Statement statement = office.statement().subscription("40.00", "8.00").toPay();
        office.feed.walk();
        office.queued();

        office.clock.pass(Duration.ofDays(1));
        statement.documented();
        assertThat(office.feed.walk()).isEqualTo(new Walk(1, 1, 1, 1));

        assertThat(office.queued()).containsExactly(statement.id());
    }

    @Test
    void aDocumentThatIsCorrectedIsNews() {
        Statement statement = office.statement()
                .subscription("40.00", "8.00")
                .documented("39.00", "8.00")
                .paid();
        office.settle();

        office.payouts.put(new OperatorDocument(
                "9000001",
                OperatorDocument.Type.AUTOMATIC,
                Optional.of(statement.id()),
                Row.money("40.00"),
                Map.of("VAT-20", Row.money("8.00")),
                Samples.NOON));

        assertThat(office.settleOne()).isEqualTo(Outcome.Done.of("posted"));
    }

    @Test
    void aDocumentIsNewsEvenIfOnlyItsVatIsCorrected() {
        Statement statement = office.statement()
                .subscription("40.00", "8.00")
                .documented("39.00", "9.00")
                .paid();
        office.settle();

        office.payouts.put(new OperatorDocument(
                "9000001",
                OperatorDocument.Type.AUTOMATIC,
                Optional.of(statement.id()),
                Row.money("40.00"),
                Map.of("VAT-20", Row.money("8.00")),
                Samples.NOON));

        assertThat(office.settleOne()).isEqualTo(Outcome.Done.of("posted"));
    }

    @Test
    void whatIsPostedIsLeftAlone() {
        office.workedExample().paid();
        office.settle();
        int asked = office.payouts.faults().count("documents");

        assertThat(office.feed.walk()).isEqualTo(new Walk(1, 0, 0, 0));
        assertThat(office.payouts.faults().count("documents")).isEqualTo(asked);
    }

    @Test
    void aFeedThatDiesBeforeItMarksAPayoutQueuesItAgain() {
        Statement statement = office.statement().toPay();
        office.steps.failBefore("Cursors.advance(String, Cursor)", new Steps.Crash());
        assertThatThrownBy(office.feed::walk).isInstanceOf(Steps.Crash.class);
        assertThat(office.queued()).containsExactly(statement.id());

        office.feed.walk();

        assertThat(office.queued()).containsExactly(statement.id());
    }

    @Test
    void aFeedThatDiesBeforeItQueuesAPayoutQueuesItTheNextTime() {
        Statement statement = office.statement().toPay();
        office.steps.failBefore("Outbox.send(List)", new Steps.Crash());
        assertThatThrownBy(office.feed::walk).isInstanceOf(Steps.Crash.class);

        office.feed.walk();

        assertThat(office.queued()).containsExactly(statement.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"since", "documents"})
    void aPartThatCannotBeReadBreaksTheWalkOffAndTheNextReadsAll(String step) {
        Statement statement = office.statement().documented("1.00", "0.20").toPay();
        office.payouts.faults().before(step, new RemoteFailure.Unavailable("John Lewis", "connection refused"));

        assertThatThrownBy(office.feed::walk).isInstanceOf(RemoteFailure.Unavailable.class);
        assertThat(office.queued()).isEmpty();

        assertThat(office.feed.walk()).isEqualTo(new Walk(1, 1, 1, 1));
        assertThat(office.queued()).containsExactly(statement.id());
    }

    @Test
    void whatWasMadeUpBeforeTradingBeganIsLeftAlone() {
        office.payouts.put(madeUp("old", Duration.ofDays(30).plusMillis(1)));
        office.payouts.put(madeUp("new", Duration.ofDays(30)));

        office.feed.walk();

        assertThat(office.queued()).containsExactly("new");
    }

    @Test
    void payoutsAreReadAsFarBackAsTheyMayChange() {
        office.payouts.put(madeUp("old", Duration.ZERO));
        office.clock.pass(Office.LOOK_BACK.plusMillis(1));

        assertThat(office.feed.walk().read()).isZero();
    }

    private static Payout madeUp(String id, Duration ago) {
        return new Payout(
                id,
                "000001",
                Samples.NOON.minus(ago),
                Row.money("0.00"),
                Payout.State.TO_PAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "a mark");
    }
}
