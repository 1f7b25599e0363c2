package dev.selvedge.local.cloud;

import java.util.Map;

/// The managed services that the functions talk to, and the gates before them.
record CloudServices(Tables tables, Queues queues, Buckets buckets, Topics topics, Secrets secrets, Gates gates) {

    static CloudServices start(
            Topology topology, Naming naming, Map<String, String> secrets, LogListener logs, Parts parts) {
        QuietLogs.please();
        Tables tables = parts.add(Tables.start(topology, naming));
        Queues queues = parts.add(Queues.start(topology, naming));
        Buckets buckets = parts.add(Buckets.start(topology, naming));
        Topics topics = parts.add(Topics.start(topology, naming));
        Secrets kept = parts.add(Secrets.of(naming, secrets));
        Callers callers = Callers.of(topology, logs);
        Gates gates = new Gates(
                parts.add(new Gate(new DynamoDbProtocol(naming), tables.address(), callers)),
                parts.add(new Gate(new SqsProtocol(naming), queues.address(), callers)),
                parts.add(new Gate(new S3Protocol(naming), buckets.address(), callers)),
                parts.add(new Gate(new SnsProtocol(naming), topics.address(), callers)),
                parts.add(new Gate(new SecretsProtocol(naming), kept.address(), callers)));
        return new CloudServices(tables, queues, buckets, topics, kept, gates);
    }
}
