package dev.selvedge.local.simulation;

import dev.selvedge.local.simulator.mirakl.CycleView;
import dev.selvedge.local.simulator.mirakl.InvoiceView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the ERP's own ledger has of one cycle: whatever refers to it, and the documents that it settles.
record Entered(CycleView cycle, List<Booked> entries) {

    /// What the ERP writes of sales' invoices, which are made whether anybody is paid or not.
    private static final Set<String> NOT_COMPARED = Set.of("200");

    static Entered of(Statement statement, List<Booked> ledger) {
        Set<String> numbers =
                statement.documents().stream().map(InvoiceView::number).collect(Collectors.toSet());
        return new Entered(
                statement.cycle(),
                ledger.stream()
                        .filter(entry -> refers(entry, statement.cycle())
                                || numbers.contains(entry.reference().split("/", 2)[0]))
                        .toList());
    }

    /// A payout goes by the reference under which its money came, and its voucher; by the voucher alone while no money
    /// has come.
    static boolean refers(Booked entry, CycleView cycle) {
        return names(cycle).stream()
                .anyMatch(name ->
                        entry.reference().equals(name) || entry.reference().endsWith(" " + name));
    }

    private static List<String> names(CycleView cycle) {
        return List.of(cycle.voucher(), "PAYOUT-" + cycle.voucher() + "/" + cycle.voucher());
    }

    /// The order or the document that an entry of this cycle is about.
    Optional<String> subject(Booked entry) {
        return names(cycle).stream()
                .filter(name -> entry.reference().endsWith(" " + name))
                .map(name -> entry.reference().substring(0, entry.reference().length() - name.length() - 1))
                .findFirst();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Debits less credits, by account.
    Map<String, BigDecimal> accounts() {
        Map<String, BigDecimal> debits = new TreeMap<>();
        for (Booked entry : entries) {
            debits.merge(entry.debit(), entry.amount(), BigDecimal::add);
            debits.merge(entry.credit(), entry.amount().negate(), BigDecimal::add);
        }
        debits.keySet().removeAll(NOT_COMPARED);
        debits.values().removeIf(amount -> amount.signum() == 0);
        return debits;
    }

    /// What was received for each order.
    Map<String, BigDecimal> received() {
        return byOrder(Entered::isReceipt);
    }

    /// What was repaid for each order, below zero.
    Map<String, BigDecimal> repaid() {
        Map<String, BigDecimal> repaid = byOrder(Entered::isRepayment);
        repaid.replaceAll((_, amount) -> amount.negate());
        return repaid;
    }

    private Map<String, BigDecimal> byOrder(Predicate<Booked> some) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        entries.stream()
                .filter(some)
                .forEach(entry -> sums.merge(subject(entry).orElse(""), entry.amount(), BigDecimal::add));
        return sums;
    }

    static boolean isReceipt(Booked entry) {
        return entry.debit().equals(Chart.CLEARING) && entry.credit().equals(Chart.RECEIVABLE);
    }

    static boolean isRepayment(Booked entry) {
        return entry.debit().equals(Chart.RECEIVABLE) && entry.credit().equals(Chart.CLEARING);
    }

    /// By what this differs from a statement; nothing if the ledger has exactly that.
    Optional<String> differs(Statement statement) {
        Set<String> wrong = new TreeSet<>();
        compare(wrong, "account", statement.accounts(), accounts());
        compare(wrong, "receipt of", statement.received(), received());
        compare(wrong, "repayment of", statement.repaid(), repaid());
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    private static void compare(
            Set<String> wrong, String what, Map<String, BigDecimal> due, Map<String, BigDecimal> booked) {
        Set<String> all = new TreeSet<>(due.keySet());
        all.addAll(booked.keySet());
        for (String one : all) {
            BigDecimal right = due.getOrDefault(one, BigDecimal.ZERO);
            BigDecimal stands = booked.getOrDefault(one, BigDecimal.ZERO);
            if (right.compareTo(stands) != 0) {
                wrong.add(what + " " + one + " has " + stands + " and should have " + right);
            }
        }
    }
}
