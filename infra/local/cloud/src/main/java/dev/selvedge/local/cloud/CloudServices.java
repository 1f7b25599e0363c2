package dev.selvedge.local.cloud;

import java.util.Map;

/// The managed services that the functions talk to.
record CloudServices(Tables tables, Queues queues, Buckets buckets, Topics topics, Secrets secrets) {

    static CloudServices start(Topology topology, Naming naming, Map<String, String> secrets, Parts parts) {
        QuietLogs.please();
        return new CloudServices(
                parts.add(Tables.start(topology, naming)),
                parts.add(Queues.start(topology, naming)),
                parts.add(Buckets.start(topology, naming)),
                parts.add(Topics.start(topology, naming)),
                parts.add(new Secrets(secrets)));
    }
}
