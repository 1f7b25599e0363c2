package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A seller billing cycle: some lines of the transaction log, and the pay-out that they make.
final class Cycle {

    private final String id;
    private final long number;
    private final String currency;
    private final Instant start;
    private final Instant created;
    private final List<TransactionLine> lines = new ArrayList<>();
    private final List<Invoice> documents = new ArrayList<>();
    private final Totals totals = new Totals();
    private BigDecimal off = BigDecimal.ZERO;
    private PayOutState state = PayOutState.TO_PAY;
    private @Nullable BigDecimal paid;
    private @Nullable String reference;
    private @Nullable Instant transactionDate;
    private @Nullable PayOutFailure failure;

    Cycle(long number, String currency, Instant start, Instant created) {
        this.id = Ids.of("seller billing cycle", number);
        this.number = number;
        this.currency = currency;
        this.start = start;
        this.created = created;
    }

    /// The line is one of those that make the pay-out.
    void take(TransactionLine line, Instant now) {
        enclose(line, now);
        totals.add(line);
    }

    /// The line names this cycle and is none of those that make the pay-out.
    void enclose(TransactionLine line, Instant now) {
        line.bill(this, now);
        lines.add(line);
    }

    void add(Invoice document) {
        if (!documents.contains(document)) {
            documents.add(document);
            document.bill(this);
        }
    }

    void tamper(BigDecimal by) {
        off = off.add(by);
    }

    void pay(String payOutReference, Instant now) {
        paid = toSeller();
        state = PayOutState.PAID;
        reference = payOutReference;
        transactionDate = now;
        failure = null;
        lines.stream()
                .filter(line -> line.state() == PaymentState.PAYABLE)
                .forEach(line -> line.move(PaymentState.PAID, now));
    }

    void fail(PayOutFailure why) {
        state = PayOutState.FAILED;
        failure = why;
    }

    /// What was paid stays what it was, whatever comes to the cycle later.
    BigDecimal toSeller() {
        return paid == null ? totals.payOut().add(off) : paid;
    }

    String id() {
        return id;
    }

    /// As long as in the example of TL02. That a cycle has it from the start is a guess.
    String voucher() {
        return "%06d".formatted(number);
    }

    long number() {
        return number;
    }

    String currency() {
        return currency;
    }

    Instant start() {
        return start;
    }

    Instant created() {
        return created;
    }

    List<TransactionLine> lines() {
        return lines;
    }

    Totals totals() {
        return totals;
    }

    PayOutState state() {
        return state;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    Instant transactionDate() {
        return transactionDate;
    }

    @Nullable
    PayOutFailure failure() {
        return failure;
    }

    CycleView view() {
        return new CycleView(
                id(),
                currency,
                created,
                state,
                toSeller(),
                totals.operators(),
                SummaryJson.totals(totals),
                lines.size(),
                documents.stream().map(Invoice::invoiceId).toList(),
                voucher(),
                reference,
                failure);
    }
}
