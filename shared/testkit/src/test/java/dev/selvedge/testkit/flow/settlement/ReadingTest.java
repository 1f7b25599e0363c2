package dev.selvedge.testkit.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A John Lewis that cannot be read, or not now.
class ReadingTest {

    private static final String MARKET = "John Lewis";
    private static final Outcome POSTED = Outcome.Done.of("posted");

    private final Office office = new Office();

    @Test
    void aBudgetThatIsSpentDefersAndTheNextGoesOnWhereItStopped() {
        office.payouts.pageSize(3);
        Statement example = office.workedExample().paid();
        office.payouts
                .faults()
                .meanwhile("lines", () -> {})
                .before("lines", new RemoteFailure.Throttled(MARKET, "TL02", Optional.of(Duration.ofMinutes(1))));

        assertThat(office.settleOne())
                .isEqualTo(new Deferred(office.clock.instant().plus(Duration.ofMinutes(1)), "TL02"));
        assertThat(office.standing(example)).isEqualTo(Standing.READING);
        assertThat(office.held()).isEmpty();

        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.payouts.faults().count("lines")).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatLastsIsToldAndTriedAgain(RemoteFailure failure, Reason reason, String words) {
        Statement example = office.workedExample().paid();
        office.payouts.faults().before("lines", failure);

        assertThat(office.settleOne()).isInstanceOf(Outcome.Held.class);
        assertThat(office.hold().reason()).isEqualTo(reason);
        assertThat(office.hold().explanation()).contains(example.name(), MARKET, words);
        assertThat(office.books.entries()).isEmpty();

        assertThat(office.later(Duration.ofMinutes(15))).containsExactly(POSTED);
        assertThat(office.held()).isEmpty();
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of(new RemoteFailure.Malformed(MARKET, "TL02: a web page"), Reason.MALFORMED, "a web page"),
                Arguments.of(new RemoteFailure.Unauthorised(MARKET, "TL02: forbidden"), Reason.NO_ACCESS, "forbidden"),
                Arguments.of(
                        new RemoteFailure.Refused(MARKET, "TL02", "the shop is suspended"),
                        Reason.MARKETPLACE_REFUSED,
                        "the shop is suspended"));
    }

    @Test
    void aLogThatCannotBeReadKeepsTheLinesThatWere() {
        office.sold("X-A", "12.00").sold("X-B", "20.00");
        Statement statement = office.statement().pays("X-A", "12.00");
        office.writeElsewhere(Row.of(LineKind.SUBSCRIPTION_FEE, "-5.00"));
        statement.pays("X-B", "20.00").paid();
        office.payouts.faults().before("log", new RemoteFailure.Unavailable(MARKET, "connection refused"));

        assertThat(office.settleOne()).isInstanceOf(Deferred.class);
        assertThat(office.settlement.settle(statement.id())).isEqualTo(POSTED);
        assertThat(office.payouts.faults().count("lines")).isOne();
        assertThat(office.payouts.faults().count("log")).isEqualTo(2);
    }

    @Test
    void aBudgetOfTheErpThatIsSpentDefersThePostings() {
        Statement example = office.workedExample().paid();
        office.books.faults().before("bill.head", Trouble.throttled());

        assertThat(office.settleOne())
                .isEqualTo(new Deferred(office.clock.instant().plus(Duration.ofSeconds(10)), "too many calls"));
        assertThat(office.standing(example)).isEqualTo(Standing.POSTING);

        assertThat(office.settlement.settle(example.id())).isEqualTo(POSTED);
        assertThat(office.steps.count(Office.POST)).isEqualTo(5);
    }
}
