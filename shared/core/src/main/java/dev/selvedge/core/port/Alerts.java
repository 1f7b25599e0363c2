package dev.selvedge.core.port;

import dev.selvedge.core.model.Alert;

/// The way to the people on call.
public interface Alerts {

    /// Tells the people on call. An alert may reach them more than once, and alerts in any sequence; where a text is
    /// longer than the way takes, they get its beginning and are told how many lines are missing.
    void send(Alert alert);
}
