package dev.selvedge.local.cloud;

import dev.selvedge.local.emulator.SnsEmulator.Notification;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Compares the deadlines in John Lewis's books with what people were told, word by word.
///
/// @param alerts what they were told
/// @param grace how long an order may be near its deadline before they are
record Deadlines(List<Notification> alerts, Duration grace) {

    /// How long before its deadline people are to be told of an order, and once it is missed.
    private static final List<Duration> LEVELS =
            List.of(Duration.ofHours(24), Duration.ofHours(8), Duration.ofHours(2), Duration.ZERO);

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^(?<hours>\\d+) h (?<minutes>\\d+) min (?<how>left|late)  (?<order>\\S+)  ");

    private static final Set<OrderState> GIVEN_UP = Set.of(OrderState.CANCELED, OrderState.REFUSED);

    /// The orders that came to a level while John Lewis waited for them, and of which nobody was told then.
    List<String> missedSilently(List<OrderView> orders, Instant now) {
        return orders.stream()
                .filter(order -> LEVELS.stream().anyMatch(level -> isSilent(order, level, now)))
                .map(OrderView::id)
                .toList();
    }

    private boolean isSilent(OrderView order, Duration level, Instant now) {
        Instant reached = later(order.dispatch().deadline().minus(level), order.created());
        return reached.plus(grace).isBefore(end(order, now)) && !isTold(order.id(), level);
    }

    /// Until when John Lewis waited for it.
    private static Instant end(OrderView order, Instant now) {
        return GIVEN_UP.contains(order.state())
                ? order.lastUpdated()
                : Optional.ofNullable(order.dispatch().shipped()).orElse(now);
    }

    private boolean isTold(String order, Duration level) {
        return alerts.stream()
                .flatMap(alert -> ENTRY.matcher(alert.message()).results())
                .anyMatch(entry -> entry.group("order").equals(order) && left(entry).compareTo(level) <= 0);
    }

    private static Duration left(MatchResult entry) {
        Duration size = Duration.ofHours(Long.parseLong(entry.group("hours")))
                .plusMinutes(Long.parseLong(entry.group("minutes")));
        return entry.group("how").equals("late") ? size.negated() : size;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
