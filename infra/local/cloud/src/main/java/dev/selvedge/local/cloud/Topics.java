package dev.selvedge.local.cloud;

import dev.selvedge.local.emulator.SnsEmulator;
import dev.selvedge.local.emulator.SnsEmulator.Notification;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The connection's topics, in an SNS of this process: nobody subscribes, and all that was published is kept.
final class Topics implements AutoCloseable {

    private final SnsEmulator sns;
    private final Map<String, String> arns;

    private Topics(SnsEmulator sns, Map<String, String> arns) {
        this.sns = sns;
        this.arns = arns;
    }

    static Topics start(Topology topology, Naming naming) {
        SnsEmulator sns = SnsEmulator.start();
        Map<String, String> arns = new LinkedHashMap<>();
        topology.topics().keySet().forEach(name -> arns.put(name, sns.createTopic(naming.of(name))));
        return new Topics(sns, Collections.unmodifiableMap(arns));
    }

    URI address() {
        return sns.address();
    }

    /// The topics' resource names, by their names in the topology.
    Map<String, String> arns() {
        return arns;
    }

    /// What was published to a topic, oldest first.
    List<Notification> published(String topic) {
        String arn = arns.get(topic);
        if (arn == null) {
            throw new IllegalArgumentException("there is no topic " + topic + ", only " + arns.keySet());
        }
        return sns.messages(arn);
    }

    @Override
    public void close() {
        sns.close();
    }
}
