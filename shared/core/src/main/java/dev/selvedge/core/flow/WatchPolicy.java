package dev.selvedge.core.flow;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// What the supplier has decided about deadlines.
///
/// @param connection whose orders these are, as people know it
/// @param levels how long before its deadline people are told of an order, the longest first
/// @param deadlineWhenAbsent after how long an order without a deadline is due, from when it was first seen
/// @param stillAfter after how long a sale that nobody has begun is told of
/// @param lookAgainAfter after how long an order that should have moved is looked at again by itself, and then each
/// time after twice as long
/// @param blindAfter after how long without a whole reading of a feed people are told that nothing is known of it
/// @param zone in which deadlines are written for people
public record WatchPolicy(
        String connection,
        List<Duration> levels,
        Duration deadlineWhenAbsent,
        Duration stillAfter,
        Duration lookAgainAfter,
        Duration blindAfter,
        ZoneId zone) {
    public WatchPolicy {
        levels = levels.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /// How near a deadline is: 0 while it is far off, one more at each level, and one more once it is missed.
    int level(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return missed();
        }
        return (int) levels.stream().filter(level -> left.compareTo(level) <= 0).count();
    }

    /// The level of an order whose deadline has passed.
    int missed() {
        return levels.size() + 1;
    }
}
