package dev.selvedge.testkit.flow.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Settling.Standing;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// A payout of 50,000 lines, read 2,000 at a time.
class LongRemittanceTest {

    private static final int ORDERS = 16_666;

    private final Office office = new Office();

    @Test
    void fiftyThousandLinesAreComparedAndPosted() {
        office.payouts.pageSize(2000);
        Statement statement = office.statement();
        IntStream.rangeClosed(1, ORDERS).forEach(each -> {
            String order = "X-" + each;
            office.sold(order, "12.00");
            statement.pays(order, "12.00").commission(order, "1.50", "0.30");
        });
        statement.subscription("40.00", "8.00").documented().paid();

        Outcome outcome = office.settleOne();

        assertThat(outcome).isEqualTo(Outcome.Done.of("posted"));
        assertThat(office.report(statement).lines()).isEqualTo(50_000);
        assertThat(office.payouts.faults().count("lines")).isEqualTo(25);
        assertThat(office.postings(statement, Posting.Receipt.class)).hasSize(ORDERS);
        assertThat(office.standing(statement)).isEqualTo(Standing.POSTED);
        assertThat(office.balance(Office.BANK))
                .isEqualTo(Money.parse("GBP 10.20").multipliedBy(ORDERS).minus(Money.parse("GBP 48.00")));
        assertThat(office.balance(Office.CLEARING)).isEqualTo(Row.money("0.00"));
        assertThat(office.report(statement).kinds()).anySatisfy(kind -> {
            assertThat(kind.kind()).isEqualTo(LineKind.COMMISSION_FEE);
            assertThat(kind.lines()).isEqualTo(ORDERS);
        });
    }
}
