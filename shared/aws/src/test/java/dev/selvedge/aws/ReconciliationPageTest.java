package dev.selvedge.aws;

import static dev.selvedge.testkit.SampleReconciliation.earnings;
import static dev.selvedge.testkit.SampleReconciliation.kind;
import static dev.selvedge.testkit.SampleReconciliation.order;
import static dev.selvedge.testkit.SampleReconciliation.posting;
import static dev.selvedge.testkit.SampleReconciliation.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation.OfKind;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Reconciliation.Penalty;
import dev.selvedge.core.model.Reconciliation.Progress;
import dev.selvedge.core.model.Settling;
import dev.selvedge.testkit.SampleReconciliation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationPageTest {

    private final SampleReconciliation sample = new SampleReconciliation("cycle-1");

    @Test
    void aPostedPayoutReadsFromItsNameToItsOrders() {
        PrintedPage page = page();

        assertThat(page.title())
                .isEqualTo("Reconciliation of a John Lewis payout · billing cycle cycle-1 PAYOUT-000001/000001"
                        + " Payment Paid on 2 March 2026 Billed on 2 March 2026 Booked on 3 March 2026"
                        + " Compared on 3 March 2026, 12:00");
        assertThat(page.section("figures"))
                .isEqualTo("John Lewis pays 109.44 GBP 10 lines come to 109.44 GBP Difference 0.00 GBP"
                        + " Left on clearing 0.00 GBP");
        assertThat(page.section("verdict"))
                .isEqualTo("Adds up: the lines come to the payout, to the penny."
                        + " Posted: 4 of 4 postings are made. Clearing is even at 0.00.");
        assertThat(page.sections())
                .containsExactly("figures", "verdict", "kinds", "earnings", "documents", "postings", "orders");
    }

    @Test
    void theWorkedExampleIsPrintedNumberByNumber() {
        PrintedPage page = page();

        assertThat(page.rows("kinds"))
                .containsExactly(
                        "Kind | Goes into | Account | Part | Lines | Amount",
                        "ORDER_AMOUNT | Payment of the sale | Sales | Net | 1 | 210.00",
                        "ORDER_AMOUNT_TAX | Payment of the sale | Sales | Tax | 1 | 42.00",
                        "REFUND_ORDER_AMOUNT | Credit note and repayment | Sales | Net | 1 | −50.00",
                        "REFUND_ORDER_AMOUNT_TAX | Credit note and repayment | Sales | Tax | 1 | −10.00",
                        "COMMISSION_FEE | Operator’s bill | Commission | Net | 1 | −37.80",
                        "COMMISSION_VAT | Operator’s bill | Commission | Tax | 1 | −7.56",
                        "REFUND_COMMISSION_FEE | Credit on the operator’s bill | Commission | Net | 1 | 9.00",
                        "REFUND_COMMISSION_VAT | Credit on the operator’s bill | Commission | Tax | 1 | 1.80",
                        "SUBSCRIPTION_FEE | Operator’s bill | Subscription | Net | 1 | −40.00",
                        "SUBSCRIPTION_VAT | Operator’s bill | Subscription | Tax | 1 | −8.00",
                        "What makes the payout | 10 | 109.44");
        assertThat(page.rows("earnings"))
                .containsExactly(
                        " | Gross | Refunds | Commission | Fees | Penalties | Other | Net",
                        "By orders | 252.00 | −60.00 | −34.56 | 0.00 | 0.00 | 0.00 | 157.44",
                        "By no order | 0.00 | 0.00 | 0.00 | −48.00 | 0.00 | 0.00 | −48.00",
                        "Together | 252.00 | −60.00 | −34.56 | −48.00 | 0.00 | 0.00 | 109.44");
        assertThat(page.rows("documents"))
                .containsExactly(
                        "Document | Written | Issued | Net | Tax | Total",
                        "INV-7001 | Of the billing cycle | 2 March 2026 | 68.80 | 13.76 | 82.56");
        assertThat(page.rows("postings"))
                .containsExactly(
                        "Posting | Of | State | On clearing",
                        "Receipt | JL-1001-A | made | 252.00",
                        "Repayment | JL-1002-A | made | −60.00",
                        "Bill | INV-7001 | made | −82.56",
                        "Payout |  | made | −109.44",
                        "4 postings | 0.00");
        assertThat(page.rows("orders"))
                .containsExactly(
                        "Order | Sale | Gross | Refunds | Commission | Fees | Penalties | Other | Net",
                        "JL-1001-A | SO-00101 | 252.00 | 0.00 | −45.36 | 0.00 | 0.00 | 0.00 | 206.64",
                        "JL-1002-A | SO-00102 | 0.00 | −60.00 | 10.80 | 0.00 | 0.00 | 0.00 | −49.20",
                        "By no order |  | 0.00 | 0.00 | 0.00 | −48.00 | 0.00 | 0.00 | −48.00",
                        "Together |  | 252.00 | −60.00 | −34.56 | −48.00 | 0.00 | 0.00 | 109.44");
    }

    @Test
    void everyColumnOfAnOrderIsItsOwn() {
        sample.orders(List.of(new OfOrder(
                        new OrderId("JL-1"),
                        Optional.empty(),
                        earnings("1234.00", "-200.10", "-30.20", "-4.30", "-5.40", "0.60"))))
                .unassigned(earnings("0.01", "-0.02", "-0.03", "-0.04", "-0.05", "-0.06"));

        assertThat(page().rows("orders"))
                .containsSequence(
                        "JL-1 | – | 1,234.00 | −200.10 | −30.20 | −4.30 | −5.40 | 0.60 | 994.60",
                        "By no order |  | 0.01 | −0.02 | −0.03 | −0.04 | −0.05 | −0.06 | −0.19",
                        "Together |  | 1,234.01 | −200.12 | −30.23 | −4.34 | −5.45 | 0.54 | 994.41");
    }

    @Test
    void aPennyTooFewIsSaid() {
        sample.sum(9, "109.43").progress(Settling.Standing.HELD).postings(List.of());

        assertThat(page().section("figures"))
                .contains("9 lines come to 109.43 GBP Difference 0.01 GBP Left on clearing –");
        assertThat(page().section("verdict"))
                .isEqualTo("Does not add up: the lines come to 0.01 less than the payout. Held: nothing is posted.");
        assertThat(page().html()).contains("id=\"verdict\" class=\"bad\"");
    }

    @Test
    void aPennyTooManyIsSaid() {
        sample.sum(11, "109.45");

        assertThat(page().section("verdict"))
                .startsWith("Does not add up: the lines come to 0.01 more than the payout.");
    }

    @Test
    void discrepanciesComeFirstAndThoseThatBlockBeforeTheOthers() {
        sample.progress(Settling.Standing.HELD)
                .discrepancies(List.of(
                        discrepancy(Discrepancy.Cause.ROUNDED, Optional.of("0.01"), "VAT is rounded."),
                        discrepancy(Discrepancy.Cause.NO_SALE, Optional.empty(), "No sale."),
                        discrepancy(Discrepancy.Cause.AMOUNT_DIFFERS, Optional.of("-3.00"), "Pays less.")));

        assertThat(page().sections()).startsWith("figures", "verdict", "discrepancies");
        assertThat(page().section("verdict"))
                .startsWith("Does not stand: the lines come to the payout, but 2 discrepancies must be settled first.");
        assertThat(page().section("discrepancies")).contains("No sale × 1 Amount differs × 1 Rounded × 1");
        assertThat(page().rows("discrepancies"))
                .containsExactly(
                        "Cause | Owner | Order | What differs, and what to do | Difference",
                        "No sale | Operations | JL-1 | No sale. " + Discrepancy.Cause.NO_SALE.whatToDo() + " | –",
                        "Amount differs | Finance | JL-1 | Pays less. " + Discrepancy.Cause.AMOUNT_DIFFERS.whatToDo()
                                + " | −3.00",
                        "Rounded | Finance | JL-1 | VAT is rounded. " + Discrepancy.Cause.ROUNDED.whatToDo()
                                + " | 0.01");
    }

    @Test
    void oneThatBlocksNothingLeavesThePayoutStanding() {
        sample.discrepancies(List.of(discrepancy(Discrepancy.Cause.ROUNDED, Optional.of("0.01"), "VAT is rounded.")));

        assertThat(page().section("verdict")).startsWith("Adds up");
        assertThat(page().html()).contains("id=\"verdict\" class=\"good\"");
    }

    private static Discrepancy discrepancy(Discrepancy.Cause cause, Optional<String> difference, String words) {
        return new Discrepancy(
                cause, Optional.of(new OrderId("JL-1")), difference.map(SampleReconciliation::pounds), words);
    }

    @Test
    void clearingThatIsNotEvenIsSaid() {
        sample.progress(new Progress(
                Settling.Standing.HELD, Optional.of(LocalDate.of(2026, 3, 3)), Optional.of(pounds("-17.20"))));

        assertThat(page().section("verdict"))
                .endsWith("Held while posting: 4 of 4 postings are made. Clearing is adrift by −17.20.");
        assertThat(page().html()).contains("id=\"verdict\" class=\"bad\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    READING | Its lines are still being read.
                    AWAITED | Nothing is posted yet: it waits to be paid.
                    HELD    | Held: nothing is posted.
                    POSTING | Being posted: 1 of 3 postings is made.
                    POSTED  | Posted: 1 of 3 postings is made.
                    BY_HAND | Entered by hand.
                    """)
    void itIsSaidHowFarThePostingsAre(Settling.Standing standing, String words) {
        sample.progress(standing)
                .postings(List.of(
                        posting("receipt/JL-1", "1.00", "made"),
                        posting("receipt/JL-2", "1.00", "to be made"),
                        posting("receipt/JL-3", "1.00", "made up")));

        assertThat(page().section("verdict")).endsWith("to the penny. " + words);
    }

    @Test
    void aPayoutThatWaitsForItsMoneySaysSo() {
        sample.unpaid();

        assertThat(page().title()).contains("000001 Payment To be paid").contains("Booked on Not booked yet");
        assertThat(page().section("verdict")).endsWith("Nothing is posted yet: it waits to be paid.");
    }

    @Test
    void aPaymentThatFailedSaysWhy() {
        sample.failed("the account <b>is closed</b>");

        assertThat(page().title()).contains("Payment Failed: the account <b>is closed</b>");
    }

    @Test
    void aPayoutThatTheSellerOwesIsBelowZero() {
        sample.amount("-1048.00").sum(2, "-1048.00");

        assertThat(page().section("figures"))
                .startsWith("John Lewis is owed −1,048.00 GBP 2 lines come to −1,048.00 GBP Difference 0.00 GBP");
    }

    @Test
    void aPayoutOfNothingIsPrintedToo() {
        sample.amount("0.00")
                .sum(0, "0.00")
                .kinds(List.of())
                .orders(List.of())
                .unassigned(earnings("0.00", "0.00", "0.00", "0.00", "0.00", "0.00"))
                .documents(List.of())
                .postings(List.of());

        assertThat(page().section("figures")).startsWith("Nothing is to be paid 0.00 GBP 0 lines come to 0.00 GBP");
        assertThat(page().section("verdict")).contains("Posted: there was nothing to post.");
        assertThat(page().rows("kinds")).last().isEqualTo("What makes the payout | 0 | 0.00");
        assertThat(page().rows("orders")).last().asString().endsWith("| 0.00");
        assertThat(page().sections()).containsExactly("figures", "verdict", "kinds", "earnings", "orders");
    }

    @Test
    void aPenaltyIsCalledOutWithTheDeadlineAsTheReadersClockShowsIt() {
        sample.penalties(List.of(
                new Penalty(
                        Optional.of(new OrderId("JL-1003-A")),
                        "LATE_SHIPMENT",
                        pounds("-6.00"),
                        Optional.of(Instant.parse("2026-07-01T23:30:00Z"))),
                new Penalty(Optional.empty(), "OTHER", pounds("-1.20"), Optional.empty())));

        assertThat(page().section("penalties")).contains("2 penalties charged by John Lewis");
        assertThat(page().rows("penalties"))
                .containsExactly(
                        "Order | Penalty | Deadline that was missed | Amount",
                        "JL-1003-A | LATE_SHIPMENT | 2 July 2026, 00:30 | −6.00",
                        "– | OTHER | Not known | −1.20");
    }

    @Test
    void aKindThatNobodyKnowsIsMarked() {
        sample.kinds(List.of(
                kind(LineKind.ORDER_AMOUNT, "1.00"), new OfKind("CLAWBACK", LineKind.UNKNOWN, 2, pounds("-3.00"))));

        assertThat(page().rows("kinds")).contains("CLAWBACK | None: no treatment | – | Net | 2 | −3.00");
        assertThat(page().html()).containsOnlyOnce("<tr class=\"bad\">");
    }

    @Test
    void anAmountInAnotherCurrencyNamesIt() {
        sample.documents(List.of(new OperatorDocument(
                "CN-1",
                OperatorDocument.Type.MANUAL,
                Optional.empty(),
                Money.parse("EUR -40.00"),
                Map.of(),
                Instant.parse("2026-06-30T23:30:00Z"))));

        assertThat(page().rows("documents"))
                .last()
                .isEqualTo("CN-1 | By hand | 1 July 2026 | EUR −40.00 | EUR 0.00 | EUR −40.00");
    }

    @Test
    void nobodysWordsAreMarkup() {
        String hostile = "<script>alert('x')</script><img src=x onerror=\"y\">\n\u202e</style>&amp;";
        sample.voucher(hostile)
                .failed(hostile)
                .kinds(List.of(new OfKind(hostile, LineKind.UNKNOWN, 1, pounds("1.00"))))
                .orders(List.of(order(hostile, hostile, "1.00", "0.00", "0.00")))
                .penalties(List.of(
                        new Penalty(Optional.of(new OrderId(hostile)), hostile, pounds("-1.00"), Optional.empty())))
                .documents(List.of(new OperatorDocument(
                        hostile,
                        OperatorDocument.Type.MANUAL,
                        Optional.empty(),
                        pounds("1.00"),
                        Map.of(hostile, pounds("1.00")),
                        Instant.EPOCH)))
                .discrepancies(List.of(new Discrepancy(
                        Discrepancy.Cause.NOT_OURS, Optional.of(new OrderId(hostile)), Optional.empty(), hostile)))
                .postings(List.of(posting(hostile, "1.00", hostile), posting("bill/" + hostile, "1.00", "made")));

        assertThat(page().html())
                .doesNotContain("<script", "<img", "\u202e", "&amp;amp;amp;")
                .containsOnlyOnce("</style>");
        assertThat(page().section("kinds"))
                .contains("<script>alert('x')</script><img src=x onerror=\"y\"> \uFFFD</style>&amp;");
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing() {
        assertThat(page().html())
                .doesNotContain(
                        "<script", "<link", "<img", "<iframe", "http:", "https:", "url(", "@import", "href", "src=")
                .contains("default-src 'none'");
    }

    private PrintedPage page() {
        return PrintedPage.of(sample.build());
    }
}
