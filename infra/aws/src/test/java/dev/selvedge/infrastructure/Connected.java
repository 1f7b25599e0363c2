package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.cloud.SimulatedPartners.Mapping;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.paginators.ListObjectVersionsIterable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// A connection that Terraform has applied, filled with what its README has people fill in by hand, and at work.
final class Connected implements AutoCloseable {

    private final Moto aws;
    private final Trade trade;
    private final Deployment deployment;
    private final Plan state;
    private final JsonNode outputs;
    private final Running running;

    private Connected(Moto aws, Trade trade, Deployment deployment) {
        this.aws = aws;
        this.trade = trade;
        this.deployment = deployment;
        this.state = deployment.state();
        this.outputs = deployment.outputs();
        this.running = new Running(state, aws);
    }

    static Connected apply(Terraform terraform, Moto aws, String connection, Trade trade) {
        Deployment deployment = new Deployment(terraform, aws, trade.variables(connection));
        deployment.apply();
        Connected connected = new Connected(aws, trade, deployment);
        connected.fillSecrets();
        connected.map();
        connected.running.read();
        connected.invoke("settlement-desk", trade.partners().bookingTerms());
        return connected;
    }

    Trade trade() {
        return trade;
    }

    Deployment deployment() {
        return deployment;
    }

    Plan state() {
        return state;
    }

    Running running() {
        return running;
    }

    /// Does once what a function's schedule does now and again.
    void runScheduled(String function) {
        running.runScheduled(output("functions", function));
    }

    String invoke(String function, String payload) {
        return running.invoke(output("functions", function), payload);
    }

    /// What the module tells of one thing.
    ///
    /// @param kind the output
    /// @param name in topology.json
    String output(String kind, String name) {
        JsonNode value = outputs.path(kind).path("value").path(name);
        if (!value.isTextual()) {
            throw new AssertionError("the output " + kind + " has no " + name + ": " + outputs.path(kind));
        }
        return value.asText();
    }

    /// An order that the supplier has taken, and whose number John Lewis knows.
    String placed(int number) {
        String order = trade.paidOrder(number);
        runScheduled("order-feed");
        running.await("the reference of " + order, () -> trade.isReferenced(order));
        return order;
    }

    private void fillSecrets() {
        try (SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder())) {
            trade.partners()
                    .secrets()
                    .forEach((name, value) -> secrets.putSecretValue(
                            put -> put.secretId(output("secrets", name)).secretString(value)));
        }
    }

    private void map() {
        try (DynamoDbClient dynamo = aws.client(DynamoDbClient.builder())) {
            for (Mapping mapping : trade.partners().mappings()) {
                dynamo.putItem(put -> put.tableName(output("tables", "mappings"))
                        .item(Map.of(
                                "kind", AttributeValue.fromS(mapping.kind()),
                                "from", AttributeValue.fromS(mapping.from()),
                                "to", AttributeValue.fromS(mapping.to()))));
            }
        }
    }

    /// BlueCherry finds the bucket in which files are exchanged.
    void openFolders() {
        S3Client s3 = aws.client(S3Client.builder().forcePathStyle(true));
        trade.partners().openFolders(s3, output("buckets", "exchange"));
    }

    /// Deletes every version of every object: a bucket that holds something is not destroyed, by AWS or by moto.
    void emptyBuckets() {
        try (S3Client s3 = aws.client(S3Client.builder().forcePathStyle(true))) {
            for (Resource bucket : state.of("aws_s3_bucket")) {
                empty(s3, bucket.text("/bucket"));
            }
        }
    }

    private static void empty(S3Client s3, String bucket) {
        ListObjectVersionsIterable pages = s3.listObjectVersionsPaginator(list -> list.bucket(bucket));
        pages.versions().stream()
                .toList()
                .forEach(one -> s3.deleteObject(
                        delete -> delete.bucket(bucket).key(one.key()).versionId(one.versionId())));
        pages.deleteMarkers().stream()
                .toList()
                .forEach(one -> s3.deleteObject(
                        delete -> delete.bucket(bucket).key(one.key()).versionId(one.versionId())));
    }

    @Override
    public void close() {
        running.close();
        trade.close();
    }
}
