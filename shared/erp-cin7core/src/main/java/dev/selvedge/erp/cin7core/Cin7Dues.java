package dev.selvedge.erp.cin7core;

import dev.selvedge.erp.cin7core.wire.Cin7Bill;
import dev.selvedge.erp.cin7core.wire.Cin7Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is still to be paid of a sale's invoices. Pure.
///
/// @param invoices those that stand, oldest first
/// @param payments of the whole sale; none if nobody asked
record Cin7Dues(List<Cin7Bill> invoices, List<Cin7Payment> payments) {

    static final String PAYMENT = "PAYMENT";
    static final String REFUND = "REFUND";

    Cin7Dues {
        invoices = invoices.stream()
                .sorted(Comparator.comparing(
                        invoice -> Cin7Times.read(invoice.invoiceDate()).orElse(Instant.MAX)))
                .toList();
        payments = List.copyOf(payments);
    }

    /// What was paid already under a reference. The case of the type varies (cin7-core.md A2).
    static BigDecimal paid(List<Cin7Payment> payments, String type, String reference) {
        return sum(payments.stream()
                .filter(payment -> Cin7Sales.is(payment.type(), type) && reference.equals(payment.reference()))
                .toList());
    }

    BigDecimal left() {
        return invoices.stream().map(this::left).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How much of an amount goes to which invoice: all to the first that has enough left to pay; if none has, as much
    /// as they have, one after the other.
    Map<Cin7Bill, BigDecimal> shares(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return Map.of();
        }
        Optional<Cin7Bill> whole = invoices.stream()
                .filter(invoice -> left(invoice).compareTo(amount) >= 0)
                .findFirst();
        Map<Cin7Bill, BigDecimal> shares = new LinkedHashMap<>();
        whole.ifPresentOrElse(invoice -> shares.put(invoice, amount), () -> spread(amount, shares));
        return shares;
    }

    private void spread(BigDecimal amount, Map<Cin7Bill, BigDecimal> shares) {
        BigDecimal rest = amount;
        for (Cin7Bill invoice : invoices) {
            BigDecimal share = rest.min(left(invoice));
            if (share.signum() > 0) {
                shares.put(invoice, share);
                rest = rest.subtract(share);
            }
        }
    }

    private BigDecimal left(Cin7Bill invoice) {
        return left(invoice, payments, PAYMENT);
    }

    /// What is left to pay of an invoice, or to pay back of a credit note.
    static BigDecimal left(Cin7Bill bill, List<Cin7Payment> payments, String type) {
        BigDecimal paid = sum(payments.stream()
                .filter(payment -> Cin7Sales.is(payment.type(), type)
                        && Cin7Bookings.task(bill).equalsIgnoreCase(payment.taskId()))
                .toList());
        return Cin7Bookings.total(bill).subtract(paid).max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<Cin7Payment> payments) {
        return payments.stream()
                .map(Cin7Payment::amount)
                .flatMap(amount -> Optional.ofNullable(amount).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
