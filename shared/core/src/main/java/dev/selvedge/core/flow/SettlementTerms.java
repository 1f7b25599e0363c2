package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Settlement.Parts;
import dev.selvedge.core.flow.SettlementPolicy.Charges;
import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Tax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What finance has decided about a payout: the accounts, the tax rules and the day.
final class SettlementTerms {

    private final Payout payout;
    private final Parts parts;

    SettlementTerms(Payout payout, Parts parts) {
        this.payout = payout;
        this.parts = parts;
    }

    /// The day on which the money moved, unless finance wants another.
    LocalDate day() {
        Instant moved = payout.paidAt().orElse(payout.createdAt());
        return parts.records()
                .mappings()
                .find(new MappingKey(Kind.BOOKED_ON, payout.id()))
                .map(LocalDate::parse)
                .orElseGet(() -> LocalDate.ofInstant(moved, parts.policy().zone()));
    }

    /// @param name by which the postings refer to the payout
    PostingTerms on(String name, LocalDate day) {
        Map<AccountRole, String> accounts = new EnumMap<>(AccountRole.class);
        all(Kind.ACCOUNT).forEach((role, account) -> accounts.put(AccountRole.valueOf(role), account));
        return new PostingTerms(name, day, accounts, all(Kind.PURCHASE_TAX), all(Kind.TAX));
    }

    private Map<String, String> all(Kind kind) {
        return parts.records().mappings().all(kind);
    }

    /// A hold if something is not mapped that these postings need.
    Optional<Outcome> missing(List<Posting> postings) {
        Set<MappingKey> missing = postings.stream()
                .flatMap(this::needed)
                .distinct()
                .filter(key -> parts.records().mappings().find(key).isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(MappingKey::toString))));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String names = missing.stream().map(MappingKey::toString).collect(Collectors.joining(", "));
        return Optional.of(parts.hold(
                payout,
                Reason.ACCOUNT_NOT_MAPPED,
                "Payout " + payout.name() + " adds up and is not posted: nothing is mapped for " + names + ".",
                Map.of("missing", names),
                new Release.WhenMapped(missing)));
    }

    private Stream<MappingKey> needed(Posting posting) {
        Stream<MappingKey> own =
                switch (posting) {
                    case Posting.Receipt _ -> Stream.of();
                    case Posting.Repayment repayment ->
                        Stream.concat(repayment.goods().stream(), repayment.carriage().stream())
                                .map(credited -> new MappingKey(Kind.TAX, credited.taxes()));
                    case Posting.Bill bill ->
                        Stream.concat(bill.charges().stream(), bill.credits().stream())
                                .flatMap(this::needed);
                    case Posting.Residue residue ->
                        residue.credits().keySet().stream().map(SettlementTerms::account);
                    case Posting.Transfer _ ->
                        Stream.of(account(AccountRole.BANK), new MappingKey(Kind.PURCHASE_TAX, Tax.NONE));
                };
        return Stream.concat(Stream.of(account(AccountRole.CLEARING)), own);
    }

    private Stream<MappingKey> needed(Charge charge) {
        MappingKey tax = parts.policy().charges() == Charges.JOURNAL
                ? account(AccountRole.INPUT_TAX)
                : new MappingKey(Kind.PURCHASE_TAX, charge.taxes());
        return Stream.of(account(charge.role()), tax);
    }

    private static MappingKey account(AccountRole role) {
        return new MappingKey(Kind.ACCOUNT, role.name());
    }

    /// A hold if a day is in a closed period.
    Optional<Outcome> locked(LocalDate day) {
        Optional<LocalDate> closed = parts.books().lockedUntil().filter(until -> !day.isAfter(until));
        return closed.map(until -> parts.hold(
                payout,
                Reason.PERIOD_LOCKED,
                "Payout " + payout.name() + " belongs on " + day + ", and "
                        + parts.books().name() + " is closed until " + until + ".",
                Map.of(
                        "day",
                        day.toString(),
                        "earliest open day",
                        until.plusDays(1).toString()),
                Patience.lookAgain(parts.now())));
    }
}
