package dev.selvedge.local.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C leaves nothing behind.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ShutdownTest {

    @TempDir
    Path folder;

    @Test
    void aTerminatedCloudTakesItsFunctionsAndItsFilesWithIt() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process cloud = start(temporary);
        List<ProcessHandle> functions;
        try (BufferedReader output = cloud.inputReader(UTF_8)) {
            functions = List.of(processNamedIn(output), processNamedIn(output));
            assertThat(functions).allMatch(ProcessHandle::isAlive);
            nextLine(output, "event \"hang\"");

            cloud.destroy();

            assertThat(cloud.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            cloud.destroyForcibly();
        }
        assertThat(functions).noneMatch(ProcessHandle::isAlive);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("selvedge"));
        }
    }

    private Process start(Path temporary) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CloudUntilTerminated.class.getName(),
                        folder.resolve("functions").toString())
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessHandle processNamedIn(BufferedReader output) throws Exception {
        String pid = nextLine(output, "pid ").substring("pid ".length());
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String nextLine(BufferedReader output, String start) throws Exception {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("the cloud ended without a line that starts with " + start);
    }
}
