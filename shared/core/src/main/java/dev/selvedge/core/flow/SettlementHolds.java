package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Settlement.Parts;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.PostingTerms;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Release;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/// What finance is told about a payout that is not posted, or not whole.
final class SettlementHolds {

    /// So many discrepancies are named in a hold; the reconciliation has them all.
    private static final int NAMED = 20;

    private final Parts parts;

    SettlementHolds(Parts parts) {
        this.parts = parts;
    }

    Outcome disagrees(Reconciliation compared, String page) {
        Payout payout = compared.payout();
        List<Discrepancy> blocking = compared.blocking();
        Map<String, String> evidence = new HashMap<>(Map.of(
                "reconciliation", page,
                "payout", payout.amount().toString(),
                "lines come to", compared.sum().toString(),
                "discrepancies", String.valueOf(blocking.size())));
        for (int at = 0; at < Math.min(NAMED, blocking.size()); at++) {
            Discrepancy one = blocking.get(at);
            evidence.put((at + 1) + " " + one.cause(), one.words());
        }
        return parts.hold(
                payout,
                Reason.REMITTANCE_DISAGREES,
                "Payout " + payout.name() + " over " + payout.amount() + " does not add up: "
                        + blocking.getFirst().words()
                        + (blocking.size() > 1 ? " There are " + (blocking.size() - 1) + " more." : ""),
                evidence,
                new Release.LookAgain(parts.now().plus(parts.policy().lookAgain())));
    }

    Outcome failed(Payout payout, String page) {
        String why = payout.failure().orElse("without a reason");
        return parts.hold(
                payout,
                Reason.PAYOUT_FAILED,
                "John Lewis could not pay payout " + payout.name() + " over " + payout.amount() + ": " + why + ".",
                Map.of("reconciliation", page, "why", why),
                new Release.ByChange());
    }

    /// Whoever enters one by hand needs its reference.
    ///
    /// @param refused the ERP's words, by place in the plan
    Outcome refused(Payout payout, List<Posting> plan, PostingTerms terms, Map<Integer, String> refused, int left) {
        Map<String, String> evidence = new HashMap<>(Map.of(
                "refused", String.valueOf(refused.size()),
                "not tried yet", String.valueOf(left)));
        refused.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(NAMED)
                .forEach(one -> evidence.put(name(plan.get(one.getKey()), terms), one.getValue()));
        return parts.hold(
                payout,
                Reason.POSTING_REFUSED,
                parts.books().name() + " refused " + refused.size() + " postings of payout " + payout.name()
                        + "; everything else of it stands or follows.",
                evidence,
                Patience.lookAgain(parts.now()));
    }

    private static String name(Posting posting, PostingTerms terms) {
        return posting.id() + ", reference '" + terms.reference(posting) + "'";
    }

    /// @param differences found less planned, by reference
    Outcome adrift(Payout payout, Map<String, Money> differences) {
        Map<String, String> evidence = new HashMap<>();
        differences.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(NAMED)
                .forEach(one -> evidence.put(one.getKey(), one.getValue().toString()));
        return parts.hold(
                payout,
                Reason.CLEARING_ADRIFT,
                "The clearing account does not show payout " + payout.name() + " as it was posted: "
                        + differences.size() + " references differ.",
                evidence,
                Patience.lookAgain(parts.now()));
    }
}
