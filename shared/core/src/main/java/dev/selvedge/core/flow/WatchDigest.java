package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Walks.Blind;
import dev.selvedge.core.model.Alert;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One message for all that has come nearer to its deadline: the worst first, and for each what to do.
final class WatchDigest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.UK);

    private final WatchPolicy policy;

    WatchDigest(WatchPolicy policy) {
        this.policy = policy;
    }

    /// @param nearer orders that have come nearer to their deadline
    /// @param tooLate orders that were cancelled when their goods were under way
    Alert of(List<Blind> blind, List<Watched> nearer, List<Watched> tooLate) {
        List<Watched> sorted = nearer.stream()
                .sorted(Comparator.comparing(Watched::deadline)
                        .thenComparing(watched -> watched.id().value()))
                .toList();
        List<String> entries = new ArrayList<>();
        blind.forEach(one -> entries.add(time(one.since()) + "  " + one.words()));
        sorted.forEach(one -> entries.add(entry(one)));
        tooLate.forEach(one -> entries.add(headed("cancelled", one) + "\n    " + one.whatToDo()));
        return Alert.mailed(subject(blind, nearer, tooLate), String.join("\n", entries));
    }

    private String subject(List<Blind> blind, List<Watched> nearer, List<Watched> tooLate) {
        List<String> parts = new ArrayList<>();
        if (!blind.isEmpty()) {
            parts.add("cannot see");
        }
        if (!nearer.isEmpty()) {
            long missed = nearer.stream()
                    .filter(watched -> watched.level() == policy.missed())
                    .count();
            parts.add(counted(nearer) + " near the deadline, " + missed + " past it");
        }
        if (!tooLate.isEmpty()) {
            parts.add(counted(tooLate) + " cancelled too late");
        }
        return "Selvedge " + policy.connection() + ": " + String.join("; ", parts);
    }

    private static String counted(List<Watched> orders) {
        return orders.size() + (orders.size() == 1 ? " order" : " orders");
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(policy.zone()));
    }

    private String entry(Watched watched) {
        return headed(words(watched.left()), watched) + "\n    due " + time(watched.deadline()) + ". "
                + watched.whatToDo();
    }

    private static String headed(String head, Watched watched) {
        String why = watched.hold()
                .map(hold -> hold.reason() + ": " + hold.explanation())
                .orElse(watched.detail());
        return head + "  " + watched.id() + "  " + watched.stage() + (why.isEmpty() ? "" : " (" + why + ")");
    }

    private static String words(Duration left) {
        Duration size = left.abs();
        String text = size.toHours() + " h " + size.toMinutesPart() + " min";
        return left.isNegative() ? text + " late" : text + " left";
    }
}
