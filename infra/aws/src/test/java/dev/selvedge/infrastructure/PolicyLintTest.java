package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.cloud.Erp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every policy in the eyes of cfn-lint, which knows what actions AWS has, and on what: each in a template of
/// CloudFormation's, as the kind of thing that would hold it there.
class PolicyLintTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyPolicySpeaksOfActionsThatAwsHasOnResourcesThatTheyFit(Erp erp) throws IOException {
        ObjectNode template = JSON.createObjectNode();
        for (Resource one : Plans.of(erp).resources()) {
            wrap(template, one);
        }
        assertThat(template).hasSizeGreaterThan(50);

        assertThat(lint(template)).isEmpty();
    }

    /// Else nobody would notice that it looks at nothing.
    @Test
    void anActionThatAwsDoesNotHaveIsSeen() throws IOException {
        ObjectNode template = JSON.createObjectNode();
        add(template, "AWS::IAM::ManagedPolicy", "PolicyDocument", Json.of("""
                {"Version": "2012-10-17", "Statement": [{
                    "Effect": "Allow", "Action": ["dynamodb:GetItems"],
                    "Resource": "arn:aws:dynamodb:eu-west-2:000000000000:table/one"}]}"""), Map.of());

        assertThat(lint(template)).contains("getitems");
    }

    private static void wrap(ObjectNode template, Resource one) {
        switch (one.type()) {
            case "aws_iam_role_policy" ->
                add(template, "AWS::IAM::ManagedPolicy", "PolicyDocument", one.json("/policy"), Map.of());
            case "aws_iam_role" ->
                add(template, "AWS::IAM::Role", "AssumeRolePolicyDocument", one.json("/assume_role_policy"), Map.of());
            case "aws_sqs_queue" ->
                add(
                        template,
                        "AWS::SQS::QueuePolicy",
                        "PolicyDocument",
                        one.json("/policy"),
                        Map.of("Queues", Json.of("[\"https://sqs.eu-west-2.amazonaws.com/000000000000/one\"]")));
            case "aws_sns_topic_policy" ->
                add(
                        template,
                        "AWS::SNS::TopicPolicy",
                        "PolicyDocument",
                        one.json("/policy"),
                        Map.of("Topics", Json.of("[\"arn:aws:sns:eu-west-2:000000000000:one\"]")));
            case "aws_s3_bucket_policy" ->
                add(
                        template,
                        "AWS::S3::BucketPolicy",
                        "PolicyDocument",
                        one.json("/policy"),
                        Map.of("Bucket", Json.of("\"bucket-" + template.size() + "\"")));
            case "aws_kms_key" -> add(template, "AWS::KMS::Key", "KeyPolicy", one.json("/policy"), Map.of());
            default -> {}
        }
    }

    private static void add(
            ObjectNode template, String type, String property, JsonNode policy, Map<String, JsonNode> others) {
        ObjectNode resource = template.putObject("Policy" + template.size()).put("Type", type);
        ObjectNode properties = resource.putObject("Properties");
        properties.set(property, policy);
        others.forEach(properties::set);
    }

    private String lint(ObjectNode resources) throws IOException {
        var program = Program.onPath("cfn-lint");
        Untested.unless(
                program.isPresent(),
                "cfn-lint is not on the PATH, so that no policy was looked at for misspelt actions.",
                "Install it with: pip install cfn-lint");
        Path file = folder.resolve("policies.json");
        ObjectNode template = JSON.createObjectNode().put("AWSTemplateFormatVersion", "2010-09-09");
        template.set("Resources", resources);
        Files.writeString(file, template.toPrettyString());
        return program.orElseThrow()
                .run(
                        folder,
                        Map.of(),
                        "--regions",
                        Plans.REGION,
                        "--format",
                        "parseable",
                        "--template",
                        file.toString())
                .output()
                .toLowerCase(Locale.ROOT);
    }
}
