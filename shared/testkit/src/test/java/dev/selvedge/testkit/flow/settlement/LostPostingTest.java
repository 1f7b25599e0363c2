package dev.selvedge.testkit.flow.settlement;

import static dev.selvedge.testkit.flow.settlement.Office.id;
import static dev.selvedge.testkit.flow.settlement.Office.order;
import static dev.selvedge.testkit.flow.settlement.Office.piece;
import static dev.selvedge.testkit.flow.settlement.Row.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each payout is settled once without trouble; then once for each step of that, at which the function dies or, where
/// the step is a partner's, the partner fails, before the step and after it. In the end the books must always be the
/// same, row by row.
class LostPostingTest {

    private static final String PARTNERS = "Payouts|Books";

    /// What goes wrong at a step.
    private enum Mishap {
        CRASH(new Steps.Crash()),
        LOST(new RemoteFailure.Unknown("a partner", "no answer")),
        MALFORMED(new RemoteFailure.Malformed("a partner", "a web page")),
        UNAVAILABLE(new RemoteFailure.Unavailable("a partner", "connection refused")),
        UNAUTHORISED(new RemoteFailure.Unauthorised("a partner", "forbidden")),
        THROTTLED(new RemoteFailure.Throttled("a partner", "too many calls", Optional.of(Duration.ofSeconds(20))));

        private final RuntimeException failure;

        Mishap(RuntimeException failure) {
            this.failure = failure;
        }

        boolean isFor(String step) {
            return this == CRASH || step.matches("(" + PARTNERS + ")\\..*");
        }
    }

    @TestFactory
    Stream<DynamicTest> theWorkedExampleIsPostedOnce() {
        return everyMishap(office -> List.of(office.workedExample().paid()));
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfPostingIsMadeOnce() {
        return everyMishap(LostPostingTest::everything);
    }

    @TestFactory
    Stream<DynamicTest> whatTheErpBooksAsAWholeIsBookedOnce() {
        return everyMishap(office -> {
            office.books.booksAsAWhole(office.clock, Duration.ofHours(1));
            return everything(office);
        });
    }

    /// Two payouts, page by page: goods and carriage, an order that was entered by hand, two documents whose VAT is
    /// rounded, what goes straight to an account, and a log with lines of another payout in between.
    private static List<Statement> everything(Office office) {
        office.payouts.pageSize(4);
        office.sold(order(
                "X-A",
                piece("X-A-1", "12.50").quantity(2).shipping("GBP 3.95").refund("R-1", 1, "GBP 12.50", "GBP 1.00")));
        office.shows(order("X-H", piece("X-H-1", "30.00")));
        office.books.sell(id("X-H"), money("30.00"));
        Statement first = office.statement().pays("X-A", "12.50");
        office.writeElsewhere(Row.of(LineKind.PAYMENT, "-70.00"));
        first.with(Row.of(LineKind.ORDER_SHIPPING_AMOUNT, "3.95").on("X-A"))
                .pays("X-H", "30.00")
                .commission("X-A", "0.50", "0.10")
                .commission("X-H", "0.50", "0.10")
                .with(LineKind.RESERVE_FUNDING, "-2.00")
                .documented("1.00", "0.21")
                .paid();
        Statement second = office.statement()
                .pays("X-A", "12.50")
                .refunds("X-A", "R-1", "12.50")
                .with(Row.of(LineKind.REFUND_ORDER_SHIPPING_AMOUNT, "-1.00")
                        .on("X-A")
                        .refund("R-1"))
                .rebate("X-A", "R-1", "0.25", "0.05")
                .with(
                        Row.of(LineKind.SELLER_PENALTY_FEE, "-5.00")
                                .onOrder("X-A")
                                .fee("LATE"),
                        Row.of(LineKind.MANUAL_INVOICE, "-4.00").document("77"),
                        Row.of(LineKind.MANUAL_INVOICE_VAT, "-0.80").document("77"))
                .documented("4.75", "-0.05")
                .writtenByHand("77", "4.00", "0.80")
                .paid();
        return List.of(first, second);
    }

    private static Stream<DynamicTest> everyMishap(Function<Office, List<Statement>> story) {
        Office well = new Office();
        List<Statement> statements = story.apply(well);
        well.steps.forget();
        well.run();
        List<String> steps = well.steps.taken();
        statements.forEach(statement -> isPosted(well, statement));
        return IntStream.rangeClosed(1, steps.size()).boxed().flatMap(number -> mishaps(story, well, steps, number));
    }

    private static Stream<DynamicTest> mishaps(
            Function<Office, List<Statement>> story, Office well, List<String> steps, int number) {
        String step = steps.get(number - 1);
        List<DynamicTest> tests = new ArrayList<>();
        for (Mishap mishap : Mishap.values()) {
            for (boolean after : mishap.isFor(step) ? new boolean[] {false, true} : new boolean[0]) {
                String name = mishap + (after ? " after " : " before ") + number + " " + step;
                tests.add(DynamicTest.dynamicTest(name, () -> survives(story, well, number, after, mishap)));
            }
        }
        return tests.stream();
    }

    private static void survives(
            Function<Office, List<Statement>> story, Office well, int number, boolean after, Mishap mishap) {
        Office office = new Office();
        List<Statement> statements = story.apply(office);
        office.steps.forget();
        office.steps.failAt(number, after, mishap.failure);
        office.run();
        assertThat(office.rows()).isEqualTo(well.rows());
        statements.forEach(statement -> isPosted(office, statement));
    }

    private static void isPosted(Office office, Statement statement) {
        assertThat(office.held()).isEmpty();
        assertThat(office.standing(statement)).isEqualTo(Standing.POSTED);
        Reconciliation report = office.report(statement);
        assertThat(report.progress().standing()).isEqualTo(Standing.POSTED);
        assertThat(report.progress().clearing()).contains(money("0.00"));
        assertThat(report.blocking()).isEmpty();
        assertThat(office.balance(Office.CLEARING)).isEqualTo(money("0.00"));
    }
}
