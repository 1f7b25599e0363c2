package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the tests judge a policy: "Policy evaluation logic" of IAM's user guide.
class PolicyTest {

    @ParameterizedTest
    @CsvSource({
        "sqs:SendMessage, arn:q, true",
        "SQS:sendmessage, arn:q, true",
        "sqs:SendMessageBatch, arn:q, false",
        "sqs:SendMessage, arn:Q, false",
        "sqs:SendMessage, arn:qq, false",
    })
    void whatNothingAllowsIsDenied(String action, String resource, boolean allowed) {
        assertThat(policy(allow("[\"sqs:SendMessage\"]", "\"arn:q\"", "{}")).allows(action, resource, Map.of()))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:b/a/b, true",
        "s3:GetObject, arn:b, false",
        "s3:PutObject, arn:b/a, false",
        "s3:GetObjectAcl, arn:b/a, true",
        "s3:GetObject, arn:secret-123456, true",
        "s3:GetObject, arn:secret-12345, false",
    })
    void aWildcardStandsForAny(String action, String resource, boolean allowed) {
        assertThat(policy(allow("\"s3:Get*\"", "[\"arn:b/*\", \"arn:secret-??????\"]", "{}"))
                        .allows(action, resource, Map.of()))
                .isEqualTo(allowed);
    }

    @Test
    void aDenialOutdoesWhateverAllows() {
        Policy policy = policy(allow("\"sqs:*\"", "\"*\"", "{}"), """
                {"Effect": "Deny", "Action": "sqs:*", "Resource": "*",
                 "Condition": {"Bool": {"aws:SecureTransport": "false"}}}""");

        assertThat(policy.allows("sqs:SendMessage", "arn:q", Map.of("aws:SecureTransport", "true")))
                .isTrue();
        assertThat(policy.allows("sqs:SendMessage", "arn:q", Map.of("aws:SecureTransport", "false")))
                .isFalse();
    }

    @Test
    void aConditionLetsThroughOnlyWhatItNames() {
        Policy policy = policy(allow(
                "\"kms:Decrypt\"", "\"*\"", "{\"ForAnyValue:StringEquals\": {\"kms:ResourceAliases\": [\"ours\"]}}"));

        assertThat(policy.allows("kms:Decrypt", "arn:k", Map.of("kms:ResourceAliases", "ours")))
                .isTrue();
        assertThat(policy.allows("kms:Decrypt", "arn:k", Map.of("kms:ResourceAliases", "theirs")))
                .isFalse();
        assertThat(policy.allows("kms:Decrypt", "arn:k", Map.of())).isFalse();
    }

    @Test
    void whatCannotBeJudgedIsRefused() {
        assertThatThrownBy(() -> policy("{\"Effect\": \"Allow\", \"NotAction\": \"iam:*\", \"Resource\": \"*\"}"))
                .hasMessageContaining("NotAction");
        assertThatThrownBy(
                        () -> policy(allow("\"a:B\"", "\"*\"", "{\"DateLessThan\": {\"aws:CurrentTime\": \"2030\"}}"))
                                .allows("a:B", "x", Map.of()))
                .hasMessageContaining("DateLessThan");
    }

    private static String allow(String actions, String resources, String condition) {
        return """
                {"Effect": "Allow", "Action": %s, "Resource": %s, "Condition": %s}""".formatted(actions, resources, condition);
    }

    private static Policy policy(String... statements) {
        return Policy.of(
                Json.of("{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(",", statements) + "]}"));
    }
}
