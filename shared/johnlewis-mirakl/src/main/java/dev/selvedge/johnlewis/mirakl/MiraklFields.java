package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.port.RemoteFailure.Malformed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one thing that Mirakl shows. A failure names the thing and the field, never what it holds.
///
/// @param shown the operation and what it shows, `TL02 showed transaction` for example
/// @param id which of them
record MiraklFields(String shown, String id) {

    /// The fields of a thing that must have a name.
    static MiraklFields of(String shown, @Nullable String id) {
        return new MiraklFields(
                shown, present(id).orElseThrow(() -> new Malformed(MiraklFailures.SYSTEM, shown + " without an id")));
    }

    Malformed wrong(String why) {
        return new Malformed(MiraklFailures.SYSTEM, shown + " " + id + " unreadably: " + why);
    }

    String text(@Nullable String value, String field) {
        return present(value).orElseThrow(() -> wrong(field + " is missing"));
    }

    CurrencyUnit currency(@Nullable String code) {
        try {
            return CurrencyUnit.of(text(code, "currency_iso_code"));
        } catch (IllegalCurrencyException unknown) {
            throw wrong("currency_iso_code is unknown");
        }
    }

    Money money(@Nullable BigDecimal amount, CurrencyUnit currency, String field) {
        if (amount == null) {
            throw wrong(field + " is missing");
        }
        try {
            return Money.of(currency, amount, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw wrong(field + " has more decimals than " + currency);
        }
    }

    Instant instant(@Nullable String date, String field) {
        try {
            return OffsetDateTime.parse(text(date, field)).toInstant();
        } catch (DateTimeParseException wrong) {
            throw wrong(field + " is no date");
        }
    }

    /// As [#instant], for a date that need not be there.
    Optional<Instant> dated(@Nullable String date, String field) {
        return present(date).map(there -> instant(there, field));
    }

    static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).filter(there -> !there.isBlank());
    }
}
