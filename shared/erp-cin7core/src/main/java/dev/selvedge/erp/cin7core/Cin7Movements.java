package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Movement;
import dev.selvedge.erp.cin7core.wire.Cin7Transactions.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Rows of the ledger as seen from one account, in the currency of the books: a row names none. Pure.
final class Cin7Movements {

    private final String account;
    private final CurrencyUnit currency;

    Cin7Movements(String account, @Nullable String currency) {
        this.account = account;
        this.currency = currency(currency);
    }

    private static CurrencyUnit currency(@Nullable String code) {
        try {
            return CurrencyUnit.of(Optional.ofNullable(code).orElse(""));
        } catch (IllegalCurrencyException unknown) {
            throw Cin7Calls.malformed("GET /me was answered without a Currency");
        }
    }

    Movement of(Row row) {
        if (row.amount() == null) {
            throw Cin7Calls.malformed("GET /transactions was answered without an Amount");
        }
        BigDecimal debited = account.equals(row.debit()) ? row.amount() : BigDecimal.ZERO;
        BigDecimal credited = account.equals(row.credit()) ? row.amount() : BigDecimal.ZERO;
        return new Movement(
                Cin7Times.readDay(row.effectiveDate())
                        .orElseThrow(() -> Cin7Calls.malformed("GET /transactions was answered without a day")),
                String.valueOf(row.reference()),
                Money.of(currency, debited.subtract(credited), RoundingMode.UNNECESSARY));
    }
}
