package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A function for the JVM is started by AWS's own Java client, which exists for Linux only.
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class JavaFunctionTest {

    @TempDir
    Path functions;

    @Test
    void awssOwnClientIsServed() throws Exception {
        try (LaptopCloud cloud = cloud(Map.of())) {
            assertThat(cloud.invoke("feed", "{\"day\":1}"))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.payload())
                                    .startsWith(
                                            "{\"day\":1} for arn:aws:lambda:eu-west-2:000000000000:function:acme-feed"
                                                    + " with 256 MB and a heap of 12")); // the collector keeps some of
            // the 128
            assertThat(cloud.invoke("feed", "\"throw\""))
                    .isEqualTo(new Failed("java.lang.IllegalStateException", "told to fail"));
        }
    }

    @Test
    void anErrorWhileItStartsIsReadable() throws Exception {
        try (LaptopCloud cloud = cloud(Map.of("STAND_IN", "init error"))) {
            assertThat(cloud.invoke("feed", "{}"))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.message()).contains("cin7.url is no URL"));
        }
    }

    private LaptopCloud cloud(Map<String, String> settings) throws Exception {
        LaptopCloudBuilder builder = Clouds.small(functions).settings(settings);
        StandInArtifact.packJar(functions, "stand-in", QuarkusStreamHandler.class);
        return builder.start();
    }
}
