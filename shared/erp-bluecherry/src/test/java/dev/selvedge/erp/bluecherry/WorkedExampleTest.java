package dev.selvedge.erp.bluecherry;

import static dev.selvedge.erp.bluecherry.CountingHouse.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.selvedge.core.model.Movement;
import dev.selvedge.local.simulator.bluecherry.CashView;
import dev.selvedge.local.simulator.bluecherry.JournalView;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The worked example of settlement.md, C3, number by number, as BlueCherry has it in its books. The invoice of A is
/// BlueCherry's own.
class WorkedExampleTest {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final CountingHouse house = new CountingHouse();

    @BeforeEach
    void book() {
        assertThat(house.ours.conclude(house.example(), house.terms())).isPresent();
        house.carry();
        assertThat(house.ours.conclude(house.example(), house.terms())).isEmpty();
    }

    @Test
    void orderAIsSettledByACashReceiptUnderThePayout() {
        assertThat(house.theirs.cashReceipts())
                .containsExactly(new CashView(
                        "P-1/000001-R",
                        "JLM",
                        "JLP",
                        "P-1/000001",
                        "2026-03-02",
                        "",
                        "X-A",
                        new BigDecimal("252.00"),
                        "",
                        NONE));
    }

    @Test
    void theJournalHasTheEntriesOfTheExample() {
        assertThat(house.theirs.journals())
                .extracting(JournalView::account, JournalView::debit, JournalView::credit, JournalView::vatCode)
                .containsExactly(
                        debit("605", "252.00", ""), credit(CountingHouse.CUSTOMER, "252.00", ""),
                        credit("605", "50.00", ""), debit("200", "50.00", "OUT20"),
                        credit("605", "10.00", ""), debit("820", "10.00", "OUT20"),
                        credit("605", "37.80", ""), debit("462", "37.80", "PUR20"),
                        credit("605", "7.56", ""), debit("820", "7.56", "PUR20"),
                        debit("605", "9.00", ""), credit("462", "9.00", "PUR20"),
                        debit("605", "1.80", ""), credit("820", "1.80", "PUR20"),
                        credit("605", "40.00", ""), debit("463", "40.00", "PUR20"),
                        credit("605", "8.00", ""), debit("820", "8.00", "PUR20"),
                        credit("605", "109.44", ""), debit("720", "109.44", ""));
    }

    private static org.assertj.core.groups.Tuple debit(String account, String amount, String vat) {
        return tuple(account, new BigDecimal(amount), NONE, vat);
    }

    private static org.assertj.core.groups.Tuple credit(String account, String amount, String vat) {
        return tuple(account, NONE, new BigDecimal(amount), vat);
    }

    @Test
    void theJournalIsOneBatchOfOneDayUnderThePayout() {
        assertThat(of(JournalView::batchNo)).containsOnly("P-1/000001-J");
        assertThat(of(JournalView::journalDate)).containsOnly("2026-03-02");
        assertThat(of(JournalView::period)).containsOnly("202603");
        assertThat(of(JournalView::division)).containsOnly("JLM");
        assertThat(of(JournalView::currency)).containsOnly("GBP");
        assertThat(of(JournalView::reference).stream().distinct())
                .containsExactly(
                        "X-A P-1/000001", "X-B P-1/000001", "JLP-1 P-1/000001", "JLP-2 P-1/000001", "P-1/000001");
        assertThat(of(JournalView::description).stream().distinct())
                .containsExactly("receipt/X-A", "repayment/X-B", "bill/JLP-1", "bill/JLP-2", "payout");
    }

    private List<String> of(Function<JournalView, String> column) {
        return house.theirs.journals().stream().map(column).toList();
    }

    @Test
    void clearingIsEvenAndTheOthersAreWhatTheExampleSays() {
        assertThat(house.balance("605")).isEqualByComparingTo("0.00");
        assertThat(house.balance("720")).isEqualByComparingTo("109.44");
        assertThat(house.balance("462")).isEqualByComparingTo("28.80");
        assertThat(house.balance("463")).isEqualByComparingTo("40.00");
        assertThat(house.balance("200")).isEqualByComparingTo("50.00");
        // input VAT 13.76, and of the output VAT 42.00 of the invoice 10.00 are given back
        assertThat(house.balance("820")).isEqualByComparingTo("23.76");
    }

    @Test
    void whatTheCashReceiptDebitsTheJournalTakesOff() {
        BigDecimal received = house.theirs.cashReceipts().stream()
                .map(CashView::amountApplied)
                .reduce(NONE, BigDecimal::add);

        assertThat(house.balance(CountingHouse.CUSTOMER).add(received)).isEqualByComparingTo("0.00");
    }

    @Test
    void clearingShowsEachRowUnderItsReference() {
        assertThat(house.ours.clearing(house.terms()))
                .extracting(Movement::reference, Movement::amount)
                .containsExactly(
                        tuple("X-A P-1/000001", pounds("252.00")),
                        tuple("X-B P-1/000001", pounds("-50.00")),
                        tuple("X-B P-1/000001", pounds("-10.00")),
                        tuple("JLP-1 P-1/000001", pounds("-37.80")),
                        tuple("JLP-1 P-1/000001", pounds("-7.56")),
                        tuple("JLP-1 P-1/000001", pounds("9.00")),
                        tuple("JLP-1 P-1/000001", pounds("1.80")),
                        tuple("JLP-2 P-1/000001", pounds("-40.00")),
                        tuple("JLP-2 P-1/000001", pounds("-8.00")),
                        tuple("P-1/000001", pounds("-109.44")));
    }
}
