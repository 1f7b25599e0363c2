package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.cin7core.LedgerAccount.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// `/ref/account`, `/ref/account/bank` and `/transactions` (cin7-core.md A4), to be read only.
final class ChartDesk {

    private final Finance finance;

    ChartDesk(Finance finance) {
        this.finance = finance;
    }

    /// An unknown `Code` is an error and not an empty list.
    Answer accounts(Call call) {
        Filters.only(call, "Code");
        String code = call.parameter("Code");
        if (code == null) {
            return Pages.of(call, "AccountsList", finance.chart.accounts(), ChartDesk::json);
        }
        LedgerAccount account = finance.chart
                .find(code)
                .orElseThrow(() -> Refused.because(ErrorModel.notFound("Account with specified ID not found")));
        return Pages.of(call, "AccountsList", List.of(account), ChartDesk::json);
    }

    /// The statement's balance is the ledger's: nobody imports statements here.
    Answer bankAccounts(Call call) {
        Map<String, BigDecimal> balances = finance.ledger.balances();
        List<LedgerAccount> banks = finance.chart.accounts().stream()
                .filter(account -> account.type() == Type.BANK)
                .toList();
        return Pages.of(
                call,
                "BankAccountsList",
                banks,
                bank -> json(bank, Figures.plain(balances.getOrDefault(bank.code(), BigDecimal.ZERO))));
    }

    private static ObjectNode json(LedgerAccount account) {
        return Json.object()
                .put("Code", account.code())
                .put("Name", account.name())
                .put("Type", account.type().name())
                .put("Status", "ACTIVE")
                .put("Class", account.type().accountClass())
                .put("SystemAccount", account.role().systemAccount())
                .put("SystemAccountCode", account.role().systemCode())
                .put("ForPayments", account.forPayments())
                .put("DisplayName", account.code() + ": " + account.name())
                .put("Bank", account.type() == Type.BANK ? account.name() : null)
                .put("BankAccountNumber", account.bankNumber());
    }

    private static ObjectNode json(LedgerAccount bank, BigDecimal balance) {
        return Json.object()
                .put("AccountID", Guids.of("account", bank.code()).toString())
                .put("Bank", bank.name())
                .put("AccountName", bank.name())
                .put("AccountNumber", bank.bankNumber())
                .put("AccountCode", bank.code())
                .put("Currency", bank.currency())
                .put("StatementBalance", balance)
                .put("BalanceInDear", balance);
    }
}
