package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Reason;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Those who keep the books in Cin7 Core, and those who enter sales, invoices and receipts by hand.
record Cin7Team(World world, FinanceTeam finance, HandWork hands) implements Treasury.Team {

    @Override
    public void plan(Duration busy) {
        finance.plan(busy);
        hands.plan(busy);
    }

    @Override
    public void calm() {
        finance.calm();
        hands.calm();
    }

    @Override
    public void book() {
        finance.book();
    }

    @Override
    public List<Booked> ledger() {
        return world.scene.cin7().backOffice().bookkeeper().entries().stream()
                .map(Booked::of)
                .toList();
    }

    @Override
    public List<Booked> byHand() {
        return hands.receipts().stream().map(Booked::of).toList();
    }

    @Override
    public Set<Reason> closed() {
        return finance.keepsClosed() ? Set.of(Reason.PERIOD_LOCKED) : Set.of();
    }

    @Override
    public Set<Reason> refusals(Statement statement, Entered entered) {
        boolean isStuck = statement.repaid().keySet().stream()
                .filter(order -> !entered.repaid().containsKey(order))
                .anyMatch(order -> isCredited(order) || !isInvoiced(order));
        return isStuck ? Set.of(Reason.POSTING_REFUSED) : Set.of();
    }

    /// A simple sale has one credit note (cin7-core.md A2).
    private boolean isCredited(String order) {
        return ledger().stream()
                .filter(Entered::isRepayment)
                .anyMatch(entry -> entry.reference().startsWith(order + " "));
    }

    private boolean isInvoiced(String order) {
        return world.erp().sales().stream()
                .filter(sale -> sale.isOf(order) || sale.reference().equals(order))
                .anyMatch(sale ->
                        ledger().stream().anyMatch(entry -> entry.document().equals(sale.id())));
    }

    @Override
    public List<Verdict> verdicts() {
        return List.of(new Verdict("what was credited was repaid", this::uneven));
    }

    /// Credit notes of sales refer to their invoice with a slash.
    private Optional<String> uneven() {
        boolean isWhole = world.records.holds.all().stream().noneMatch(hold -> hold.reason() == Reason.POSTING_REFUSED);
        BigDecimal credited = sum(entry -> entry.type().equals("Sale")
                && entry.credit().equals(Chart.RECEIVABLE)
                && entry.reference().contains("/CR-"));
        BigDecimal repaid = sum(Entered::isRepayment);
        return !isWhole || credited.compareTo(repaid) == 0
                ? Optional.empty()
                : Optional.of(credited + " is credited, and " + repaid + " repaid.");
    }

    private BigDecimal sum(Predicate<Booked> some) {
        return ledger().stream().filter(some).map(Booked::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
