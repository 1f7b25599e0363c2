package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has become of one line of an order.
final class OrderLine {

    private final String id;
    private final PurchaseLine bought;
    private final List<Cancelation> cancelations = new ArrayList<>();
    private final List<Refunded> refunds = new ArrayList<>();
    private OrderState state;
    private Instant updated;
    private @Nullable Instant debited;
    private @Nullable Instant shipped;
    private @Nullable Instant received;
    private int packed;
    private int sent;

    OrderLine(String id, PurchaseLine bought, OrderState state, Instant created) {
        this.id = id;
        this.bought = bought;
        this.state = state;
        this.updated = created;
    }

    void move(OrderState to, Instant now) {
        if (state.dropped()) {
            return;
        }
        state = to;
        updated = now;
        debited = to.debited() && debited == null ? now : debited;
        shipped = to.shipped() && shipped == null ? now : shipped;
        received = to.received() && received == null ? now : received;
    }

    /// The line as it is now, for those who see later what becomes of it.
    OrderLine copy() {
        OrderLine copy = new OrderLine(id, bought, state, updated);
        copy.cancelations.addAll(cancelations);
        copy.refunds.addAll(refunds);
        copy.debited = debited;
        copy.shipped = shipped;
        copy.received = received;
        copy.packed = packed;
        copy.sent = sent;
        return copy;
    }

    void checkCancellable(int quantity) {
        if (quantity < 1 || quantity > cancellable()) {
            throw new IllegalArgumentException("line " + id + " is " + state + " with " + cancellable() + " to cancel; "
                    + quantity + " cannot be cancelled");
        }
    }

    void cancel(int quantity, Instant now) {
        checkCancellable(quantity);
        Share share = new Share(cancelled(), cancelled() + quantity, bought.quantity());
        cancelations.add(Cancelation.of(bought, id + "-C" + (cancelations.size() + 1), share, now));
        updated = now;
        state = left() == 0 ? OrderState.CANCELED : state;
    }

    /// Some of its money has gone back to the customer.
    void refund(Refunded back, Instant now) {
        refunds.add(back);
        updated = now;
    }

    List<Refunded> refunds() {
        return refunds;
    }

    int cancelled() {
        return cancelations.stream().mapToInt(Cancelation::quantity).sum();
    }

    int left() {
        return bought.quantity() - cancelled();
    }

    /// What has not left.
    int cancellable() {
        return state.dropped() ? 0 : left() - shippedPieces();
    }

    /// What is in no shipment yet.
    int unpacked() {
        return state == OrderState.SHIPPING ? left() - packed : 0;
    }

    int shippedPieces() {
        return state.shipped() ? left() : sent;
    }

    boolean allSent() {
        return state == OrderState.SHIPPING && sent > 0 && sent == left();
    }

    /// Whether there are fewer pieces outside shipments than are to be taken.
    boolean lacks(int pieces) {
        return state == OrderState.SHIPPING && unpacked() < pieces;
    }

    void pack(int pieces) {
        packed += pieces;
    }

    void unpack(int pieces) {
        packed -= pieces;
    }

    void send(int pieces, Instant now) {
        sent += pieces;
        updated = now;
    }

    String id() {
        return id;
    }

    PurchaseLine bought() {
        return bought;
    }

    List<Cancelation> cancelations() {
        return cancelations;
    }

    OrderState state() {
        return state;
    }

    Instant updated() {
        return updated;
    }

    @Nullable
    Instant debited() {
        return debited;
    }

    @Nullable
    Instant shipped() {
        return shipped;
    }

    @Nullable
    Instant received() {
        return received;
    }

    LineView view() {
        return new LineView(id, bought.sku(), bought.quantity(), cancelled(), shippedPieces(), state);
    }
}
