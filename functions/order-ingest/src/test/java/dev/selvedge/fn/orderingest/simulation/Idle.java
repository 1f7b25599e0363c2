package dev.selvedge.fn.orderingest.simulation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// What the application around the simulation needs to start; none of it is called.
public final class Idle implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.lambda.handler", "worker"),
                Map.entry("quarkus.dynamodb.aws.region", "eu-west-2"),
                Map.entry("quarkus.dynamodb.aws.credentials.type", "anonymous"),
                Map.entry("quarkus.sqs.aws.region", "eu-west-2"),
                Map.entry("quarkus.sqs.aws.credentials.type", "anonymous"),
                Map.entry("selvedge.connection.name", "simulation"),
                Map.entry("selvedge.function.timeout", "PT2M"),
                Map.entry("selvedge.orders.start-of-trading", "2026-01-01T00:00:00Z"),
                Map.entry("selvedge.mirakl.url", "http://127.0.0.1:9"),
                Map.entry("selvedge.mirakl.shop-id", "1"),
                Map.entry("selvedge.mirakl.secret", "none"),
                Map.entry("selvedge.cin7.url", "http://127.0.0.1:9"),
                Map.entry("selvedge.cin7.secret", "none"),
                Map.entry("selvedge.cin7.customer", "nobody"),
                Map.entry("selvedge.cin7.location", "nowhere"),
                Map.entry("selvedge.tables.ledger", "none"),
                Map.entry("selvedge.tables.cursors", "none"),
                Map.entry("selvedge.tables.mappings", "none"),
                Map.entry("selvedge.tables.holds", "none"),
                Map.entry("selvedge.tables.journal", "none"),
                Map.entry("selvedge.tables.catalogue", "none"),
                Map.entry("selvedge.tables.limits", "none"),
                Map.entry("selvedge.queues.orders", "http://127.0.0.1:9/orders"),
                Map.entry("selvedge.queues.references", "http://127.0.0.1:9/references"));
    }
}
