package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Alert;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.OrderView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The people on call: they read what reaches them, and note of which order at which level.
final class Alarms {

    private static final Pattern ORDER = Pattern.compile("^\\d+ h \\d+ min (?:left|late)  (\\S+)  ", Pattern.MULTILINE);

    private final World world;
    private final DispatchFunctions functions;
    private final Confidential confidential;
    private final Map<String, Map<Integer, Integer>> heard = new HashMap<>();
    private int read;
    private @Nullable String twice;

    Alarms(World world, DispatchFunctions functions, Confidential confidential) {
        this.world = world;
        this.functions = functions;
        this.confidential = confidential;
    }

    /// What they were told of twice, though the watch lived to remember it.
    Optional<String> twice() {
        read();
        return Optional.ofNullable(twice);
    }

    /// An order that has come near its deadline, and that the watch has passed over just now.
    Optional<String> unheard() {
        read();
        Instant now = world.clock.instant();
        return functions.lookedAt().equals(now)
                ? world.scene.mirakl().orders().stream()
                        .filter(order -> isOpen(order) && world.window.wasRead(order.id()))
                        .filter(order -> level(order, now) > loudest(order))
                        .map(order ->
                                order.id() + " is due at " + order.dispatch().deadline() + ".")
                        .findFirst()
                : Optional.empty();
    }

    static boolean isOpen(OrderView order) {
        return order.state().compareTo(OrderState.SHIPPING) <= 0;
    }

    private int loudest(OrderView order) {
        return heard.getOrDefault(order.id(), Map.of()).keySet().stream()
                .max(Integer::compareTo)
                .orElse(0);
    }

    private void read() {
        List<Alert> sent = world.records.alerts.sent();
        sent.subList(read, sent.size()).forEach(this::read);
        read = sent.size();
    }

    /// Alerts are read in the step in which they are sent.
    private void read(Alert alert) {
        confidential.read(alert.subject() + alert.text());
        Matcher orders = ORDER.matcher(alert.text());
        while (orders.find()) {
            heard(world.scene.mirakl().order(orders.group(1)));
        }
    }

    /// What was cancelled is told for that too, whatever its deadline.
    private void heard(OrderView order) {
        if (order.state() == OrderState.CANCELED) {
            return;
        }
        int level = level(order, world.clock.instant());
        @Nullable
        Integer before = heard.computeIfAbsent(order.id(), _ -> new HashMap<>()).put(level, functions.rounds());
        if (before != null && !functions.hasDied(before)) {
            twice = order.id() + " at level " + level + ".";
        }
    }

    private static int level(OrderView order, Instant now) {
        Duration left = Duration.between(now, order.dispatch().deadline());
        if (!left.isPositive()) {
            return DispatchConnection.WATCH.levels().size() + 1;
        }
        return (int) DispatchConnection.WATCH.levels().stream()
                .filter(level -> left.compareTo(level) <= 0)
                .count();
    }
}
