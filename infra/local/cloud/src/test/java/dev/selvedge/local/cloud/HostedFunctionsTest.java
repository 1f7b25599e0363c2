package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.selvedge.local.cloud.HostedFunctions.Hosted;
import dev.selvedge.local.cloud.Outcome.Answered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostedFunctionsTest {

    private static final Map<String, String> SURROUNDINGS = Map.of("AWS_REGION", "eu-west-2");
    private static final Map<String, String> OWN = Map.of("QUARKUS_LAMBDA_HANDLER", "worker", "LEDGER", "acme-ledger");

    @TempDir
    private Path functions;

    @Test
    void aFunctionFindsItsOwnVariablesAndWhatAwsGivesAndNothingOfThisProcess() throws IOException {
        StandInArtifact.pack(functions, "stand-in");
        try (HostedFunctions hosted = new HostedFunctions(functions, SURROUNDINGS, (_, _) -> {})) {
            hosted.host(worker());

            Answered answered = (Answered) hosted.invoke("acme-worker", "\"environment\"");

            assertThat(answered.payload())
                    .contains(
                            "LEDGER=acme-ledger",
                            "AWS_REGION=eu-west-2",
                            "AWS_LAMBDA_FUNCTION_NAME=acme-worker",
                            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=256")
                    .doesNotContain("JAVA_HOME=", "MAVEN_");
        }
    }

    @Test
    void aFunctionThatIsNotHostedIsNamedBesideThoseThatAre() throws IOException {
        StandInArtifact.pack(functions, "stand-in");
        try (HostedFunctions hosted = new HostedFunctions(functions, SURROUNDINGS, (_, _) -> {})) {
            hosted.host(worker());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hosted.invoke("acme-feed", "{}"))
                    .withMessageContainingAll("acme-feed", "acme-worker");
        }
    }

    private static Hosted worker() {
        return new Hosted(
                "acme-worker",
                "arn:aws:lambda:eu-west-2:123456789012:function:acme-worker",
                "stand-in",
                "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
                OWN,
                30,
                256,
                1);
    }
}
