package dev.selvedge.aws;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.OfPosting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names and times in the words of a reader in finance.
final class ReconciliationWords {

    /// Of its own, since not every runtime has Britain's names.
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendPattern("d ")
            .appendText(
                    ChronoField.MONTH_OF_YEAR,
                    Arrays.stream(Month.values())
                            .collect(Collectors.toMap(month -> (long) month.getValue(), ReconciliationWords::name)))
            .appendPattern(" uuuu")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter MINUTE =
            new DateTimeFormatterBuilder().append(DAY).appendPattern(", HH:mm").toFormatter(Locale.ROOT);

    private final ZoneId zone;

    ReconciliationWords(ZoneId zone) {
        this.zone = zone;
    }

    /// `OTHER_CHARGES` as `Other charges`.
    static String name(Enum<?> one) {
        return name(one.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /// `receipt` as `Receipt`.
    static String name(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String day(LocalDate on) {
        return DAY.format(on);
    }

    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    String zone() {
        return zone.getId();
    }

    String payment(Payout payout) {
        return switch (payout.state()) {
            case TO_PAY -> "To be paid";
            case PAID -> "Paid" + payout.paidAt().map(at -> " on " + day(at)).orElse("");
            case FAILED -> "Failed" + payout.failure().map(why -> ": " + why).orElse("");
            case UNKNOWN -> "In a state that is not known here";
        };
    }

    static String document(LineKind.Booking booking) {
        return switch (booking) {
            case SALE_PAYMENT -> "Payment of the sale";
            case SALE_REFUND -> "Credit note and repayment";
            case BILL -> "Operator’s bill";
            case BILL_CREDIT -> "Credit on the operator’s bill";
            case JOURNAL -> "Journal";
            case PAYOUT -> "The payout itself";
            case NOTHING -> "None: no treatment";
        };
    }

    static String account(AccountRole role) {
        return role == AccountRole.NONE ? "–" : name(role);
    }

    static String type(OperatorDocument.Type type) {
        return switch (type) {
            case AUTOMATIC -> "Of the billing cycle";
            case MANUAL -> "By hand";
        };
    }

    /// How far its postings are.
    static String standing(Reconciliation all) {
        return switch (all.progress().standing()) {
            case READING -> "Its lines are still being read.";
            case AWAITED -> "Nothing is posted yet: it waits to be paid.";
            case HELD ->
                all.progress().on().isEmpty() ? "Held: nothing is posted." : "Held while posting: " + made(all) + ".";
            case POSTING -> "Being posted: " + made(all) + ".";
            case BY_HAND -> "Entered by hand.";
            case POSTED ->
                all.postings().isEmpty() ? "Posted: there was nothing to post." : "Posted: " + made(all) + ".";
        };
    }

    private static String made(Reconciliation all) {
        long made = all.postings().stream()
                .filter(one -> one.state().equals(OfPosting.MADE))
                .count();
        return "%,d of ".formatted(made)
                + many(all.postings().size(), "posting")
                + (made == 1 ? " is made" : " are made");
    }

    /// `1 line`, `2 lines`.
    static String many(int count, String what) {
        return "%,d ".formatted(count) + (count == 1 ? what : plural(what));
    }

    private static String plural(String what) {
        return what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    }
}
