package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Erp;
import dev.selvedge.local.cloud.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is kept is laid out as the topology says, and is hard to lose.
class StoresTest {

    @ParameterizedTest
    @EnumSource
    void theTablesAreThoseOfTheTopology(Erp erp) {
        Map<String, Resource> tables = Plans.of(erp).of("aws_dynamodb_table", "/name");
        assertThat(tables).hasSameSizeAs(WorkingCopy.TOPOLOGY.tables().keySet());
        WorkingCopy.TOPOLOGY.tables().forEach((name, said) -> {
            Resource table = tables.get(Names.of(name));
            Map<String, String> attributes = new HashMap<>();
            table.at("/attribute")
                    .forEach(each -> attributes.put(
                            each.path("name").asText(), each.path("type").asText()));
            assertThat(table.text("/hash_key")).as(name).isEqualTo(said.hashKey());
            assertThat(optional(table, "range_key")).as(name).isEqualTo(said.rangeKey());
            assertThat(attributes).as(name).isEqualTo(keys(said));
            assertThat(indexes(table))
                    .as(name)
                    .isEqualTo(said.index()
                            .map(index -> Map.of(index.name(), index.hashKey()))
                            .orElse(Map.of()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTableCanBeHadBackToTheSecondAndIsNotDeletedByMistake(Erp erp) {
        assertThat(Plans.of(erp).of("aws_dynamodb_table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.flag("/point_in_time_recovery/0/enabled")).isTrue();
            assertThat(table.flag("/deletion_protection_enabled")).isTrue();
            assertThat(table.text("/billing_mode")).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.text("/ttl/0/attribute_name")).isEqualTo("expiresAt");
            assertThat(table.flag("/ttl/0/enabled")).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theBucketsAreThoseOfTheTopologyAndForgetWhenItSays(Erp erp) {
        Plan plan = Plans.of(erp);
        Map<String, Resource> buckets = plan.of("aws_s3_bucket", "/bucket");
        assertThat(buckets).hasSameSizeAs(WorkingCopy.TOPOLOGY.buckets().keySet());
        WorkingCopy.TOPOLOGY.buckets().forEach((name, said) -> {
            Resource rules = plan.beside(buckets.get(Names.bucket(name)), "aws_s3_bucket_lifecycle_configuration");
            assertThat(rules.at("/rule")).as(name).hasSize(1);
            assertThat(rules.text("/rule/0/status")).as(name).isEqualTo("Enabled");
            assertThat(rules.number("/rule/0/expiration/0/days")).as(name).isEqualTo(said.expireDays());
            assertThat(rules.number("/rule/0/noncurrent_version_expiration/0/noncurrent_days"))
                    .as(name)
                    .isBetween(7, 90);
            assertThat(rules.number("/rule/0/abort_incomplete_multipart_upload/0/days_after_initiation"))
                    .as(name)
                    .isBetween(1, 30);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverwrittenInABucketCanBeHadBack(Erp erp) {
        Plan plan = Plans.of(erp);
        assertThat(plan.of("aws_s3_bucket")).isNotEmpty().allSatisfy(bucket -> {
            assertThat(plan.beside(bucket, "aws_s3_bucket_versioning").text("/versioning_configuration/0/status"))
                    .isEqualTo("Enabled");
            assertThat(bucket.values().path("force_destroy").asBoolean(false)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSecretsAreThoseOfTheErpAndCanBeHadBackForAMonth(Erp erp) {
        Map<String, Resource> secrets = Plans.of(erp).of("aws_secretsmanager_secret", "/name");
        assertThat(secrets.keySet())
                .containsExactlyInAnyOrder(Plans.CONNECTION + "/mirakl", Plans.CONNECTION + "/" + erp);
        assertThat(secrets.values())
                .allSatisfy(secret ->
                        assertThat(secret.number("/recovery_window_in_days")).isEqualTo(30));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyTurnsEachYearAndOutlivesItsDeletionByAMonth(Erp erp) {
        Resource key = Plans.of(erp).only("aws_kms_key", _ -> true);
        assertThat(key.flag("/enable_key_rotation")).isTrue();
        assertThat(key.number("/deletion_window_in_days")).isEqualTo(30);
    }

    private static Map<String, String> keys(Topology.Table table) {
        Map<String, String> keys = new HashMap<>(Map.of(table.hashKey(), "S"));
        table.rangeKey().ifPresent(key -> keys.put(key, "S"));
        table.index().ifPresent(index -> keys.put(index.hashKey(), "S"));
        return keys;
    }

    /// An index by its name and the attribute that it is asked by, as there is one or none.
    private static Map<String, String> indexes(Resource table) {
        Map<String, String> indexes = new HashMap<>();
        table.at("/global_secondary_index").forEach(index -> {
            assertThat(index.path("projection_type").asText()).isEqualTo("ALL");
            indexes.put(index.path("name").asText(), index.path("hash_key").asText());
        });
        return indexes;
    }

    private static Optional<String> optional(Resource table, String attribute) {
        return Optional.ofNullable(table.values().path(attribute).textValue());
    }
}
