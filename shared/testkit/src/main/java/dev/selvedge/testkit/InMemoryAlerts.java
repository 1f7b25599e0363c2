package dev.selvedge.testkit;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.port.Alerts;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Alerts that nobody gets: they are kept as they were sent, in that sequence.
public final class InMemoryAlerts implements Alerts {

    private final List<Alert> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(Alert alert) {
        sent.add(alert);
    }

    /// All that was sent, oldest first.
    public List<Alert> sent() {
        return List.copyOf(sent);
    }
}
