package dev.selvedge.core.flow;

import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.Discrepancy.Cause;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.OfPosting;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling.Plan;
import dev.selvedge.core.model.Settling.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.joda.money.Money;

/// Compares a payout with what it is for, to the penny. Pure: asks nobody.
final class Reconciler {

    private final RemittanceFacts facts;
    private final SettlementPolicy policy;
    private final Instant now;
    private final List<Discrepancy> found = new ArrayList<>();

    Reconciler(RemittanceFacts facts, SettlementPolicy policy, Instant now) {
        this.facts = facts;
        this.policy = policy;
        this.now = now;
        sum();
        balances();
        currencies();
        kinds();
        facts.byOrder().forEach(this::order);
        found.addAll(new OperatorCharges(facts).found());
        others();
    }

    private void sum() {
        Money sum = facts.sum(facts.counted());
        Payout payout = facts.payout();
        if (!sum.equals(payout.amount())) {
            found.add(new Discrepancy(
                    Cause.SUM_DIFFERS,
                    Optional.empty(),
                    Optional.of(payout.amount().minus(sum)),
                    "The payout is " + payout.amount() + ", its lines come to " + sum + "."));
        }
    }

    private void balances() {
        if (!facts.balances().isUnbroken()) {
            found.add(new Discrepancy(
                    Cause.BALANCE_BROKEN,
                    Optional.empty(),
                    Optional.empty(),
                    "The running balances of John Lewis's log break off "
                            + facts.balances().breaks() + " times between the lines of this payout."));
        }
    }

    private void currencies() {
        if (!policy.currencies().contains(facts.currency())) {
            found.add(otherCurrency(
                    Optional.empty(),
                    "The payout is in " + facts.currency() + ", which this connection does not take."));
        }
        facts.lines().stream()
                .filter(line ->
                        line.isPaidOut() && !line.amount().getCurrencyUnit().equals(facts.currency()))
                .forEach(line -> found.add(otherCurrency(
                        line.order(),
                        "Transaction " + line.id() + " over " + line.amount() + " is in a payout in " + facts.currency()
                                + ".")));
    }

    private static Discrepancy otherCurrency(Optional<OrderId> order, String words) {
        return new Discrepancy(Cause.OTHER_CURRENCY, order, Optional.empty(), words);
    }

    private void kinds() {
        facts.counted().stream()
                .filter(line -> line.kind() == LineKind.UNKNOWN)
                .forEach(line -> found.add(new Discrepancy(
                        Cause.UNKNOWN_KIND,
                        line.order(),
                        Optional.of(line.amount()),
                        "Transaction " + line.id() + " over " + line.amount() + " is of the kind " + line.kindName()
                                + ", which Selvedge does not know.")));
    }

    private void order(OrderId order, List<RemittanceLine> lines) {
        OpenOrder seen = facts.orders().get(order);
        if (seen == null) {
            found.add(new Discrepancy(
                    Cause.NOT_OURS,
                    Optional.of(order),
                    Optional.of(facts.sum(lines)),
                    "Order " + order + " is none that Selvedge has seen."));
            return;
        }
        sale(order, lines);
        List<Paid> now = lines.stream().map(Paid::of).toList();
        Map<String, String> twice = PaymentChecks.twice(facts, order, now);
        if (twice.isEmpty()) {
            found.addAll(new PaymentChecks(facts, seen, now).found());
        }
        now.forEach(paid -> Optional.ofNullable(twice.get(paid.transaction()))
                .ifPresent(payout -> found.add(twice(Optional.of(order), paid.transaction(), paid.amount(), payout))));
        repeated(Optional.of(order), lines);
    }

    private void sale(OrderId order, List<RemittanceLine> lines) {
        List<RemittanceLine> money =
                lines.stream().filter(line -> line.kind().isOfSale()).toList();
        if (!money.isEmpty() && facts.sale(order).isEmpty()) {
            int entered = facts.byHand().getOrDefault(order, List.of()).size();
            found.add(new Discrepancy(
                    Cause.NO_SALE,
                    Optional.of(order),
                    Optional.of(facts.sum(money)),
                    "Order " + order + " was not placed by Selvedge, and "
                            + (entered == 0 ? "no sale" : entered + " sales")
                            + " of the ERP refer to it by the order's number."));
        }
    }

    /// What belongs to no order can be paid twice only by the same transaction.
    private void others() {
        List<RemittanceLine> others =
                facts.counted().stream().filter(line -> line.order().isEmpty()).toList();
        others.forEach(line -> Optional.ofNullable(facts.othersEarlier().get(line.id()))
                .ifPresent(payout -> found.add(twice(Optional.empty(), line.id(), line.amount(), payout))));
        repeated(Optional.empty(), others);
    }

    private void repeated(Optional<OrderId> order, List<RemittanceLine> lines) {
        Set<String> seen = new HashSet<>();
        lines.stream()
                .filter(line -> !seen.add(line.id()))
                .forEach(line -> found.add(twice(order, line.id(), line.amount(), "this one")));
    }

    private static Discrepancy twice(Optional<OrderId> order, String transaction, Money amount, String payout) {
        return new Discrepancy(
                Cause.PAID_TWICE,
                order,
                Optional.of(amount),
                "Transaction " + transaction + " over " + amount + " stands in payout " + payout + " as well.");
    }

    /// The reconciliation of a remittance of which nothing is posted yet.
    Reconciliation compared(Standing standing) {
        List<Posting> postings = found.stream().anyMatch(one -> one.cause().isBlocking())
                ? List.of()
                : new PostingPlan(facts).postings();
        return report(
                new Reconciliation.Progress(standing, Optional.empty(), Optional.empty()),
                postings,
                _ -> OfPosting.TO_BE_MADE);
    }

    /// The reconciliation of a remittance that is on its way into the ledger, or there.
    ///
    /// @param clearing what is left on the clearing account, once that has been read
    Reconciliation posted(Standing standing, List<Posting> postings, Plan plan, Optional<Money> clearing) {
        return report(
                new Reconciliation.Progress(standing, Optional.of(plan.on()), clearing),
                postings,
                at -> Optional.ofNullable(plan.stuck().get(at))
                        .orElse(at < plan.done() ? OfPosting.MADE : OfPosting.TO_BE_MADE));
    }

    private Reconciliation report(Reconciliation.Progress progress, List<Posting> postings, IntFunction<String> state) {
        List<OfPosting> states = new ArrayList<>();
        for (int at = 0; at < postings.size(); at++) {
            Posting posting = postings.get(at);
            states.add(new OfPosting(posting.id(), posting.clearing(), state.apply(at)));
        }
        return new RemittanceReport(facts).of(now, progress, found, states);
    }
}
