package dev.selvedge.aws;

import dev.selvedge.core.model.Alert;
import dev.selvedge.core.port.Alerts;
import software.amazon.awssdk.services.sns.SnsClient;

/// Alerts as messages of one topic; whoever is on call subscribes to it.
public final class SnsAlerts implements Alerts {

    /// In bytes of UTF-8 ("Publish", Amazon SNS API Reference).
    private static final int LARGEST_MESSAGE = 262_144;

    private final SnsClient sns;
    private final String topicArn;

    public SnsAlerts(SnsClient sns, String topicArn) {
        this.sns = sns;
        this.topicArn = topicArn;
    }

    @Override
    public void send(Alert alert) {
        sns.publish(publish -> publish.topicArn(topicArn)
                .subject(alert.subject())
                .message(AlertText.within(LARGEST_MESSAGE, alert.text())));
    }
}
