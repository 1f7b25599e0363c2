package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the transaction log, and what has become of it.
final class TransactionLine {

    private final String id;
    private final long number;
    private final Transaction said;
    private final BigDecimal balance;
    private final Instant created;
    private PaymentState state;
    private Instant updated;
    private @Nullable Cycle cycle;
    private @Nullable Invoice document;

    /// @param number its place in the log
    /// @param balance the seller's, with this line in it
    TransactionLine(String id, long number, Transaction said, BigDecimal balance, Instant created) {
        this.id = id;
        this.number = number;
        this.said = said;
        this.balance = balance;
        this.created = created;
        this.updated = created;
        this.state = said.state();
        this.document = said.document();
    }

    void move(PaymentState to, Instant now) {
        state = to;
        touch(now);
    }

    void bill(Cycle in, Instant now) {
        cycle = in;
        touch(now);
    }

    void number(Invoice invoice, Instant now) {
        document = document == null ? invoice : document;
        touch(now);
    }

    private void touch(Instant now) {
        updated = now.isAfter(updated) ? now : updated;
    }

    String id() {
        return id;
    }

    long number() {
        return number;
    }

    Transaction said() {
        return said;
    }

    BigDecimal amount() {
        return said.amount();
    }

    BigDecimal balance() {
        return balance;
    }

    Instant created() {
        return created;
    }

    Instant updated() {
        return updated;
    }

    PaymentState state() {
        return state;
    }

    @Nullable
    Cycle cycle() {
        return cycle;
    }

    @Nullable
    Invoice document() {
        return document;
    }

    TransactionView view() {
        return new TransactionView(
                id,
                said.type(),
                said.amount(),
                balance,
                said.currency(),
                state,
                said.orderId(),
                said.orderLineId(),
                cycle == null ? null : cycle.id(),
                document == null ? null : document.number(),
                created,
                updated);
    }
}
