package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FunctionEnvironmentTest {

    @TempDir
    Path functions;

    @Test
    void aFunctionFindsWhatTerraformGivesAndNothingOfThisProcess() throws Exception {
        try (LaptopCloud cloud = Clouds.small(functions)
                .settings(Map.of("SELVEDGE_CIN7_URL", "http://127.0.0.1:1"))
                .start()) {
            Map<String, String> environment = Clouds.environment(cloud);

            assertThat(environment)
                    .containsEntry("QUARKUS_LAMBDA_HANDLER", "worker")
                    .containsEntry("SELVEDGE_CONNECTION_NAME", "acme")
                    .containsEntry("SELVEDGE_TABLES_LEDGER", "acme-ledger")
                    .containsEntry("SELVEDGE_TABLES_JOURNAL", "acme-journal")
                    .containsEntry("SELVEDGE_QUEUES_ORDERS", cloud.queueUrl("orders"))
                    .containsEntry("SELVEDGE_BUCKETS_DOCUMENTS", "acme-documents")
                    .containsEntry("SELVEDGE_TOPICS_ALERTS", "arn:aws:sns:eu-west-2:000000000000:acme-alerts")
                    .containsEntry("SELVEDGE_CIN7_SECRET", "acme/cin7")
                    .containsEntry("SELVEDGE_FUNCTION_TIMEOUT", "PT10S")
                    .containsEntry("SELVEDGE_CIN7_URL", "http://127.0.0.1:1")
                    .containsEntry("AWS_LAMBDA_FUNCTION_NAME", "acme-worker")
                    .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
                    .containsEntry("AWS_ACCESS_KEY_ID", "LAPTOPworker")
                    .containsEntry("AWS_REGION", "eu-west-2");
            TreeSet<String> others = new TreeSet<>(environment.keySet());
            others.removeIf(name -> name.startsWith("SELVEDGE_"));
            assertThat(others)
                    .contains(
                            "AWS_ACCESS_KEY_ID",
                            "AWS_SECRET_ACCESS_KEY",
                            "AWS_LAMBDA_RUNTIME_API",
                            "AWS_ENDPOINT_URL_DYNAMODB",
                            "AWS_ENDPOINT_URL_SQS",
                            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                            "AWS_ENDPOINT_URL_S3",
                            "AWS_ENDPOINT_URL_SNS",
                            "QUARKUS_S3_PATH_STYLE_ACCESS")
                    .isSubsetOf(
                            "AWS_ACCESS_KEY_ID",
                            "AWS_SECRET_ACCESS_KEY",
                            "AWS_LAMBDA_RUNTIME_API",
                            "AWS_ENDPOINT_URL_DYNAMODB",
                            "AWS_ENDPOINT_URL_SQS",
                            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                            "AWS_ENDPOINT_URL_S3",
                            "AWS_ENDPOINT_URL_SNS",
                            "QUARKUS_S3_PATH_STYLE_ACCESS",
                            "AWS_LAMBDA_FUNCTION_NAME",
                            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                            "AWS_REGION",
                            "QUARKUS_LAMBDA_HANDLER",
                            "PATH",
                            "HOME",
                            "LANG",
                            "TMPDIR",
                            "PWD"); // the shell's own
        }
    }
}
