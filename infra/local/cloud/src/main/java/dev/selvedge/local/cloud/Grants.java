package dev.selvedge.local.cloud;

import java.util.Map;
import java.util.Optional;

/// Where in the topology a permission would be granted, in words for whoever misses it.
final class Grants {

    private static final Map<String, String> LISTS =
            Map.of("sqs:SendMessage", "sends", "sns:Publish", "publishes", "secretsmanager:GetSecretValue", "secrets");

    private Grants() {}

    /// @return the rest of a sentence that begins with the file's name
    static String where(String function, Permission needed, Topology topology) {
        String action = needed.action().substring(needed.action().indexOf(':') + 1);
        Optional<String> list = needed.resource().matches("(tables|buckets)/.+")
                ? topology.actions(needed.resource()).flatMap(actions -> list(actions, action))
                : Optional.ofNullable(LISTS.get(needed.action()));
        return list.map(found -> "functions." + function + ".access." + found + " would allow it.")
                .orElse("nothing allows it to anybody.");
    }

    private static Optional<String> list(Actions actions, String action) {
        if (actions.reads().contains(action)) {
            return Optional.of("reads");
        }
        return actions.writes().contains(action) ? Optional.of("writes") : Optional.empty();
    }
}
