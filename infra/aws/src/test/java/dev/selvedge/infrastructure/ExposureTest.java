package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.cloud.Erp;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing of a connection is open to strangers, in the clear, or kept for ever.
class ExposureTest {

    /// Attributes that hold a policy, by the types of resources.
    private static final Map<String, String> POLICIES = Map.of(
            "aws_iam_role_policy", "/policy",
            "aws_iam_role", "/assume_role_policy",
            "aws_kms_key", "/policy",
            "aws_s3_bucket_policy", "/policy",
            "aws_sns_topic_policy", "/policy",
            "aws_sqs_queue", "/policy");

    private static final Map<String, String> IN_THE_CLEAR = Map.of("aws:SecureTransport", "false");

    /// Where an Allow may name more than one thing at a time, by resource and pattern, and why.
    private static final Map<String, String> WIDE = Map.of(
            "aws_kms_key\\.this kms:\\*", "without all of it, a mistake leaves a key that nobody can mend",
            "aws_kms_key\\.this \\*", "a key's policy knows no other name for that key",
            ".*aws_iam_role_policy\\.this arn:aws:kms:[^:]+:[0-9]{12}:key/\\*",
                    "a key's name is not known before; a condition names its alias",
            ".*aws_iam_role_policy\\.this arn:aws:s3:::[^*]+/\\*", "objects of one bucket",
            ".*aws_iam_role_policy\\.this arn:aws:secretsmanager:[^*]+-\\?{6}", "AWS ends a secret's name itself",
            ".*aws_iam_role_policy\\.this arn:aws:logs:[^*]+:log-group:/aws/lambda/[^*]+:log-stream:\\*",
                    "AWS names the streams of one function's log group",
            "module\\.bucket\\[\"exchange\"]\\.aws_s3_bucket_policy\\.this arn:aws:s3:::[^*]+/[^*/]+/\\*",
                    "files of one folder");

    @ParameterizedTest
    @ValueSource(strings = {"cin7", "bluecherry", "partners"})
    void nobodyIsAllowedWhoIsNotNamed(String run) {
        assertThat(statements(Plans.of(run)).filter(Statement::allows))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.holders()).noneMatch(holder -> holder.contains("*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cin7", "bluecherry", "partners"})
    void nothingIsAllowedAtLargeButWhereAReasonIsGiven(String run) {
        for (Resource holder : holders(Plans.of(run))) {
            policy(holder).statements().stream()
                    .filter(Statement::allows)
                    .flatMap(Statement::wildcards)
                    .forEach(wildcard -> assertThat(WIDE.keySet())
                            .as(holder + " " + wildcard)
                            .anyMatch(known -> Pattern.matches(known, holder + " " + wildcard)));
        }
    }

    /// A key's name is not known before it is made, so that the condition is all that stands between connections.
    @ParameterizedTest
    @EnumSource
    void aRoleUsesTheConnectionsKeyOnly(Erp erp) {
        assertThat(Plans.of(erp).of("aws_iam_role_policy"))
                .flatExtracting(holder -> policy(holder).statements())
                .filteredOn(statement -> statement.actions().stream().anyMatch(action -> action.startsWith("kms:")))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.condition()).isEqualTo(Json.of("""
                                {"ForAnyValue:StringEquals": {"kms:ResourceAliases": ["alias/acme-john-lewis"]}}""")));
    }

    /// Another connection's alarms, or another account's, may not use what is ours in AWS's name.
    @ParameterizedTest
    @EnumSource
    void aServiceOfAwsActsForThisAccountOnly(Erp erp) {
        assertThat(holders(Plans.of(erp)).stream()
                        .filter(holder ->
                                !holder.text(POLICIES.get(holder.type())).contains("lambda.amazonaws.com"))
                        .flatMap(holder -> policy(holder).statements().stream())
                        .filter(Statement::allows)
                        .filter(statement -> statement.holders().stream().anyMatch(who -> who.contains("amazonaws"))))
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(statement.condition().toString()).contains(Plans.ACCOUNT));
    }

    @ParameterizedTest
    @EnumSource
    void noFunctionHasAnAddressOnTheInternet(Erp erp) {
        assertThat(Plans.of(erp).resources())
                .extracting(Resource::type)
                .isNotEmpty()
                .doesNotContain(
                        "aws_lambda_function_url",
                        "aws_lambda_permission",
                        "aws_api_gateway_rest_api",
                        "aws_apigatewayv2_api",
                        "aws_s3_bucket_website_configuration",
                        "aws_s3_bucket_acl");
    }

    @ParameterizedTest
    @EnumSource
    void noBucketIsPublic(Erp erp) {
        Plan plan = Plans.of(erp);
        assertThat(plan.of("aws_s3_bucket")).isNotEmpty().allSatisfy(bucket -> {
            Resource block = plan.beside(bucket, "aws_s3_bucket_public_access_block");
            for (String closed : List.of(
                    "/block_public_acls", "/block_public_policy", "/ignore_public_acls", "/restrict_public_buckets")) {
                assertThat(block.flag(closed)).as(bucket + closed).isTrue();
            }
            assertThat(plan.beside(bucket, "aws_s3_bucket_ownership_controls").text("/rule/0/object_ownership"))
                    .isEqualTo("BucketOwnerEnforced");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatKeepsIsEncryptedWithTheConnectionsKey(Erp erp) {
        Plan plan = Plans.of(erp);
        Map.of(
                        "aws_cloudwatch_log_group", "/kms_key_id",
                        "aws_dynamodb_table", "/server_side_encryption/0/kms_key_arn",
                        "aws_lambda_function", "/kms_key_arn",
                        "aws_secretsmanager_secret", "/kms_key_id",
                        "aws_sns_topic", "/kms_master_key_id",
                        "aws_sqs_queue", "/kms_master_key_id")
                .forEach((type, pointer) -> assertThat(plan.of(type))
                        .as(type)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.text(pointer)).isEqualTo(Plans.KEY)));
        assertThat(plan.of("aws_s3_bucket")).isNotEmpty().allSatisfy(bucket -> {
            Resource rule = plan.beside(bucket, "aws_s3_bucket_server_side_encryption_configuration");
            String by = "/rule/0/apply_server_side_encryption_by_default/0";
            assertThat(rule.text(by + "/sse_algorithm")).isEqualTo("aws:kms");
            assertThat(rule.text(by + "/kms_master_key_id")).isEqualTo(Plans.KEY);
        });
    }

    @ParameterizedTest
    @EnumSource
    void queuesBucketsAndTopicsRefuseWhoComesInTheClear(Erp erp) {
        Plan plan = Plans.of(erp);
        plan.of("aws_sqs_queue")
                .forEach(queue -> refused(
                        queue, List.of("sqs:SendMessage", "sqs:ReceiveMessage"), Names.queueArn(queue.text("/name"))));
        plan.of("aws_s3_bucket").forEach(bucket -> {
            Resource policy = plan.beside(bucket, "aws_s3_bucket_policy");
            refused(policy, List.of("s3:ListBucket"), "arn:aws:s3:::" + bucket.text("/bucket"));
            refused(policy, List.of("s3:GetObject", "s3:PutObject"), "arn:aws:s3:::" + bucket.text("/bucket") + "/a/b");
        });
        plan.of("aws_sns_topic")
                .forEach(topic -> refused(
                        plan.only(
                                "aws_sns_topic_policy",
                                policy -> policy.text("/policy").contains(topic.text("/name"))),
                        List.of("sns:Publish"),
                        Names.arn("sns", topic.text("/name"))));
    }

    private static void refused(Resource holder, List<String> actions, String arn) {
        Policy policy = policy(holder);
        actions.forEach(action -> {
            assertThat(policy.denies(action, arn, IN_THE_CLEAR))
                    .as(holder + " " + action)
                    .isTrue();
            assertThat(policy.denies(action, arn, Map.of("aws:SecureTransport", "true")))
                    .as(holder + " " + action)
                    .isFalse();
        });
        assertThat(policy.statements())
                .filteredOn(statement -> !statement.allows())
                .allSatisfy(statement -> assertThat(statement.holders()).containsExactly("*"));
    }

    /// Terraform's state and its plans are read by more people than the secrets are.
    @ParameterizedTest
    @EnumSource
    void noSecretsValueIsInThePlan(Erp erp) {
        Plan plan = Plans.of(erp);
        assertThat(plan.resources())
                .extracting(Resource::type)
                .isNotEmpty()
                .doesNotContain("aws_secretsmanager_secret_version", "aws_ssm_parameter");
        assertThat(plan.of("aws_lambda_function"))
                .flatExtracting(
                        function -> function.at("/environment/0/variables").properties())
                .filteredOn(variable -> variable.getKey().endsWith("_SECRET"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.getValue().asText())
                        .isIn(Plans.CONNECTION + "/mirakl", Plans.CONNECTION + "/" + erp));
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatCanHaveTagsSaysWhoseItIs(Erp erp) {
        assertThat(Plans.of(erp).resources().stream().filter(one -> one.values().has("tags")))
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(one.at("/tags")).as(one.address()).isEqualTo(Json.of("""
                                {"application": "selvedge", "connection": "acme-john-lewis"}""")));
    }

    @Test
    void theErpsSideReachesTheFilesOfItsFoldersAndNothingElse() {
        Plan plan = Plans.of("partners");
        String who = "arn:aws:iam::123456789012:role/transfer";
        Policy policy =
                policy(plan.only("aws_s3_bucket_policy", one -> one.address().contains("[\"exchange\"]")));
        String bucket = Names.bucketArn("exchange");
        Map<String, String> safely = Map.of("aws:SecureTransport", "true");

        assertThat(policy.statements())
                .filteredOn(Statement::allows)
                .allSatisfy(statement -> assertThat(statement.holders()).containsExactly(who));
        assertThat(policy.allows("s3:ListBucket", bucket, safely)).isTrue();
        assertThat(policy.allows("s3:GetObject", bucket + "/in/850.csv", safely))
                .isTrue();
        assertThat(policy.allows("s3:DeleteObject", bucket + "/in/850.csv", safely))
                .isTrue();
        assertThat(policy.allows("s3:PutObject", bucket + "/out/846.csv", safely))
                .isTrue();
        assertThat(policy.allows("s3:PutObject", bucket + "/in/850.csv", safely))
                .isFalse();
        assertThat(policy.allows("s3:DeleteObject", bucket + "/out/846.csv", safely))
                .isFalse();
        assertThat(policy.allows("s3:GetObject", bucket + "/inside/850.csv", safely))
                .isFalse();
        assertThat(plan.of("aws_s3_bucket_policy"))
                .filteredOn(one -> !one.address().contains("[\"exchange\"]"))
                .allSatisfy(one -> assertThat(one.text("/policy")).doesNotContain(who));
    }

    private static List<Resource> holders(Plan plan) {
        return plan.resources().stream()
                .filter(one -> POLICIES.containsKey(one.type()))
                .toList();
    }

    private static Policy policy(Resource holder) {
        JsonNode document = holder.json(POLICIES.get(holder.type()));
        return Policy.of(document);
    }

    private static Stream<Statement> statements(Plan plan) {
        return holders(plan).stream().flatMap(holder -> policy(holder).statements().stream());
    }
}
