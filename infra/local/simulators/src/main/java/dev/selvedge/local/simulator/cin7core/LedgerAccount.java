package dev.selvedge.local.simulator.cin7core;

/// An account of the chart of accounts (cin7-core.md A4, `/ref/account`).
///
/// @param forPayments whether customers and suppliers can be paid from it although it is no bank account
/// @param bankNumber what `BankAccountNumber` shows, empty for an account that has none
public record LedgerAccount(
        String code, String name, Type type, Role role, boolean forPayments, String bankNumber, String currency) {

    /// The types that the document names, each with its class.
    public enum Type {
        BANK("ASSET"),
        CURRENT("ASSET"),
        CURRLIAB("LIABILITY"),
        LIABILITY("LIABILITY"),
        TERMLIAB("LIABILITY"),
        EXPENSE("EXPENSE"),
        REVENUE("REVENUE");

        private final String accountClass;

        Type(String accountClass) {
            this.accountClass = accountClass;
        }

        String accountClass() {
            return accountClass;
        }
    }

    /// What the vendor itself uses an account for. `Accounts receivable` is documented; the other words are guesses.
    public enum Role {
        NONE("", ""),
        RECEIVABLE("Accounts receivable", "DEBTORS"),
        PAYABLE("Accounts payable", "CREDITORS"),
        TAX("Sales tax", "GST");

        private final String systemAccount;
        private final String systemCode;

        Role(String systemAccount, String systemCode) {
            this.systemAccount = systemAccount;
            this.systemCode = systemCode;
        }

        String systemAccount() {
            return systemAccount;
        }

        String systemCode() {
            return systemCode;
        }
    }

    public static LedgerAccount of(String code, String name, Type type) {
        return new LedgerAccount(code, name, type, Role.NONE, false, "", Account.BASE_CURRENCY);
    }

    public static LedgerAccount bank(String code, String name, String number) {
        return new LedgerAccount(code, name, Type.BANK, Role.NONE, false, number, Account.BASE_CURRENCY);
    }

    public LedgerAccount with(Role other) {
        return new LedgerAccount(code, name, type, other, forPayments, bankNumber, currency);
    }

    public LedgerAccount takingPayments() {
        return new LedgerAccount(code, name, type, role, true, bankNumber, currency);
    }

    public LedgerAccount in(String other) {
        return new LedgerAccount(code, name, type, role, forPayments, bankNumber, other);
    }

    /// Type BANK or `ForPayments` (cin7-core.md A2, `/sale/payment`).
    boolean payable() {
        return type == Type.BANK || forPayments;
    }
}
