package dev.selvedge.core.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/// A payout and what it is for, compared to the penny.
///
/// @param madeAt when it was compared
/// @param lines how many lines it has
/// @param sum what its lines come to
/// @param kinds what the lines of each kind come to, and how the kind is treated
/// @param orders what each order brought, in the sequence of their numbers
/// @param unassigned what belongs to no order
/// @param penalties each penalty, with what was missed
/// @param documents what the operator charged
/// @param postings what the ledger records of it, in that sequence; empty while it does not add up
public record Reconciliation(
        Payout payout,
        Instant madeAt,
        Progress progress,
        int lines,
        Money sum,
        List<OfKind> kinds,
        List<OfOrder> orders,
        Earnings unassigned,
        List<Penalty> penalties,
        List<OperatorDocument> documents,
        List<Discrepancy> discrepancies,
        List<OfPosting> postings) {

    public Reconciliation {
        kinds = List.copyOf(kinds);
        orders = List.copyOf(orders);
        penalties = List.copyOf(penalties);
        documents = List.copyOf(documents);
        discrepancies = List.copyOf(discrepancies);
        postings = List.copyOf(postings);
    }

    /// How far it has come.
    ///
    /// @param on the day it is booked on
    /// @param clearing what is left on the clearing account, read back from the ERP after the last posting
    public record Progress(Settling.Standing standing, Optional<LocalDate> on, Optional<Money> clearing) {}

    /// What the lines of one kind come to.
    ///
    /// @param name as the marketplace spells it
    public record OfKind(String name, LineKind kind, int lines, Money sum) {}

    /// What one order brought.
    ///
    /// @param sale the sale in the ERP, where there is one
    public record OfOrder(OrderId order, Optional<ErpReference> sale, Earnings earnings) {}

    /// What came in and what it cost: sales above zero, costs below.
    ///
    /// @param other whatever is none of the others
    public record Earnings(Money gross, Money refunds, Money commission, Money fees, Money penalties, Money other) {

        public Money net() {
            return gross.plus(refunds)
                    .plus(commission)
                    .plus(fees)
                    .plus(penalties)
                    .plus(other);
        }

        public Earnings plus(Earnings more) {
            return new Earnings(
                    gross.plus(more.gross),
                    refunds.plus(more.refunds),
                    commission.plus(more.commission),
                    fees.plus(more.fees),
                    penalties.plus(more.penalties),
                    other.plus(more.other));
        }
    }

    /// What the operator fined the seller.
    ///
    /// @param code the operator's name for what was missed
    /// @param amount with its tax, below zero
    /// @param deadline the order's shipping deadline
    public record Penalty(Optional<OrderId> order, String code, Money amount, Optional<Instant> deadline) {}

    /// A posting and how it stands.
    ///
    /// @param state [#MADE], [#TO_BE_MADE], or the ERP's words if it was refused
    public record OfPosting(String id, Money clearing, String state) {

        public static final String MADE = "made";
        public static final String TO_BE_MADE = "to be made";
    }

    /// What all of it brought.
    public Earnings earnings() {
        return orders.stream().map(OfOrder::earnings).reduce(unassigned, Earnings::plus);
    }

    /// By how much the payout differs from its lines.
    public Money adrift() {
        return payout.amount().minus(sum);
    }

    /// What of it blocks the postings.
    public List<Discrepancy> blocking() {
        return discrepancies.stream().filter(one -> one.cause().isBlocking()).toList();
    }

    /// How many discrepancies there are of each cause.
    public Map<Discrepancy.Cause, Long> causes() {
        return discrepancies.stream()
                .collect(Collectors.groupingBy(Discrepancy::cause, TreeMap::new, Collectors.counting()));
    }
}
