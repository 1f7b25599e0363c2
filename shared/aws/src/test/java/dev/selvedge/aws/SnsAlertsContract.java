package dev.selvedge.aws;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.port.Alerts;
import dev.selvedge.testkit.contract.AlertsContract;
import java.util.List;

class SnsAlertsContract extends AlertsContract {

    private final String topic = LocalAws.topic();
    private final Alerts alerts = new SnsAlerts(LocalAws.sns(), topic);

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected List<Alert> received() {
        return LocalAws.alerts(topic);
    }
}
