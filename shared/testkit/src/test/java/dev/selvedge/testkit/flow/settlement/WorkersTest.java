package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Several workers and several messages over the same payouts, in any sequence.
class WorkersTest {

    private static final Outcome POSTED = Outcome.Done.of("posted");

    private final Office office = new Office();
    private final List<Outcome> second = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"Payouts.lines(String, Optional)", Office.POST, "Books.clearing(PostingTerms)"})
    void aSecondWorkerWaitsWhileTheFirstIsAtIt(String step) {
        Statement example = office.workedExample().paid();
        office.feed.walk();
        office.steps.meanwhile(step, () -> second.add(office.settlement.settle(example.id())));

        assertThat(office.deliver()).containsExactly(POSTED);

        assertThat(second)
                .containsExactly(
                        new Deferred(office.clock.instant().plus(Duration.ofSeconds(30)), "another worker is at it"));
        assertThat(office.books.made("payout", example.name())).isOne();
    }

    @RepeatedTest(20)
    void twoWorkersAtOncePostOnce() throws Exception {
        Statement example = office.workedExample().paid();
        office.feed.walk();
        CountDownLatch start = new CountDownLatch(1);
        Callable<Outcome> worker = () -> {
            start.await();
            return office.settlement.settle(example.id());
        };
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> outcomes =
                    Stream.of(worker, worker).map(workers::submit).toList();
            start.countDown();
            for (Future<Outcome> outcome : outcomes) {
                second.add(outcome.get());
            }
        }

        assertThat(second).contains(POSTED);
        assertThat(office.rows()).isEqualTo(well());
    }

    private static List<String> well() {
        Office well = new Office();
        well.workedExample().paid();
        well.settle();
        return well.rows();
    }

    @Test
    void aMessageThatComesAgainAndAgainPostsOnce() {
        Statement example = office.workedExample().paid();
        office.settle();

        assertThat(office.settlement.settle(example.id())).isEqualTo(new Outcome.Duplicate("posted before"));
        assertThat(office.settlement.settle(example.id())).isEqualTo(new Outcome.Duplicate("posted before"));
        assertThat(office.rows()).isEqualTo(well());
    }

    @Test
    void aMessageOfAPayoutThatNobodySawIsDropped() {
        assertThat(office.settlement.settle("cycle-9")).isInstanceOf(Outcome.Duplicate.class);
        assertThat(office.held()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void messagesMayComeTwiceAndInAnySequence(int seed) {
        Office calm = new Office();
        fourPayouts(calm);
        calm.run();
        fourPayouts(office);
        office.feed.walk();
        List<String> messages = new ArrayList<>(office.queued());
        messages.addAll(List.copyOf(messages));
        SplittableRandom dice = new SplittableRandom(seed);
        Collections.shuffle(messages, dice);
        while (!messages.isEmpty()) {
            String next = messages.remove(dice.nextInt(messages.size()));
            if (office.settlement.settle(next) instanceof Deferred) {
                messages.add(next);
            }
        }

        assertThat(office.rows()).isEqualTo(calm.rows());
        assertThat(office.held()).containsOnlyKeys("cycle-4");
        assertThat(office.held()).isEqualTo(calm.held());
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /// The first two pay an order together, the third is the worked example, and the fourth pays what the first paid.
    private static void fourPayouts(Office office) {
        office.sold(Office.order("X-P", Office.piece("X-P-1", "12.50").quantity(2)));
        office.statement().pays("X-P", "12.50").paid();
        office.statement().pays("X-P", "12.50").paid();
        office.workedExample().paid();
        office.statement().pays("X-P", "12.50").paid();
    }

    @Test
    void aPayoutThatPeopleEnteredCountsAsPaid() {
        office.sold("X-A", "12.00");
        Statement unread = office.statement().pays("X-A", "12.00").paid();
        Statement byHand = office.statement().pays("X-A", "12.00").over("13.00").paid();
        office.payouts.faults().before("lines", new RemoteFailure.Malformed("John Lewis", "a web page"));
        office.settle();
        office.desk.enteredByHand(byHand.id(), "booked as journal 17");

        office.later(Duration.ofMinutes(15));

        assertThat(office.discrepancy(unread).cause()).isEqualTo(Cause.PAID_TWICE);
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void anEarlierPayoutIsComparedFirst() {
        office.sold("X-A", "12.00");
        Statement first = office.statement().pays("X-A", "12.00").paid();
        Statement twice = office.statement().pays("X-A", "12.00").paid();
        office.feed.walk();

        assertThat(office.settlement.settle(twice.id()))
                .isEqualTo(new Deferred(
                        office.clock.instant().plus(Duration.ofMinutes(1)), "an earlier payout is compared first"));
        assertThat(office.books.entries()).isEmpty();

        assertThat(office.settlement.settle(first.id())).isEqualTo(POSTED);
        assertThat(office.settlement.settle(twice.id())).isInstanceOf(Outcome.Held.class);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("12.00"));
    }

    @Test
    void aLaterPayoutWaitsUntilAnEarlierOneIsReadToItsEnd() {
        office.sold("X-A", "12.00").sold("X-B", "20.00");
        office.payouts.pageSize(1);
        Statement first =
                office.statement().pays("X-A", "12.00").pays("X-B", "20.00").paid();
        Statement second = office.statement().pays("X-B", "20.00").paid();
        office.feed.walk();
        office.payouts.faults().meanwhile("lines", () -> {}).before("lines", Trouble.throttled());

        assertThat(office.settlement.settle(first.id())).isInstanceOf(Deferred.class);
        assertThat(office.standing(first)).isEqualTo(Standing.READING);
        assertThat(office.settlement.settle(second.id())).isInstanceOf(Deferred.class);

        assertThat(office.settlement.settle(first.id())).isEqualTo(POSTED);
        assertThat(office.settlement.settle(second.id())).isInstanceOf(Outcome.Held.class);
    }

    @Test
    void pagesThatAreKeptAreNotReadAgain() {
        office.sold("X-A", "12.00").sold("X-B", "20.00").sold("X-C", "1.00");
        office.payouts.pageSize(1);
        Statement statement = office.statement()
                .pays("X-A", "12.00")
                .pays("X-B", "20.00")
                .pays("X-C", "1.00")
                .paid();
        office.feed.walk();
        office.payouts.faults().meanwhile("lines", () -> {}).before("lines", Trouble.throttled());
        office.settlement.settle(statement.id());

        assertThat(office.settlement.settle(statement.id())).isEqualTo(POSTED);
        // one kept, one that failed, two more
        assertThat(office.payouts.faults().count("lines")).isEqualTo(4);
    }

    @Test
    void whenTwoPayoutsPayTheSameItIsTheEarlierOneThatPaysEvenIfItIsHeld() {
        office.sold("X-A", "12.00");
        Statement held = office.statement().pays("X-A", "12.00").over("13.00").paid();
        Statement later = office.statement().pays("X-A", "12.00").paid();

        office.settle();

        assertThat(office.standing(held)).isEqualTo(Standing.HELD);
        assertThat(office.standing(later)).isEqualTo(Standing.HELD);
        assertThat(office.books.entries()).isEmpty();
    }

    @Test
    void anEarlierPayoutThatCannotBeReadDoesNotKeepLaterOnesForEver() {
        office.sold("X-A", "12.00");
        office.statement().pays("X-Z", "12.00").paid();
        Statement later = office.statement().pays("X-A", "12.00").paid();
        office.payouts.faults().before("lines", new RemoteFailure.Malformed("John Lewis", "a web page"));

        office.settle();

        assertThat(office.standing(later)).isEqualTo(Standing.POSTED);
    }

    @Test
    void whatALaterPayoutPaidMeanwhileIsNotPaidAgainByTheOneThatCouldNotBeRead() {
        office.sold("X-A", "12.00");
        Statement unread = office.statement().pays("X-A", "12.00").paid();
        Statement later = office.statement().pays("X-A", "12.00").paid();
        office.payouts.faults().before("lines", new RemoteFailure.Malformed("John Lewis", "a web page"));
        office.settle();

        office.later(Duration.ofMinutes(15));

        assertThat(office.standing(later)).isEqualTo(Standing.POSTED);
        assertThat(office.discrepancy(unread).cause()).isEqualTo(Cause.PAID_TWICE);
        assertThat(office.balance(Office.BANK)).isEqualTo(money("12.00"));
    }

    @Test
    void aWorkerThatDiedLeavesItToTheNextWhenItsLeaseHasRunOut() {
        Statement example = office.workedExample().paid();
        office.feed.walk();
        office.steps.failAfter(Office.POST, new Steps.Crash());
        assertThatThrownBy(office::deliver).isInstanceOf(Steps.Crash.class);

        assertThat(office.settlement.settle(example.id())).isInstanceOf(Deferred.class);
        office.clock.pass(Office.LEASE.plus(Office.LISTS_LAG));
        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.rows()).isEqualTo(well());
    }
}
