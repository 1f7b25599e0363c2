package dev.selvedge.core.flow;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An open order as the watch sees it.
///
/// @param left until its deadline; negative once it is missed
/// @param level how near the deadline is, see [WatchPolicy#level]
/// @param hold what holds it, where something does
record Watched(
        OrderId id, Stage stage, Instant deadline, Duration left, int level, Optional<Hold> hold, String detail) {

    /// @param stopping what keeps it from being placed or told of, whatever has left
    /// @param hindering what keeps the goods from leaving
    static Watched of(
            OpenOrder order, Optional<Hold> stopping, Optional<Hold> hindering, WatchPolicy policy, Instant now) {
        Optional<Hold> hold = stopping.or(() -> hasLeft(order) ? Optional.empty() : hindering);
        Instant deadline =
                order.shown().deadline().orElseGet(() -> order.firstSeen().plus(policy.deadlineWhenAbsent()));
        Duration left = Duration.between(now, deadline);
        return new Watched(order.id(), stage(order, hold), deadline, left, policy.level(left), hold, detail(order));
    }

    private static Stage stage(OpenOrder order, Optional<Hold> hold) {
        if (hold.isPresent()) {
            return Stage.HELD;
        }
        if (order.placed().isEmpty()) {
            return Stage.NOT_IN_ERP;
        }
        return hasLeft(order) ? Stage.SHIPPED_NOT_CONFIRMED : Stage.NOT_SHIPPED;
    }

    /// Whether everything that John Lewis waits for has left, as far as the ERP was last seen to say.
    private static boolean hasLeft(OpenOrder order) {
        return order.sale()
                .map(sale -> sale.left())
                .filter(left -> order.bought().entrySet().stream()
                        .allMatch(piece -> left.getOrDefault(piece.getKey(), 0) >= piece.getValue()))
                .isPresent();
    }

    private static String detail(OpenOrder order) {
        int owed = sum(order.bought());
        int left = order.sale().map(sale -> sum(sale.left())).orElse(0);
        if (left > 0 && left < owed) {
            return left + " of " + owed + " pieces have left";
        }
        return order.shown().state() == OrderState.TO_SHIP
                ? ""
                : "it is " + order.shown().stateName() + " there";
    }

    private static int sum(Map<?, Integer> pieces) {
        return pieces.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// What to do about it, for the person who reads it.
    String whatToDo() {
        return hold.map(Hold::reason).map(reason -> reason.whatToDo()).orElse(stage.whatToDo());
    }
}
