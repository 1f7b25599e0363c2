package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The invoices, credit notes and payments of a sale or of a purchase.
///
/// An invoice is PAID once payments and credit notes cover it, a credit note counting for as much as was not paid back
/// in money. The document says only that there is such a status.
final class Billing {

    private final Map<UUID, Bill> bills = new LinkedHashMap<>();
    private final Map<UUID, Payment> payments = new LinkedHashMap<>();

    void put(Bill bill) {
        bills.put(bill.taskId(), bill);
    }

    Optional<Bill> find(@Nullable UUID task) {
        return Optional.ofNullable(task == null ? null : bills.get(task));
    }

    /// The void ones too.
    List<Bill> all(Bill.Kind kind) {
        return bills.values().stream().filter(bill -> bill.kind() == kind).toList();
    }

    List<Bill> standing(Bill.Kind kind) {
        return bills.values().stream()
                .filter(bill -> bill.kind() == kind && bill.stands())
                .toList();
    }

    Optional<Bill> invoice(@Nullable String number) {
        return standing(Bill.Kind.INVOICE).stream()
                .filter(bill -> bill.number().equals(number))
                .findFirst();
    }

    /// How many there were ever, for the next one's id.
    int count() {
        return bills.size();
    }

    void pay(Payment payment) {
        payments.put(payment.id(), payment);
    }

    void unpay(Payment payment) {
        payments.remove(payment.id());
    }

    List<Payment> payments() {
        return List.copyOf(payments.values());
    }

    List<Payment> payments(Bill bill) {
        return payments.values().stream()
                .filter(payment -> payment.taskId().equals(bill.taskId()))
                .toList();
    }

    /// What was paid for an invoice, or paid back for a credit note.
    BigDecimal paid(Bill bill) {
        return sum(payments(bill).stream().map(Payment::amount));
    }

    BigDecimal paid(Bill.Kind kind) {
        return sum(standing(kind).stream().map(this::paid));
    }

    BigDecimal total(Bill.Kind kind) {
        return sum(standing(kind).stream().map(bill -> bill.billed().total()));
    }

    /// What is still to be paid of all invoices; below zero when more was paid or credited.
    BigDecimal owed() {
        return total(Bill.Kind.INVOICE)
                .subtract(paid(Bill.Kind.INVOICE))
                .subtract(total(Bill.Kind.CREDIT_NOTE))
                .add(paid(Bill.Kind.CREDIT_NOTE));
    }

    /// As the vendor spells it.
    String status(Bill bill) {
        return bill.stands() && bill.kind() == Bill.Kind.INVOICE && covered(bill)
                ? "PAID"
                : bill.status().wire();
    }

    /// The numbers of those that are not void, joined; what a list shows of several is a guess.
    @Nullable
    String numbers(Bill.Kind kind) {
        String numbers = all(kind).stream()
                .filter(bill -> bill.status() != Status.VOIDED)
                .map(Bill::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : numbers;
    }

    /// How many pieces of goods are invoiced.
    BigDecimal pieces() {
        return sum(
                standing(Bill.Kind.INVOICE).stream().map(bill -> bill.billed().pieces()));
    }

    private boolean covered(Bill invoice) {
        BigDecimal credited = sum(standing(Bill.Kind.CREDIT_NOTE).stream()
                .filter(note -> invoice.number().equals(note.head().against()))
                .map(note -> note.billed().total().subtract(paid(note))));
        return paid(invoice).add(credited).compareTo(invoice.billed().total()) >= 0;
    }

    private static BigDecimal sum(Stream<BigDecimal> figures) {
        return Figures.plain(figures.reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
