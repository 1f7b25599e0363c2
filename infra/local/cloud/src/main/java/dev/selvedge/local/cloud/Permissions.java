package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Topology.Bucket;
import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.cloud.Topology.Table;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a function's access comes to, action by action: the statements of its role's policy as plain data.
final class Permissions {

    /// With these Lambda reads a queue for a function, by the function's role ("Using Lambda with Amazon SQS",
    /// permissions).
    private static final List<String> READING_A_QUEUE =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private final Topology topology;
    private final Set<Permission> all = new LinkedHashSet<>();

    private Permissions(Topology topology) {
        this.topology = topology;
    }

    static Set<Permission> of(Function function, Topology topology) {
        Permissions permissions = new Permissions(topology);
        permissions.add(function.access());
        if (function.trigger() instanceof Messages messages) {
            READING_A_QUEUE.forEach(action -> permissions.add(action, "queues/" + messages.queue()));
        }
        return Set.copyOf(permissions.all);
    }

    private void add(Access access) {
        access.reads().forEach(store -> add(store, Actions::reads));
        access.writes().forEach(store -> add(store, Actions::all));
        access.sends().forEach(queue -> add("sqs:SendMessage", queue));
        access.publishes().forEach(topic -> add("sns:Publish", topic));
        access.secrets().forEach(secret -> add("secretsmanager:GetSecretValue", "secrets/" + secret));
    }

    /// @param store `tables/…` or `buckets/…`
    private void add(String store, java.util.function.Function<Actions, List<String>> use) {
        String name = store.substring(store.indexOf('/') + 1);
        if (store.startsWith("buckets/")) {
            Bucket bucket = Objects.requireNonNull(topology.buckets().get(name));
            use.apply(bucket.actions()).forEach(action -> add("s3:" + action, store));
        } else {
            add(store, Objects.requireNonNull(topology.tables().get(name)), use);
        }
    }

    private void add(String store, Table table, java.util.function.Function<Actions, List<String>> use) {
        List<String> actions = use.apply(table.actions());
        actions.forEach(action -> add("dynamodb:" + action, store));
        table.index()
                .ifPresent(index -> Actions.ofIndex(actions)
                        .forEach(action -> add("dynamodb:" + action, store + "/index/" + index.name())));
    }

    private void add(String action, String resource) {
        all.add(new Permission(action, resource));
    }
}
