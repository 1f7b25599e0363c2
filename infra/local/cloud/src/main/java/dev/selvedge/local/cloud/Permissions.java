package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import java.util.LinkedHashSet;
import java.util.List;
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
        access.writes().forEach(store -> add(store, Actions::writes));
        access.sends().forEach(queue -> add("sqs:SendMessage", queue));
        access.publishes().forEach(topic -> add("sns:Publish", topic));
        access.secrets().forEach(secret -> add("secretsmanager:GetSecretValue", "secrets/" + secret));
    }

    /// @param store `tables/…`, with `/index/…` or without, or `buckets/…`
    private void add(String store, java.util.function.Function<Actions, List<String>> use) {
        String service = store.startsWith("buckets/") ? "s3:" : "dynamodb:";
        Actions actions = topology.actions(store)
                .orElseThrow(() -> new IllegalArgumentException("this topology has no " + store));
        use.apply(actions).forEach(action -> add(service + action, store));
    }

    private void add(String action, String resource) {
        all.add(new Permission(action, resource));
    }
}
