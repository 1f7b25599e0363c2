package dev.selvedge.core.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/// What is mapped: a marketplace's word, of one kind, to the ERP's; or what a rule is for to the rule.
public record MappingKey(Kind kind, String from) {

    /// The kinds of words that are mapped.
    public enum Kind {
        /// The marketplace's tax codes of a line, sorted and joined by `+`, to a tax rule of the ERP.
        TAX,
        /// A carrier as the warehouse writes it, to a [Carrier].
        CARRIER,
        /// `sku/…`, `category/…` or `connection` to a [StockRule].
        STOCK_RULE,
        /// What the marketplace allows, read from it once a day.
        PLATFORM,
        /// What an account is for, an [AccountRole], to the ERP's code for the account.
        ACCOUNT,
        /// The operator's tax codes of a charge, [joined][Tax#joined], to a tax rule of the ERP for purchases.
        PURCHASE_TAX,
        /// For an ERP that sells by division: `sku/…`, `category/…` or `connection` to the division.
        DIVISION,
        /// As the other, to the warehouse that the goods leave from.
        WAREHOUSE,
        /// As the others, to the customer that John Lewis is in the ERP.
        CUSTOMER,
        /// As the others, to that customer's store.
        STORE,
        /// As the others, to the terms of payment.
        TERMS,
        /// A payout to the day that finance wants it booked on, `2026-11-02`.
        BOOKED_ON
    }

    public MappingKey {
        Text.requirePresent(from, "mapping");
    }

    /// Refuses what this cannot be mapped to.
    ///
    /// @throws IllegalArgumentException with the reason, for the person who enters it
    public void check(String to) {
        switch (kind) {
            case STOCK_RULE -> StockRules.check(from, to);
            case CARRIER -> Carrier.parse(to);
            case ACCOUNT -> checkRole(from);
            case BOOKED_ON -> checkDay(to);
            case DIVISION, WAREHOUSE, CUSTOMER, STORE, TERMS -> StockRules.checkScope(from);
            case TAX, PURCHASE_TAX, PLATFORM -> {}
        }
    }

    private static void checkRole(String role) {
        if (Arrays.stream(AccountRole.values()).noneMatch(known -> known.name().equals(role))) {
            throw new IllegalArgumentException("'" + role + "' is none of " + Arrays.toString(AccountRole.values()));
        }
    }

    private static void checkDay(String day) {
        try {
            LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + day + "' is no day such as 2026-11-02", wrong);
        }
    }

    @Override
    public String toString() {
        return kind + "/" + from;
    }
}
