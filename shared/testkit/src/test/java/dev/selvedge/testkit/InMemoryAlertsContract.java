package dev.selvedge.testkit;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.testkit.contract.AlertsContract;
import java.util.List;

class InMemoryAlertsContract extends AlertsContract {

    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected List<Alert> received() {
        return alerts.sent();
    }
}
