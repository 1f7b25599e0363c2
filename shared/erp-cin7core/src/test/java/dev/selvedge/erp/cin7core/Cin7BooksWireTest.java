package dev.selvedge.erp.cin7core;

import static dev.selvedge.erp.cin7core.CountingHouse.pounds;
import static dev.selvedge.erp.cin7core.CountingHouse.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.Movement;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Bill;
import dev.selvedge.core.model.Posting.Residue;
import dev.selvedge.core.model.Posting.Transfer;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.Mode;
import dev.selvedge.erp.cin7core.Cin7BooksSettings.MoneyFields;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Money tasks, journals and the ledger to the letter (cin7-core.md A4).
@QuarkusTest
class Cin7BooksWireTest {

    private CountingHouse house = CountingHouse.open();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aPayoutIsMoneyReceivedAndTakesOneCall() {
        assertThat(house.callsOf(() -> post(new Transfer(pounds("109.44"))))).containsExactly("POST /moneyOperation");

        JsonNode task = house.sent("POST /moneyOperation");
        assertThat(task.get("TaskType").asText()).isEqualTo("Receive Money");
        assertThat(task.get("Status").asText()).isEqualTo("COMPLETED");
        assertThat(task.get("BankAccount").asText()).isEqualTo("720");
        assertThat(task.get("Reference").asText()).isEqualTo("P-1");
        assertThat(task.get("Date").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(task.at("/Lines/0/Total").decimalValue()).isEqualByComparingTo("109.44");
        assertThat(task.at("/Lines/0/TaxRuleName").asText()).isEqualTo("No VAT");
        assertThat(task.at("/Lines/0/AccountCode").asText()).isEqualTo("605");
        assertThat(task.at("/Lines/0").has("TaxRule")).isFalse();
        assertThat(house.rows()).containsExactly("720 605 109.44");
    }

    @Test
    void aPayoutBelowZeroIsMoneySpent() {
        post(new Transfer(pounds("-9.44")));

        assertThat(house.sent("POST /moneyOperation").get("TaskType").asText()).isEqualTo("Spend Money");
        assertThat(house.rows()).containsExactly("605 720 9.44");
    }

    @Test
    void theLinesOfAMoneyTaskAreSpelledAsTheTableDoesIfThatIsSet() {
        open(CountingHouse.with(MoneyFields.TABLE));

        post(new Transfer(pounds("109.44")));

        JsonNode line = house.sent("POST /moneyOperation").at("/Lines/0");
        assertThat(line.get("TaxRule").asText()).isEqualTo("No VAT");
        assertThat(line.get("Account").asText()).isEqualTo("605");
        assertThat(line.has("TaxRuleName")).isFalse();
        assertThat(line.has("AccountCode")).isFalse();
    }

    @Test
    void anAccountThatCin7DoesNotKnowIsRefusedInItsWords() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> house.ours.post(
                        new Residue(Map.of(AccountRole.ROUNDING, pounds("0.01")), CurrencyUnit.GBP),
                        new PostingTerms(
                                "P-1",
                                LocalDate.of(2026, 3, 2),
                                Map.of(AccountRole.CLEARING, "605", AccountRole.ROUNDING, "998"),
                                Map.of(),
                                Map.of()),
                        false));

        assertThat(refused.words()).contains("998 not found");
        assertThat(refused.nothingDone()).isTrue();
    }

    @Test
    void theResidueIsOneJournalEachLineAgainstClearing() {
        post(new Residue(
                Map.of(AccountRole.RESERVE, pounds("-5.00"), AccountRole.ROUNDING, pounds("0.02")), CurrencyUnit.GBP));

        JsonNode journal = house.sent("POST /journal");
        assertThat(journal.get("Status").asText()).isEqualTo("COMPLETED");
        assertThat(journal.get("EffectiveDate").asText()).isEqualTo("2026-03-02T00:00:00");
        assertThat(journal.get("Narration").asText()).isEqualTo("P-1 residue");
        assertThat(journal.at("/Lines/0/Reference").asText()).isEqualTo("P-1");
        assertThat(house.rows()).containsExactly("463 605 5.00", "605 462 0.02");
    }

    @Test
    void asMoneySpentADocumentIsOneTaskEachWay() {
        open(CountingHouse.with(Mode.SPEND_MONEY));

        assertThat(house.callsOf(() -> post(bill()))).containsExactly("POST /moneyOperation", "POST /moneyOperation");
        assertThat(house.rows()).containsExactly("462 605 37.80", "820 605 7.56", "605 462 9.00", "605 820 1.80");
    }

    @Test
    void asAJournalADocumentHasNetAndTaxApart() {
        open(CountingHouse.with(Mode.JOURNAL));

        assertThat(house.callsOf(() -> post(bill()))).containsExactly("POST /journal");
        assertThat(house.sent("POST /journal").get("Narration").asText()).isEqualTo("JLP-1 P-1");
        assertThat(house.rows()).containsExactly("462 605 37.80", "820 605 7.56", "605 462 9.00", "605 820 1.80");
    }

    @Test
    void aLockDateIsReadAsTheLastClosedDay() {
        house.theirs.lockBefore(LocalDate.of(2026, 3, 1));

        assertThat(house.ours.lockedUntil()).contains(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-02", "31/01/2026"})
    void aLockDateThatCannotBeReadIsNotAnOpenLedger(String date) {
        answering("/me", "{\"Currency\":\"GBP\",\"LockDate\":\"" + date + "\"}");

        assertThat(catchThrowableOfType(Malformed.class, () -> house.ours.lockedUntil()))
                .isNotNull();
    }

    @Test
    void everyPageOfTheLedgerIsRead() {
        house.close();
        house = CountingHouse.at(cin7 -> new Odd(cin7, call -> switch (path(call)) {
            case "/me" -> Odd.json("{\"Currency\":\"GBP\"}");
            default -> page(call);
        }));

        List<Movement> movements = house.ours.clearing(terms("P-1"));

        assertThat(movements)
                .hasSize(1001)
                .containsOnly(new Movement(LocalDate.of(2026, 3, 2), "X-A P-1", pounds("1.50")));
        assertThat(house.account.calls("GET /transactions").getFirst().parameter("FromDate"))
                .isEqualTo("2026-03-02T00:00:00");
        assertThat(house.account.calls("GET /transactions").getFirst().parameter("ToDate"))
                .isEqualTo("2026-03-03T00:00:00");
    }

    @Test
    void aListThatShowsFewerRowsThanItHasIsNotBelieved() {
        answering("/moneyTaskList", "{\"Total\":1,\"Page\":1,\"MoneyTasks\":[]}");

        assertThat(catchThrowableOfType(
                        Malformed.class, () -> house.ours.post(new Transfer(pounds("109.44")), terms("P-1"), true)))
                .isNotNull();
        assertThat(house.account.calls("POST /moneyOperation")).isEmpty();
    }

    private static Answer page(Call call) {
        int rows = "1".equals(call.parameter("Page")) ? 1000 : 1;
        return Odd.json(IntStream.range(0, rows)
                .mapToObj(_ -> """
                        {"DebitAccountCode":"605","CreditAccountCode":"610","Amount":1.5,\
                        "EffectiveDate":"2026-03-02T00:00:00","Reference":"X-A P-1"}""")
                .collect(Collectors.joining(",", "{\"Total\":1001,\"Transactions\":[", "]}")));
    }

    private static String path(Call call) {
        return call.path().replace(Account.BASE, "");
    }

    private void answering(String path, String body) {
        house.close();
        house = CountingHouse.at(
                cin7 -> new Odd(cin7, call -> path(call).equals(path) ? Odd.json(body) : cin7.answer(call)));
    }

    private void open(Cin7BooksSettings settings) {
        house.close();
        house = CountingHouse.open(settings);
    }

    private String post(Posting posting) {
        return house.ours.post(posting, terms("P-1"), false);
    }

    private static Bill bill() {
        return new Bill(
                "JLP-1",
                List.of(new Charge(AccountRole.COMMISSION, "VAT-20", pounds("37.80"), pounds("7.56"))),
                List.of(new Charge(AccountRole.COMMISSION, "VAT-20", pounds("9.00"), pounds("1.80"))),
                CurrencyUnit.GBP);
    }
}
