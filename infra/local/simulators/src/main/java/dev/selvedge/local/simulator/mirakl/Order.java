package dev.selvedge.local.simulator.mirakl;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final Dispatch dispatch = new Dispatch(lines);
    private @Nullable Earlier earlier;
    private Runnable watcher = () -> {};

    /// How the order stood before its last confirmation, and until when it is still shown so.
    private record Earlier(Order order, Instant until) {}

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

    private Order(Order now) {
        this.purchase = now.purchase;
        this.created = now.created;
        this.state = now.state;
        this.updated = now.updated;
        this.accepted = now.accepted;
        this.decided = now.decided;
        this.debited = now.debited;
        this.sellerReference = now.sellerReference;
        this.shippingAddress = now.shippingAddress;
        this.dispatch.track(now.dispatch.tracking());
        now.lines.forEach(line -> lines.add(line.copy()));
    }

    void move(OrderState to, Instant now) {
        Instant at = touch(now);
        state = to;
        accepted = to.accepted() || (accepted && !to.undecided());
        debited = to.debited() && debited == null ? now : debited;
        lines.forEach(line -> line.move(to, at));
        dispatch.follow(to, now);
    }

    /// The shop's decision: the lines that it refuses leave the order, the others wait for the customer's money.
    void decide(Predicate<OrderLine> taken, Instant now) {
        Instant at = touch(now);
        lines.stream().filter(taken.negate()).forEach(line -> line.move(OrderState.REFUSED, at));
        decided = at;
        move(lines.stream().anyMatch(taken) ? OrderState.WAITING_DEBIT : OrderState.REFUSED, now);
    }

    void cancel(OrderLine line, int quantity, Instant now) {
        line.checkCancellable(quantity);
        dispatch.free(line, quantity, now);
        line.cancel(quantity, touch(now));
        if (lines.stream().allMatch(one -> one.state().dropped())) {
            state = OrderState.CANCELED;
        }
        settle();
    }

    void refund(OrderLine line, Refunded back, Instant now) {
        line.refund(back, touch(now));
    }

    /// The seller tells how the parcel can be followed.
    void track(Tracking told, Instant now) {
        dispatch.track(told);
        touch(now);
    }

    /// The seller says that all of it has left.
    void confirm(Instant now) {
        dispatch.confirm();
        move(OrderState.SHIPPED, now);
    }

    void pack(Shipment shipment, Instant now) {
        dispatch.add(shipment);
        touch(now);
    }

    /// A shipment that has not left is gone, as if it had never been made.
    void remove(Shipment shipment, Instant now) {
        dispatch.remove(shipment);
        touch(now);
    }

    /// The seller says that a shipment has left.
    void send(Shipment shipment, Instant now) {
        dispatch.send(shipment, now, touch(now));
        settle();
    }

    /// A line has shipped when all that is left of it has, and an order when all its lines have that are still in it.
    private void settle() {
        lines.stream().filter(OrderLine::allSent).forEach(line -> line.move(OrderState.SHIPPED, updated));
        boolean left = lines.stream().anyMatch(line -> line.state().shipped())
                && lines.stream()
                        .allMatch(line -> line.state().dropped() || line.state().shipped());
        if (state == OrderState.SHIPPING && left) {
            state = OrderState.SHIPPED;
        }
    }

    /// From now on somebody hears of every change, when it begins.
    void onChange(Runnable heard) {
        watcher = heard;
    }

    /// From now on and until then the order is shown as it stands now.
    void showAsNow(Instant until) {
        earlier = new Earlier(new Order(this), until);
    }

    /// The order as OR11 shows it at this moment.
    Order seen(Instant now) {
        return earlier != null && now.isBefore(earlier.until()) ? earlier.order() : this;
    }

    /// The last millisecond of the day that the lead time reaches, as in the example of OR11.
    Instant deadline() {
        Instant given = purchase.shippingDeadline();
        return given != null
                ? given
                : created.truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofDays(purchase.leadTimeDays() + 1L))
                        .minusMillis(1);
    }

    List<ShipmentView> shipmentViews() {
        return dispatch.shipments().stream().map(Shipment::view).toList();
    }

    Dispatch dispatch() {
        return dispatch;
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
        watcher.run();
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
                id(),
                state,
                accepted,
                sellerReference,
                purchase.currency(),
                total,
                created,
                updated,
                shown,
                dispatch.view(this));
    }
}
