package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.BookCaller.receive;
import static dev.selvedge.local.simulator.cin7core.Caller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// cin7-core.md A4, `/moneyOperation`, `/moneyTaskList` and `/bankTransfer`.
class MoneyTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void aPayoutIsReceivedFromTheClearingAccount() {
        JsonNode task = ok(caller.post("/moneyOperation", receive("109.44", "JL-2026-09")));

        assertThat(calls.rowsFrom(0)).containsExactly("720 605 109.44");
        assertThat(task.get("Status").asText()).isEqualTo("COMPLETED");
        assertThat(task.at("/Lines/0/AccountCode").asText()).isEqualTo("605");
        assertThat(ok(caller.get("/moneyOperation?TaskID=" + task.get("TaskID").asText()))
                        .get("Reference")
                        .asText())
                .isEqualTo("JL-2026-09");
    }

    /// The numbers of the vendor's own example: 2.00 with 0.18 of tax within.
    @Test
    void taxWithinThePriceIsSplitOff() {
        ok(caller.post(
                "/moneyOperation",
                receive("2.00", "R")
                        .replace("\"TaxInclusive\": false", "\"TaxInclusive\": true")
                        .replace("\"Tax\": 0", "\"Tax\": 0.18")));

        assertThat(calls.rowsFrom(0)).containsExactly("720 605 1.82", "720 820 0.18");
    }

    @Test
    void moneyIsSpentTheOtherWayWithItsTax() {
        ok(caller.post("/moneyOperation", spend("37.80")));

        assertThat(calls.rowsFrom(0)).containsExactly("462 605 37.80", "820 605 7.56");
    }

    @Test
    void bothSpellingsOfTheLastFieldsAreRead() {
        ok(caller.post(
                "/moneyOperation",
                receive("109.44", "R").replace("TaxRuleName", "TaxRule").replace("AccountCode", "Account")));

        assertThat(calls.rowsFrom(0)).containsExactly("720 605 109.44");
    }

    @Test
    void theBankAccountIsACodeOrANumber() {
        ok(caller.post("/moneyOperation", receive("109.44", "R").replace("\"720\"", "\"00012345\"")));

        assertThat(calls.rowsFrom(0)).containsExactly("720 605 109.44");
    }

    @Test
    void aDraftStandsInTheListAndNotInTheLedger() {
        ok(caller.post("/moneyOperation", receive("109.44", "JL-1").replace("COMPLETED", "DRAFT")));

        assertThat(calls.books.entries()).isEmpty();
        assertThat(ok(caller.get("/moneyTaskList?Search=JL-1"))
                        .at("/MoneyTasks/0/Status")
                        .asText())
                .isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource({"jl-2026-09, 1", "PAYOUT, 2", "109.44, 1", "nothing, 0"})
    void tasksAreFoundByReferenceNoteAndAmount(String search, int found) {
        ok(caller.post("/moneyOperation", receive("109.44", "JL-2026-09")));
        ok(caller.post("/moneyOperation", receive("20.00", "JL-2026-10")));

        JsonNode page = ok(caller.get("/moneyTaskList?Search=" + search));

        assertThat(page.get("Total").asInt()).isEqualTo(found);
    }

    @Test
    void nothingRefusesTheSameTaskTwice() {
        ok(caller.post("/moneyOperation", receive("109.44", "R")));
        ok(caller.post("/moneyOperation", receive("109.44", "R")));

        assertThat(calls.books.balance("720")).isEqualByComparingTo("218.88");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Receive Money| Take Money| TaskType must be Spend Money or Receive Money.",
                "\"720\"| \"200\"| BankAccount 200 is no bank account.",
                "\"720\"| \"999\"| BankAccount 999 not found.",
                "\"605\"| \"999\"| Account 999 not found.",
                "No VAT| 5%| TaxRule 5% not found.",
                "COMPLETED| VOIDED| Status must be DRAFT or COMPLETED.",
                "\"Total\": 109.44| \"Total\": 109.46| 'Total does not agree with Price, Quantity and Discount.'",
                "\"Quantity\"| \"Number\"| Quantity is required.",
                "\"Lines\"| \"Rows\"| Lines are required.",
            })
    void aTaskWithAFaultIsRefused(String written, String instead, String words) {
        Answer answer = caller.post("/moneyOperation", receive("109.44", "R").replace(written, instead));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(calls.books.entries()).isEmpty();
        assertThat(ok(caller.get("/moneyTaskList")).get("Total").asInt()).isZero();
    }

    @Test
    void aBankAccountInAnotherCurrencyIsRefused() {
        calls.books.addAccount(LedgerAccount.bank("720", "Bank", "00012345").in("USD"));

        assertThat(refusal(caller.post("/moneyOperation", receive("109.44", "R"))))
                .isEqualTo("Account 720 is in USD, not in GBP.");
    }

    @Test
    void aSupplierAndACustomerExcludeEachOther() {
        String supplier =
                ok(caller.get("/supplier?Name=john")).at("/SupplierList/0/ID").asText();
        String customer =
                ok(caller.get("/customer?Name=john")).at("/CustomerList/0/ID").asText();
        String named = receive("1.00", "R").replace("\"Note\"", "\"SupplierID\": \"" + supplier + "\", \"Note\"");

        JsonNode task = ok(caller.post("/moneyOperation", named));
        Answer both = caller.post(
                "/moneyOperation", named.replace("\"Note\"", "\"CustomerID\": \"" + customer + "\", \"Note\""));

        assertThat(task.get("SupplierCustomer").asText()).isEqualTo("John Lewis plc");
        assertThat(refusal(both)).isEqualTo("SupplierID and CustomerID exclude each other.");
    }

    @Test
    void moneyMovesBetweenTwoAccounts() {
        JsonNode transfer = ok(caller.post("/bankTransfer", transfer("605", "720", "109.44", "109.44")));

        assertThat(calls.rowsFrom(0)).containsExactly("720 605 109.44");
        assertThat(ok(caller.get(
                                "/bankTransfer?TaskID=" + transfer.get("TaskID").asText()))
                        .get("FromAmount")
                        .decimalValue())
                .isEqualByComparingTo(new BigDecimal("109.44"));
    }

    @ParameterizedTest
    @CsvSource({
        "605, 720, 109.44, 109.43, FromAmount and ToAmount must be above 0 and equal in one currency.",
        "605, 200, 109.44, 109.44, ToAccount 200 is no bank account.",
        "999, 720, 109.44, 109.44, FromAccount 999 not found.",
    })
    void aTransferWithAFaultIsRefused(String from, String to, String leaves, String arrives, String words) {
        Answer answer = caller.post("/bankTransfer", transfer(from, to, leaves, arrives));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(refusal(answer)).isEqualTo(words);
        assertThat(calls.books.entries()).isEmpty();
    }

    private static String transfer(String from, String to, String leaves, String arrives) {
        return """
                {"Status": "COMPLETED", "FromAccount": "%s", "ToAccount": "%s", "FromAmount": %s, "ToAmount": %s,
                 "Reference": "R", "Date": "2026-03-02", "Note": "N"}
                """.formatted(from, to, leaves, arrives);
    }

    private static String spend(String net) {
        return receive(net, "R")
                .replace("Receive Money", "Spend Money")
                .replace("\"BankAccount\": \"720\"", "\"BankAccount\": \"605\"")
                .replace("\"AccountCode\": \"605\"", "\"AccountCode\": \"462\"")
                .replace("\"Tax\": 0,", "")
                .replace("No VAT", "20% (VAT on Expenses)");
    }
}
