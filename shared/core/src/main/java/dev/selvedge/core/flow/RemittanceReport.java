package dev.selvedge.core.flow;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Discrepancy;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.LineKind.Booking;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.Earnings;
import dev.selvedge.core.model.RemittanceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/// Sums a payout up for people: by kind, by order, and what the operator fined.
final class RemittanceReport {

    private final RemittanceFacts facts;

    RemittanceReport(RemittanceFacts facts) {
        this.facts = facts;
    }

    Reconciliation of(
            Instant now,
            Reconciliation.Progress progress,
            List<Discrepancy> discrepancies,
            List<Reconciliation.OfPosting> postings) {
        List<RemittanceLine> counted = facts.counted();
        return new Reconciliation(
                facts.payout(),
                now,
                progress,
                counted.size(),
                facts.sum(counted),
                kinds(counted),
                orders(),
                earnings(counted.stream().filter(line -> line.order().isEmpty()).toList()),
                penalties(counted),
                facts.remittance().documents(),
                discrepancies,
                postings);
    }

    private List<Reconciliation.OfKind> kinds(List<RemittanceLine> counted) {
        Map<String, List<RemittanceLine>> byName = new TreeMap<>();
        counted.forEach(line ->
                byName.computeIfAbsent(line.kindName(), _ -> new ArrayList<>()).add(line));
        List<Reconciliation.OfKind> kinds = new ArrayList<>();
        byName.forEach((name, lines) ->
                kinds.add(new Reconciliation.OfKind(name, lines.getFirst().kind(), lines.size(), facts.sum(lines))));
        kinds.sort(Comparator.comparing(Reconciliation.OfKind::kind));
        return kinds;
    }

    private List<Reconciliation.OfOrder> orders() {
        List<Reconciliation.OfOrder> orders = new ArrayList<>();
        facts.byOrder()
                .forEach((order, lines) ->
                        orders.add(new Reconciliation.OfOrder(order, facts.sale(order), earnings(lines))));
        return orders;
    }

    private Earnings earnings(List<RemittanceLine> lines) {
        Map<Earning, Money> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(Earning.of(line.kind()), line.amount(), Money::plus));
        return new Earnings(
                sums.getOrDefault(Earning.GROSS, facts.zero()),
                sums.getOrDefault(Earning.REFUNDS, facts.zero()),
                sums.getOrDefault(Earning.COMMISSION, facts.zero()),
                sums.getOrDefault(Earning.FEES, facts.zero()),
                sums.getOrDefault(Earning.PENALTIES, facts.zero()),
                sums.getOrDefault(Earning.OTHER, facts.zero()));
    }

    private enum Earning {
        GROSS,
        REFUNDS,
        COMMISSION,
        FEES,
        PENALTIES,
        OTHER;

        static Earning of(LineKind kind) {
            if (kind.isOfSale()) {
                return kind.booking() == Booking.SALE_PAYMENT ? GROSS : REFUNDS;
            }
            return switch (kind.account()) {
                case COMMISSION -> COMMISSION;
                case FEES, SUBSCRIPTION -> FEES;
                case PENALTIES -> PENALTIES;
                default -> OTHER;
            };
        }
    }

    /// A penalty and its tax are one.
    private List<Reconciliation.Penalty> penalties(List<RemittanceLine> counted) {
        Map<Fine, Money> fines = new LinkedHashMap<>();
        counted.stream()
                .filter(line -> line.kind().account() == AccountRole.PENALTIES)
                .forEach(line ->
                        fines.merge(new Fine(line.order(), line.feeCode().orElse("")), line.amount(), Money::plus));
        List<Reconciliation.Penalty> penalties = new ArrayList<>();
        fines.forEach((fine, amount) -> penalties.add(new Reconciliation.Penalty(
                fine.order(), fine.code(), amount, fine.order().flatMap(this::deadline))));
        return penalties;
    }

    private record Fine(Optional<OrderId> order, String code) {}

    private Optional<Instant> deadline(OrderId order) {
        return facts.order(order).map(OpenOrder::shown).flatMap(shown -> shown.deadline());
    }
}
