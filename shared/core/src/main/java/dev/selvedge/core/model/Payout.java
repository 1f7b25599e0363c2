package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/// What the marketplace pays out for one billing cycle, as it shows it.
///
/// @param id the marketplace's name for the billing cycle
/// @param voucher its number, for people
/// @param amount what is transferred to the seller, below zero where the seller owes it
/// @param reference under which the money arrives; only when it is paid
/// @param paidAt when the money left; only when it is paid
/// @param failure why it could not be paid, in the marketplace's words
/// @param mark changes whenever the marketplace shows other figures of the cycle; its state is none of them
public record Payout(
        String id,
        String voucher,
        Instant createdAt,
        Money amount,
        State state,
        Optional<String> reference,
        Optional<Instant> paidAt,
        Optional<String> failure,
        String mark) {

    /// How far the payment is.
    public enum State {
        TO_PAY,
        PAID,
        FAILED,
        /// A state that the marketplace did not have when this was written.
        UNKNOWN
    }

    public Payout {
        Text.requirePresent(id, "payout");
    }

    /// What finance knows it by: every posting carries it. One reference may stand for several payouts.
    public String name() {
        return reference.map(sent -> sent + "/" + voucher).orElse(voucher);
    }

    /// Whether it was made up before another, and so pays first what both pay.
    public boolean isBefore(Payout other) {
        int byTime = createdAt.compareTo(other.createdAt);
        return byTime < 0 || (byTime == 0 && id.compareTo(other.id) < 0);
    }

    /// Whether the money has moved, or there is none to move.
    public boolean isDone() {
        return state == State.PAID || (amount.isZero() && state != State.UNKNOWN);
    }
}
