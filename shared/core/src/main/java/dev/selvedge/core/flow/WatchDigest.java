package dev.selvedge.core.flow;

import dev.selvedge.core.flow.Walks.Blind;
import dev.selvedge.core.model.Alert;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One message for all that has come nearer to its deadline: the worst first, and for each what to do.
final class WatchDigest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.UK);

    private final WatchPolicy policy;

    WatchDigest(WatchPolicy policy) {
        this.policy = policy;
    }

    Alert of(List<Blind> blind, List<Watched> orders) {
        List<Watched> sorted = orders.stream()
                .sorted(Comparator.comparing(Watched::deadline)
                        .thenComparing(watched -> watched.id().value()))
                .toList();
        return new Alert(
                mailed(subject(blind, orders)),
                Stream.concat(
                                blind.stream().map(one -> time(one.since()) + "  " + one.words()),
                                sorted.stream().map(this::entry))
                        .collect(Collectors.joining("\n")));
    }

    private String subject(List<Blind> blind, List<Watched> orders) {
        long missed = orders.stream()
                .filter(watched -> watched.level() == policy.missed())
                .count();
        String subject = "Selvedge " + policy.connection() + ": " + (blind.isEmpty() ? "" : "cannot see; ");
        return subject + orders.size() + (orders.size() == 1 ? " order" : " orders") + " near the deadline, " + missed
                + " past it";
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(policy.zone()));
    }

    /// A connection may be named in any alphabet; the subject of a mail takes ASCII.
    private static String mailed(String subject) {
        String ascii = subject.replaceAll("[^ -~]", "?");
        return ascii.substring(0, Math.min(ascii.length(), 99));
    }

    private String entry(Watched watched) {
        String held = watched.hold()
                .map(hold -> " (" + hold.reason() + ": " + hold.explanation() + ")")
                .orElse(watched.detail().isEmpty() ? "" : " (" + watched.detail() + ")");
        return words(watched.left()) + "  " + watched.id() + "  " + watched.stage() + held + "\n    due "
                + time(watched.deadline()) + ". " + watched.whatToDo();
    }

    private static String words(Duration left) {
        Duration size = left.abs();
        String text = size.toHours() + " h " + size.toMinutesPart() + " min";
        return left.isNegative() ? text + " late" : text + " left";
    }
}
