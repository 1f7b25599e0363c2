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
/// @param thing the operation and what it showed, `TL02 showed transaction 5c08` for example
record MiraklFields(String thing) {

    /// The fields of a thing that must have a name.
    ///
    /// @param kind what it is, `SBC11 showed cycle` for example
    static MiraklFields of(String kind, @Nullable String id) {
        String name = present(id).orElseThrow(() -> new Malformed(MiraklFailures.SYSTEM, kind + " without an id"));
        return new MiraklFields(kind + " " + name);
    }

    Malformed wrong(String why) {
        return new Malformed(MiraklFailures.SYSTEM, thing + " unreadably: " + why);
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
