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
    private OrderState state;
    private Instant updated;
    private @Nullable Instant debited;
    private @Nullable Instant shipped;
    private @Nullable Instant received;

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

    void cancel(int quantity, Instant now) {
        if (state.dropped() || quantity < 1 || quantity > left()) {
            throw new IllegalArgumentException(
                    "line " + id + " is " + state + " with " + left() + " left; " + quantity + " cannot be cancelled");
        }
        Share share = new Share(cancelled(), cancelled() + quantity, bought.quantity());
        cancelations.add(Cancelation.of(bought, id + "-C" + (cancelations.size() + 1), share, now));
        updated = now;
        state = left() == 0 ? OrderState.CANCELED : state;
    }

    int cancelled() {
        return cancelations.stream().mapToInt(Cancelation::quantity).sum();
    }

    int left() {
        return bought.quantity() - cancelled();
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
        return new LineView(id, bought.sku(), bought.quantity(), cancelled(), state);
    }
}
