package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ClientLibraryTest {

    @TempDir
    Path functions;

    @TempDir
    Path into;

    @Test
    @EnabledOnOs(OS.LINUX)
    void eachWorkspaceHasItsOwnNativeLibrary() throws Exception {
        StandInArtifact.packJar(functions, "stand-in", StandIn.class);

        List<String> command = Artifact.unpack(functions.resolve("stand-in/target/function.zip"), into)
                .command(256);

        Path library = into.resolve("libaws-lambda-jni.so");
        assertThat(library).isNotEmptyFile();
        assertThat(command)
                .contains("-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + library);
    }
}
