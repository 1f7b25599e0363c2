package dev.selvedge.local.simulator.cin7core;

import static dev.selvedge.local.simulator.cin7core.BookCaller.ok;
import static dev.selvedge.local.simulator.cin7core.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import org.junit.jupiter.api.Test;

/// cin7-core.md A4: `/ref/account`, `/ref/account/bank`, `/ref/tax` and `/supplier`.
class ChartTest {

    private final BookCaller calls = new BookCaller();
    private final Caller caller = calls.caller;

    @Test
    void anAccountIsFoundByItsCode() {
        JsonNode page = ok(caller.get("/ref/account?Code=605"));

        assertThat(page.get("Total").asInt()).isEqualTo(1);
        JsonNode account = page.at("/AccountsList/0");
        assertThat(account.get("Code").asText()).isEqualTo("605");
        assertThat(account.get("Name").asText()).isEqualTo("John Lewis clearing");
        assertThat(account.get("Type").asText()).isEqualTo("CURRENT");
        assertThat(account.get("Class").asText()).isEqualTo("ASSET");
        assertThat(account.get("ForPayments").asBoolean()).isTrue();
    }

    @Test
    void anUnknownCodeIsAnErrorAndNotAnEmptyList() {
        Answer answer = caller.get("/ref/account?Code=999");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).at("/0/Exception").asText()).isEqualTo("Account with specified ID not found");
    }

    @Test
    void theWholeChartIsListedWithWhatTheVendorUsesItselfFor() {
        JsonNode accounts = ok(caller.get("/ref/account")).get("AccountsList");

        assertThat(accounts.findValuesAsText("Code"))
                .containsExactly("200", "462", "463", "605", "610", "720", "800", "820");
        assertThat(accounts.get(4).get("SystemAccount").asText()).isEqualTo("Accounts receivable");
        assertThat(accounts.findValuesAsText("SystemAccountCode"))
                .containsExactly("", "", "", "", "DEBTORS", "", "CREDITORS", "GST");
        assertThat(accounts.findValuesAsText("Class"))
                .containsExactly("REVENUE", "EXPENSE", "EXPENSE", "ASSET", "ASSET", "ASSET", "LIABILITY", "LIABILITY");
    }

    @Test
    void bankAccountsShowWhatTheLedgerHas() {
        ok(caller.post("/moneyOperation", BookCaller.receive("109.44", "R")));

        JsonNode page = ok(caller.get("/ref/account/bank"));

        assertThat(page.get("Total").asInt()).isEqualTo(1);
        JsonNode bank = page.at("/BankAccountsList/0");
        assertThat(bank.get("AccountCode").asText()).isEqualTo("720");
        assertThat(bank.get("AccountNumber").asText()).isEqualTo("00012345");
        assertThat(bank.get("Currency").asText()).isEqualTo("GBP");
        assertThat(bank.get("BalanceInDear").decimalValue()).isEqualByComparingTo("109.44");
    }

    @Test
    void taxRulesSayWhatTheyAreFor() {
        JsonNode rules = ok(caller.get("/ref/tax")).get("TaxRuleList");

        assertThat(rules.findValuesAsText("Name"))
                .containsExactly("20% (VAT on Income)", "20% (VAT on Expenses)", "No VAT");
        assertThat(rules.findValuesAsText("IsTaxForSale")).containsExactly("true", "false", "true");
        assertThat(rules.findValuesAsText("IsTaxForPurchase")).containsExactly("false", "true", "true");
        assertThat(rules.findValuesAsText("Account")).containsExactly("820", "820", "820");
    }

    @Test
    void suppliersAreFoundByHowTheirNameStarts() {
        calls.books.addSupplier("Somebody else", "EUR");

        JsonNode page = ok(caller.get("/supplier?Name=john"));

        assertThat(page.get("Total").asInt()).isEqualTo(1);
        assertThat(page.at("/SupplierList/0/Name").asText()).isEqualTo("John Lewis plc");
    }
}
