package dev.selvedge.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.Movement;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.Posting.Receipt;
import dev.selvedge.core.model.Posting.Repayment;
import dev.selvedge.core.model.Posting.Residue;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Tax;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.testkit.Samples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What every ledger of an ERP promises. Each test starts with an empty one that has the accounts of settlement.md C2
/// and makes the invoices of sales when it is asked for a receipt.
///
/// A posting is made in steps, which are the ledger's own; the hooks speak of them by the names that [#steps] gives.
public abstract class BooksContract {

    protected static final String CUSHION = "CUSHION-TEAL-45";
    protected static final String SALE_RULE = "20% (VAT on Income)";
    protected static final String PURCHASE_RULE = "20% (VAT on Expenses)";
    protected static final String NO_TAX_RULE = "No VAT";
    protected static final String CLEARING = "605";
    protected static final LocalDate TODAY = LocalDate.ofInstant(Samples.NOON, ZoneOffset.UTC);

    private static final Map<AccountRole, String> ACCOUNTS = Map.of(
            AccountRole.CLEARING, CLEARING,
            AccountRole.BANK, "720",
            AccountRole.COMMISSION, "462",
            AccountRole.SUBSCRIPTION, "463",
            AccountRole.OTHER_CREDITS, "462",
            AccountRole.RESERVE, "462",
            AccountRole.ROUNDING, "463",
            AccountRole.INPUT_TAX, "820");

    /// One posting of a kind, and how it is referred to.
    private record Case(Posting posting, PostingTerms terms) {}

    protected abstract Books books();

    /// A sale of the order stands from now on, under the order's number, and has no invoice.
    protected abstract ErpReference sell(Order order);

    /// Somebody types a sale that bears the order's number as the customer's reference, and nothing else of ours.
    protected abstract ErpReference enterByHand(OrderId order);

    /// Somebody makes the invoice of the whole sale.
    protected abstract void invoice(ErpReference sale);

    protected abstract void voidIt(ErpReference sale);

    /// Somebody records a payment of an invoiced sale on the clearing account, today.
    protected abstract void payByHand(ErpReference sale, String reference, Money amount);

    /// The books are closed up to a day and for that day.
    protected abstract void lock(LocalDate until);

    /// Debits less credits of an account by its code, as the ERP itself counts them.
    protected abstract Money balance(String account);

    /// The steps that a posting takes from nothing, first to last.
    protected abstract List<String> steps(Posting posting);

    /// The next time that the step is taken it has its effect, and its answer is lost.
    protected abstract void loseTheAnswerOf(String step);

    /// The next time that the step is taken the ERP says "too many" instead, and does nothing.
    protected abstract void throttle(String step);

    @Test
    void openBooksAreNotLocked() {
        assertThat(books().lockedUntil()).isEmpty();
    }

    @Test
    void closedBooksSayTheLastDayThatIsClosed() {
        lock(LocalDate.of(2026, 2, 28));

        assertThat(books().lockedUntil()).contains(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aPostingIntoAClosedPeriodIsRefusedAndNothingIsDone() {
        lock(TODAY);
        Transfer transfer = new Transfer(pounds("109.44"));

        Refused refused = refused(transfer, terms("P-1"), false);

        assertThat(refused.words()).isNotBlank();
        assertThat(refused.nothingDone()).isTrue();
        assertThat(balance(CLEARING)).isEqualTo(pounds("0.00"));
    }

    @Test
    void salesAreFoundByTheirOrderWhoeverEnteredThem() {
        ErpReference ours = sell(order("X-A", "252.00"));
        ErpReference theirs = enterByHand(new OrderId("X-B"));

        assertThat(books().salesOf(new OrderId("X-A"))).containsExactly(ours);
        assertThat(books().salesOf(new OrderId("X-B"))).containsExactly(theirs);
    }

    @Test
    void everySaleOfAnOrderIsSaid() {
        ErpReference ours = sell(order("X-A", "252.00"));
        ErpReference theirs = enterByHand(new OrderId("X-A"));

        assertThat(books().salesOf(new OrderId("X-A"))).containsExactlyInAnyOrder(ours, theirs);
    }

    @Test
    void onlyTheVeryOrdersSalesAreFound() {
        sell(order("X-A1", "252.00"));
        enterByHand(new OrderId("X-A2"));

        assertThat(books().salesOf(new OrderId("X-A"))).isEmpty();
    }

    @Test
    void aVoidSaleIsNone() {
        voidIt(sell(order("X-A", "252.00")));

        assertThat(books().salesOf(new OrderId("X-A"))).isEmpty();
    }

    @Test
    void eachPostingMovesClearingByWhatItSays() {
        for (Case one : cases()) {
            assertThat(books().post(one.posting(), one.terms(), false))
                    .as(one.posting().id())
                    .isNotBlank();

            assertStandsOnce(one);
        }
    }

    @Test
    void askedAgainEachPostingIsFoundAndNotMadeTwice() {
        for (Case one : cases()) {
            String name = books().post(one.posting(), one.terms(), false);

            assertThat(books().post(one.posting(), one.terms(), true))
                    .as(one.posting().id())
                    .isEqualTo(name);

            assertStandsOnce(one);
        }
    }

    @Test
    void askedAgainAPostingThatWasNeverMadeIsMade() {
        for (Case one : cases()) {
            books().post(one.posting(), one.terms(), true);

            assertStandsOnce(one);
        }
    }

    @Test
    void whereverAnAnswerIsLostAskingAgainFinishesThePosting() {
        int number = 0;
        for (Case kind : cases()) {
            for (String step : steps(kind.posting())) {
                Case one = fresh(kind, ++number);
                loseTheAnswerOf(step);

                assertThat(failure(one, false).nothingDone())
                        .as("%s of %s", step, one)
                        .isFalse();
                books().post(one.posting(), one.terms(), true);

                assertStandsOnce(one);
            }
        }
    }

    @Test
    void whereverTheErpSaysTooManyAskingAgainFinishesThePosting() {
        int number = 0;
        for (Case kind : cases()) {
            for (String step : steps(kind.posting())) {
                Case one = fresh(kind, ++number);
                throttle(step);

                RemoteFailure failure = failure(one, false);

                assertThat(failure).as("%s of %s", step, one).isInstanceOf(Throttled.class);
                assertThat(failure.nothingDone())
                        .as("%s of %s", step, one)
                        .isEqualTo(step.equals(steps(kind.posting()).getFirst()));
                books().post(one.posting(), one.terms(), true);
                assertStandsOnce(one);
            }
        }
    }

    @Test
    void whileItIsAskedAgainAnAnswerMayBeLostAgain() {
        int number = 0;
        for (Case kind : cases()) {
            for (String step : steps(kind.posting())) {
                Case one = fresh(kind, ++number);
                loseTheAnswerOf(step);

                assertThat(failure(one, true).nothingDone())
                        .as("%s of %s", step, one)
                        .isFalse();
                books().post(one.posting(), one.terms(), true);

                assertStandsOnce(one);
            }
        }
    }

    @Test
    void whatOnlyContainsItsNameIsNotTakenForAPosting() {
        for (Posting posting : List.of(
                charged("JLP-1"),
                onlyCredits("JLP-2"),
                new Transfer(pounds("10.00")),
                new Residue(Map.of(AccountRole.ROUNDING, pounds("0.02")), CurrencyUnit.GBP))) {
            String payout = "P-" + posting.id();
            books().post(longer(posting), terms("X" + payout), false);

            books().post(posting, terms(payout), true);

            assertStandsOnce(new Case(posting, terms(payout)));
        }
    }

    /// The same, where it has a name, of a name that ends as its own does.
    private static Posting longer(Posting posting) {
        return posting instanceof Bill bill
                ? new Bill("X" + bill.number(), bill.charges(), bill.credits(), bill.currency())
                : posting;
    }

    @Test
    void aPaymentThatSomebodyMadeUnderItsReferenceIsTakenAsMade() {
        ErpReference sale = sell(order("X-A", "252.00"));
        invoice(sale);
        Receipt receipt = new Receipt(new OrderId("X-A"), sale, pounds("252.00"));
        payByHand(sale, terms("P-1").reference(receipt), pounds("252.00"));

        books().post(receipt, terms("P-1"), true);

        assertThat(balance(CLEARING)).isEqualTo(pounds("252.00"));
    }

    @Test
    void ofAPaymentThatSomebodyMadeInPartTheRestIsMade() {
        ErpReference sale = sell(order("X-A", "252.00"));
        invoice(sale);
        Receipt receipt = new Receipt(new OrderId("X-A"), sale, pounds("252.00"));
        payByHand(sale, terms("P-1").reference(receipt), pounds("100.00"));

        books().post(receipt, terms("P-1"), true);

        assertThat(balance(CLEARING)).isEqualTo(pounds("252.00"));
        assertThat(balance("610")).isEqualTo(pounds("0.00"));
    }

    @Test
    void anInvoiceThatSomebodyMadeIsNotMadeAgain() {
        ErpReference sale = sell(order("X-A", "252.00"));
        invoice(sale);

        books().post(new Receipt(new OrderId("X-A"), sale, pounds("252.00")), terms("P-1"), false);

        assertThat(balance("610")).isEqualTo(pounds("0.00"));
    }

    @Test
    void moreMoneyThanASaleComesToIsRefusedAndNoneIsEntered() {
        ErpReference sale = sell(order("X-A", "252.00"));
        invoice(sale);

        Refused refused = refused(new Receipt(new OrderId("X-A"), sale, pounds("252.01")), terms("P-1"), false);

        assertThat(refused.words()).isNotBlank();
        assertThat(refused.nothingDone()).isTrue();
        assertThat(balance(CLEARING)).isEqualTo(pounds("0.00"));
    }

    @Test
    void whatIsRefusedForAnAccountCanBeFinishedOnceTheAccountIsRight() {
        for (Case one : cases()) {
            Refused refused = refused(one.posting(), with(one.terms(), "999"), false);

            assertThat(refused.words()).as(one.posting().id()).contains("999");
            assertThat(refused.system()).isEqualTo(books().name());
            books().post(one.posting(), one.terms(), true);
            assertStandsOnce(one);
        }
    }

    @Test
    void clearingShowsOnlyThePayoutsOwnRowsFromItsDayOn() {
        Transfer transfer = new Transfer(pounds("10.00"));
        books().post(transfer, terms("P-1"), false);
        books().post(transfer, terms("P-11"), false);
        books().post(transfer, terms("XP-1"), false);

        assertThat(books().clearing(terms("P-1"))).containsExactly(new Movement(TODAY, "P-1", pounds("-10.00")));
        assertThat(books().clearing(on(terms("P-1"), TODAY.plusDays(1)))).isEmpty();
    }

    /// settlement.md C3.
    @Test
    void theWorkedExampleNetsClearingToZero() {
        ErpReference refunded = sell(order("B", "60.00"));
        books().post(new Receipt(new OrderId("B"), refunded, pounds("60.00")), terms("EARLIER"), false);
        books().post(new Transfer(pounds("60.00")), terms("EARLIER"), false);
        ErpReference sold = sell(order("A", "252.00"));

        books().post(new Receipt(new OrderId("A"), sold, pounds("252.00")), terms("P-1"), false);
        books().post(repayment("B", refunded, "60.00", "10.00"), terms("P-1"), false);
        books().post(
                        bill(
                                "JLP-1",
                                List.of(charge(AccountRole.COMMISSION, "37.80", "7.56")),
                                List.of(charge(AccountRole.COMMISSION, "9.00", "1.80"))),
                        terms("P-1"),
                        false);
        books().post(
                        bill("JLP-2", List.of(charge(AccountRole.SUBSCRIPTION, "40.00", "8.00")), List.of()),
                        terms("P-1"),
                        false);
        books().post(new Transfer(pounds("109.44")), terms("P-1"), false);

        assertThat(sum(books().clearing(terms("P-1")))).isEqualTo(pounds("0.00"));
        assertThat(balance(CLEARING)).isEqualTo(pounds("0.00"));
        assertThat(balance("610")).isEqualTo(pounds("0.00"));
        assertThat(balance("800")).isEqualTo(pounds("0.00"));
        assertThat(balance("720")).isEqualTo(pounds("169.44"));
        assertThat(balance("462")).isEqualTo(pounds("28.80"));
        assertThat(balance("463")).isEqualTo(pounds("40.00"));
    }

    /// One posting of each kind and turn, each of its own payout.
    private List<Case> cases() {
        return List.of(
                fresh(new Case(new Receipt(new OrderId("R"), NOWHERE, pounds("252.00")), terms("P")), 101),
                fresh(new Case(repayment("R", NOWHERE, "60.00", "10.00"), terms("P")), 102),
                new Case(charged("JLP-103"), terms("P-103")),
                new Case(handedBack("JLP-104"), terms("P-104")),
                new Case(setOff("JLP-105"), terms("P-105")),
                new Case(onlyCredits("JLP-106"), terms("P-106")),
                new Case(
                        new Residue(
                                Map.of(AccountRole.ROUNDING, pounds("0.02"), AccountRole.RESERVE, pounds("-5.00")),
                                CurrencyUnit.GBP),
                        terms("P-107")),
                new Case(new Transfer(pounds("109.44")), terms("P-108")),
                new Case(new Transfer(pounds("-9.44")), terms("P-109")));
    }

    private static final ErpReference NOWHERE = new ErpReference("nowhere", "nowhere");

    /// The same of another payout, another order and another document, with a sale for it.
    private Case fresh(Case one, int number) {
        PostingTerms terms = terms("P-" + number + "/000001");
        String id = "X-" + number;
        return new Case(
                switch (one.posting()) {
                    case Receipt receipt ->
                        new Receipt(
                                new OrderId(id),
                                sell(order(id, receipt.amount().getAmount().toPlainString())),
                                receipt.amount());
                    case Repayment _ -> repayment(id, invoiced(order(id, "252.00")), "60.00", "10.00");
                    case Bill bill -> new Bill("JLP-F-" + number, bill.charges(), bill.credits(), CurrencyUnit.GBP);
                    case Residue residue -> residue;
                    case Transfer transfer -> transfer;
                },
                terms);
    }

    private ErpReference invoiced(Order order) {
        ErpReference sale = sell(order);
        invoice(sale);
        return sale;
    }

    private static Bill charged(String number) {
        return bill(
                number,
                List.of(charge(AccountRole.COMMISSION, "37.80", "7.56")),
                List.of(charge(AccountRole.COMMISSION, "9.00", "1.80")));
    }

    private static Bill handedBack(String number) {
        return bill(
                number,
                List.of(charge(AccountRole.COMMISSION, "1.00", "0.20")),
                List.of(charge(AccountRole.COMMISSION, "9.00", "1.80")));
    }

    private static Bill setOff(String number) {
        return bill(
                number,
                List.of(charge(AccountRole.COMMISSION, "9.00", "1.80")),
                List.of(charge(AccountRole.COMMISSION, "9.00", "1.80")));
    }

    private static Bill onlyCredits(String number) {
        return bill(
                number,
                List.of(),
                List.of(
                        charge(AccountRole.COMMISSION, "9.00", "1.80"),
                        new Charge(AccountRole.OTHER_CREDITS, Tax.NONE, pounds("5.00"), pounds("0.00"))));
    }

    private static Bill bill(String number, List<Charge> charges, List<Charge> credits) {
        return new Bill(number, charges, credits, CurrencyUnit.GBP);
    }

    protected static Charge charge(AccountRole role, String net, String tax) {
        return new Charge(role, "VAT-20", pounds(net), pounds(tax));
    }

    protected static Repayment repayment(String order, ErpReference sale, String gross, String tax) {
        return new Repayment(
                new OrderId(order),
                sale,
                List.of(new Credited(CUSHION, pounds(gross), pounds(tax), "VAT-20")),
                Optional.empty(),
                pounds(gross));
    }

    /// One cushion at this price, its tax included.
    protected static Order order(String id, String gross) {
        return Samples.order(id)
                .lines(Samples.line(id + "-1")
                        .quantity(1)
                        .unitPrice("GBP " + gross)
                        .shipping("GBP 0.00"))
                .build();
    }

    protected static PostingTerms terms(String payout) {
        return new PostingTerms(
                payout,
                TODAY,
                ACCOUNTS,
                Map.of("VAT-20", PURCHASE_RULE, Tax.NONE, NO_TAX_RULE),
                Map.of("VAT-20", SALE_RULE));
    }

    private static PostingTerms on(PostingTerms terms, LocalDate day) {
        return new PostingTerms(terms.payout(), day, terms.accounts(), terms.purchaseTaxes(), terms.saleTaxes());
    }

    /// The same with this account in place of each.
    private static PostingTerms with(PostingTerms terms, String account) {
        Map<AccountRole, String> accounts = new HashMap<>(terms.accounts());
        accounts.replaceAll((_, _) -> account);
        return new PostingTerms(terms.payout(), terms.on(), accounts, terms.purchaseTaxes(), terms.saleTaxes());
    }

    protected static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }

    private void assertStandsOnce(Case one) {
        assertThat(sum(books().clearing(one.terms())))
                .as("%s", one)
                .isEqualTo(one.posting().clearing());
        assertThat(balance("800")).as("owed to the operator after %s", one).isEqualTo(pounds("0.00"));
    }

    private static Money sum(List<Movement> movements) {
        return movements.stream().map(Movement::amount).reduce(pounds("0.00"), Money::plus);
    }

    private Refused refused(Posting posting, PostingTerms terms, boolean again) {
        RemoteFailure failure = failure(new Case(posting, terms), again);
        assertThat(failure).as("%s", posting).isInstanceOf(Refused.class);
        return (Refused) failure;
    }

    private RemoteFailure failure(Case one, boolean again) {
        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> books().post(one.posting(), one.terms(), again));
        return Optional.ofNullable(failure).orElseThrow(() -> new AssertionError("nothing failed of " + one));
    }
}
