package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.erp.cin7core.wire.Cin7Bill;
import dev.selvedge.erp.cin7core.wire.Cin7Payment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What invoices, credit notes and payments have in common, of sales and of purchases. Pure.
final class Cin7Bookings {

    /// Makes a new document (cin7-core.md A2).
    static final String NEW = "00000000-0000-0000-0000-000000000000";

    static final String AUTHORISED = "AUTHORISED";

    private Cin7Bookings() {}

    static boolean isStanding(Cin7Bill bill) {
        return Cin7Sales.is(bill.status(), AUTHORISED) || Cin7Sales.is(bill.status(), "PAID");
    }

    static boolean isDraft(Cin7Bill bill) {
        return Cin7Sales.is(bill.status(), "DRAFT");
    }

    static List<Cin7Bill> standing(@Nullable List<Cin7Bill> bills) {
        return Cin7Sales.listed(bills).stream().filter(Cin7Bookings::isStanding).toList();
    }

    /// The last of those that stand, which a document that was just made is.
    static Optional<Cin7Bill> last(@Nullable List<Cin7Bill> bills, Predicate<Cin7Bill> wanted) {
        return standing(bills).stream().filter(wanted).reduce((_, next) -> next);
    }

    static String task(Cin7Bill bill) {
        return Optional.ofNullable(bill.taskId())
                .orElseThrow(() -> Cin7Calls.malformed("a document was shown without a TaskID"));
    }

    static BigDecimal total(Cin7Bill bill) {
        return Optional.ofNullable(bill.total())
                .orElseThrow(() -> Cin7Calls.malformed("a document was shown without a Total"));
    }

    static Cin7Payment payment(String taskId, String type, BigDecimal amount, String reference, PostingTerms terms) {
        return new Cin7Payment(
                taskId, type, reference, amount, Cin7Times.day(terms.on()), terms.account(AccountRole.CLEARING));
    }

    /// @throws IllegalStateException for codes that have no rule: they are asked for when postings are planned
    static String rule(Map<String, String> rules, String codes) {
        return Optional.ofNullable(rules.get(codes))
                .orElseThrow(() -> new IllegalStateException("no tax rule is mapped for " + codes));
    }

    static String name(@Nullable String shown, String otherwise) {
        return Objects.requireNonNullElse(shown, otherwise);
    }
}
