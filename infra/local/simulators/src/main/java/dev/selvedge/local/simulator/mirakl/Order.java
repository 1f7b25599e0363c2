package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What has become of a purchase. Every change carries the instant at which it happened.
final class Order {

    private final Purchase purchase;
    private final Instant created;
    private final List<OrderLine> lines = new ArrayList<>();
    private OrderState state;
    private Instant updated;
    private boolean accepted;
    private @Nullable Instant decided;
    private @Nullable Instant debited;
    private @Nullable String sellerReference;
    private Address shippingAddress;

    Order(Purchase purchase, OrderState state, Instant now) {
        this.purchase = purchase;
        this.created = Wire.second(now);
        this.updated = created;
        this.state = state;
        this.accepted = state.accepted();
        this.shippingAddress = purchase.shippingAddress();
        for (PurchaseLine line : purchase.lines()) {
            lines.add(new OrderLine(id() + "-" + (lines.size() + 1), line, state, created));
        }
    }

    void move(OrderState to, Instant now) {
        Instant at = touch(now);
        state = to;
        accepted = to.accepted() || (accepted && !to.undecided());
        debited = to.debited() && debited == null ? now : debited;
        lines.forEach(line -> line.move(to, at));
    }

    /// The shop's decision: the lines that it refuses leave the order, the others wait for the customer's money.
    void decide(Predicate<OrderLine> taken, Instant now) {
        Instant at = touch(now);
        lines.stream().filter(taken.negate()).forEach(line -> line.move(OrderState.REFUSED, at));
        decided = at;
        move(lines.stream().anyMatch(taken) ? OrderState.WAITING_DEBIT : OrderState.REFUSED, now);
    }

    void cancel(OrderLine line, int quantity, Instant now) {
        line.cancel(quantity, touch(now));
        if (lines.stream().allMatch(one -> one.state().dropped())) {
            state = OrderState.CANCELED;
        }
    }

    void refer(@Nullable String reference, Instant now) {
        sellerReference = reference;
        touch(now);
    }

    void shipTo(Address address, Instant now) {
        shippingAddress = address;
        touch(now);
    }

    private Instant touch(Instant now) {
        Instant at = Wire.second(now);
        updated = at.isAfter(updated) ? at : updated;
        return updated;
    }

    Optional<OrderLine> line(String lineId) {
        return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    BigDecimal total(TaxMode mode) {
        return lines.stream()
                .map(line ->
                        LineAmounts.of(line.bought(), purchase.taxMode(), mode).total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String id() {
        return purchase.id();
    }

    Purchase purchase() {
        return purchase;
    }

    Instant created() {
        return created;
    }

    List<OrderLine> lines() {
        return lines;
    }

    OrderState state() {
        return state;
    }

    Instant updated() {
        return updated;
    }

    boolean accepted() {
        return accepted;
    }

    boolean debited() {
        return debited != null;
    }

    @Nullable
    Instant decidedAt() {
        return decided;
    }

    @Nullable
    Instant debitedAt() {
        return debited;
    }

    @Nullable
    String sellerReference() {
        return sellerReference;
    }

    Address shippingAddress() {
        return shippingAddress;
    }

    OrderView view() {
        List<LineView> shown = lines.stream().map(OrderLine::view).toList();
        BigDecimal total = total(purchase.taxMode());
        return new OrderView(
                id(), state, accepted, sellerReference, purchase.currency(), total, created, updated, shown);
    }
}
