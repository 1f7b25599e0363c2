package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `./selvedge` starts, in a folder with a blank in its name, with a Maven and a JDK that only tell how they were
/// called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void layOut() throws Exception {
        repository = Files.createDirectories(folder.resolve("my repository"));
        Files.createDirectories(repository.resolve(".mvn"));
        for (String file : List.of("selvedge", ".mvn/jdk.sh")) {
            Files.copy(Path.of("../../..").resolve(file), repository.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String part : List.of("shared", "functions", "infra/local/cloud/target")) {
            Files.createDirectories(repository.resolve(part));
        }
        Files.writeString(repository.resolve("pom.xml"), "");
        Files.writeString(repository.resolve("infra/local/cloud/target/classpath.txt"), "a.jar:b.jar");
        Shell.jdk(folder.resolve("jdk"), "25");
        Shell.program(repository.resolve("mvnw"), "printf '<%s>' mvnw \"$@\"");
        mavenIs("3.8.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            test                        | <-B><verify>
            test -o                     | <-B><verify><-o>
            build                       | <-B><-q><package><-Dmaven.test.skip><-Dspotless.check.skip>
            build --native              | <-B><-q><package><-Dmaven.test.skip><-Dspotless.check.skip><-Pnative>
            simulate --seeds 50         | <-B><-q><test><-Dspotless.check.skip><-pl><infra/local/simulation><-am><-Dtest=*Simulation><-Dsurefire.failIfNoSpecifiedTests=false><-Dsimulation.seeds=50>
            simulate --seeds 1 --seed 7 | <-B><-q><test><-Dspotless.check.skip><-pl><infra/local/simulation><-am><-Dtest=*Simulation><-Dsurefire.failIfNoSpecifiedTests=false><-Dsimulation.seeds=1><-Dsimulation.seed=7>
            """)
    void aCommandIsACallOfMaven(String arguments, String expected) throws Exception {
        assertThat(selvedge(arguments.split(" ")))
                .isEqualTo(new Shell.Ended(0, "<mvn><-f><" + repository + "/pom.xml>" + expected));
    }

    @ParameterizedTest
    @CsvSource({"3.8.6,mvnw", "3.8.7,mvn", "3.10.0,mvn", "4.0.0-rc-4,mvn", "2.99.99,mvnw"})
    void anOldMavenIsReplacedByTheWrapper(String version, String expected) throws Exception {
        mavenIs(version);

        assertThat(selvedge("test").output()).startsWith("<" + expected + ">");
    }

    @Test
    void runBuildsOnlyWhatHasChangedAndStartsTheCloud() throws Exception {
        Shell.Ended first = selvedge("run", "--connection", "a b");
        Shell.Ended second = selvedge("run", "--connection", "a b");

        assertThat(first.output())
                .startsWith("Building Selvedge; the first time takes some minutes.\n<mvn>")
                .contains(
                        "<-pl><infra/local/cloud,functions/order-ingest,functions/stock-push,functions/dispatch-confirmation,"
                                + "functions/settlement,functions/exchange><-am>");
        assertThat(second)
                .isEqualTo(new Shell.Ended(
                        0,
                        "<java><--enable-native-access=ALL-UNNAMED><--sun-misc-unsafe-memory-access=allow>"
                                + "<-XX:TieredStopAtLevel=1><-cp><"
                                + repository + "/infra/local/cloud/target/classes:a.jar:b.jar>"
                                + "<dev.selvedge.local.cloud.Main><--repository><" + repository
                                + "><run><--connection><a b>"));
        assertThat(first.output()).endsWith(second.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "test", "simulate", "bench", "build"})
    void eachCommandExplainsItself(String command) throws Exception {
        Shell.Ended ended = selvedge(command, "--help");

        assertThat(ended.status()).isZero();
        assertThat(ended.output()).startsWith("selvedge " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fly", "fly --help", "simulate", "simulate --seeds", "simulate --seeds -1", "build --fast"})
    void whatIsNotUnderstoodEndsWithHelpAndTwo(String arguments) throws Exception {
        Shell.Ended ended = arguments.isEmpty() ? selvedge() : selvedge(arguments.split(" "));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).startsWith("selvedge: ").containsAnyOf("usage: selvedge", "\nselvedge ");
    }

    private void mavenIs(String version) throws Exception {
        Shell.program(
                folder.resolve("bin/mvn"),
                "[ \"$1\" != -v ] || { echo '\033[1mApache Maven " + version + "\033[m'; exit; }\n"
                        + "printf '<%s>' mvn \"$@\"");
    }

    private Shell.Ended selvedge(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(repository.resolve("selvedge").toString()));
        command.addAll(List.of(arguments));
        return Shell.run(
                folder,
                Map.of(
                        "PATH",
                        folder.resolve("bin") + ":/usr/bin:/bin",
                        "JAVA_HOME",
                        folder.resolve("jdk").toString()),
                command);
    }
}
