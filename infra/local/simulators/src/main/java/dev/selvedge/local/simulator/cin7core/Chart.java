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
        return found(field, code, find(code), faults);
    }

    /// The account with this code, or with this number at the bank: the vendor's samples use both (cin7-core.md A4,
    /// `/moneyOperation`).
    Optional<LedgerAccount> bank(String field, @Nullable String text, List<ErrorModel> faults) {
        return found(
                field,
                text,
                find(text)
                        .or(() -> accounts.values().stream()
                                .filter(account -> account.bankNumber().equals(text))
                                .findFirst()),
                faults);
    }

    private static Optional<LedgerAccount> found(
            String field, @Nullable String text, Optional<LedgerAccount> account, List<ErrorModel> faults) {
        if (text == null) {
            faults.add(ErrorModel.invalid(field + " is required."));
        } else if (account.isEmpty()) {
            faults.add(ErrorModel.notFound(field + " " + text + " not found."));
        }
        return account;
    }
}
