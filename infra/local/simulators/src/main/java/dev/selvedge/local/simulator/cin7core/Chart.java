package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.cin7core.LedgerAccount.Role;
import dev.selvedge.local.simulator.cin7core.LedgerAccount.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The chart of accounts, known by code.
final class Chart {

    private final Map<String, LedgerAccount> accounts = new LinkedHashMap<>();

    void add(LedgerAccount account) {
        accounts.put(account.code(), account);
    }

    List<LedgerAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    boolean has(String code) {
        return accounts.containsKey(code);
    }

    Optional<LedgerAccount> find(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : accounts.get(code));
    }

    /// By code, or by the number at the bank: the vendor's samples use both (cin7-core.md A4, `/moneyOperation`).
    Optional<LedgerAccount> codeOrNumber(@Nullable String text) {
        return find(text)
                .or(() -> accounts.values().stream()
                        .filter(account -> text != null && account.bankNumber().equals(text))
                        .findFirst());
    }

    /// The code of the account that the vendor itself uses for this. The document does not say what an account
    /// without one does; here nothing can be posted.
    String code(Role role) {
        return accounts.values().stream()
                .filter(account -> account.role() == role)
                .map(LedgerAccount::code)
                .findFirst()
                .orElseThrow(() -> Refused.because(ErrorModel.notFound(role.systemAccount() + " account not found.")));
    }

    /// Where sales go of which nobody says where: the first revenue account, a guess.
    Optional<String> revenue() {
        return accounts.values().stream()
                .filter(account -> account.type() == Type.REVENUE)
                .map(LedgerAccount::code)
                .findFirst();
    }

    /// The account with this code; a fault that names the code when there is none.
    Optional<LedgerAccount> find(String field, @Nullable String code, List<ErrorModel> faults) {
        if (code == null) {
            faults.add(ErrorModel.invalid(field + " is required."));
            return Optional.empty();
        }
        Optional<LedgerAccount> account = codeOrNumber(code);
        if (account.isEmpty()) {
            faults.add(ErrorModel.notFound(field + " " + code + " not found."));
        }
        return account;
    }
}
