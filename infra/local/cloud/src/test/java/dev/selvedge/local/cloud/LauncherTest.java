package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
            test --with-apply -o        | <-B><verify><-Dselvedge.with-apply=true><-o>
            build                       | <-B><-q><package><-Dmaven.test.skip><-Dspotless.check.skip>
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

    @Test
    void nativeProgramsAreBuiltByTheGraalVmThatIsNamed() throws Exception {
        Shell.jdk(folder.resolve("a graalvm"), "25.0.1");
        Shell.program(folder.resolve("a graalvm/bin/native-image"), "");

        assertThat(building(Map.of("GRAALVM_HOME", folder.resolve("a graalvm").toString())))
                .isEqualTo(new Shell.Ended(
                        0,
                        "<mvn><-f><" + repository
                                + "/pom.xml><-B><-q><package><-Dmaven.test.skip><-Dspotless.check.skip>"
                                + "<-Pnative><-Dquarkus.native.container-build=false>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker", "podman"})
    void withoutAGraalVmNativeProgramsAreBuiltInAContainer(String engine) throws Exception {
        Shell.program(folder.resolve("bin").resolve(engine), "");

        assertThat(building(Map.of()))
                .isEqualTo(new Shell.Ended(
                        0,
                        "<mvn><-f><" + repository
                                + "/pom.xml><-B><-q><package><-Dmaven.test.skip><-Dspotless.check.skip><-Pnative>"));
    }

    @Test
    void withoutEitherBothWaysAreNamed() throws Exception {
        assertThat(building(Map.of()))
                .isEqualTo(new Shell.Ended(
                        1,
                        "selvedge: native programs need a GraalVM 25, with GRAALVM_HOME saying where it is, or docker or"
                                + " podman to build them in a container; none of them was found."));
    }

    @ParameterizedTest
    @CsvSource({"24.0.2,native-image", "250.1,native-image", "26,native-image", "25,javac"})
    void aGraalVmThatDoesNotFitIsNotReplacedInSilence(String version, String program) throws Exception {
        Shell.program(folder.resolve("bin/docker"), "");
        Path graal = Shell.jdk(folder.resolve("graal"), version);
        Shell.program(graal.resolve("bin").resolve(program), "");

        assertThat(building(Map.of("GRAALVM_HOME", graal.toString())))
                .isEqualTo(new Shell.Ended(
                        1,
                        "selvedge: GRAALVM_HOME is " + graal + ", where there is no GraalVM 25 with bin/native-image;"
                                + " correct it, or unset it to build in a container."));
    }

    @Test
    void runBuildsAnewWhatIsOfTheOtherKind() throws Exception {
        Shell.program(folder.resolve("bin/docker"), "");

        List<String> built = new ArrayList<>();
        for (String command : List.of("build --native", "run --native", "run", "bench", "demo --native --orders 5")) {
            Shell.Ended ended = selvedge(command.split(" "));
            assertThat(ended.status()).as(ended.output()).isZero();
            built.add(built(ended.output()));
        }

        assertThat(built).containsExactly("native", "as it was", "jvm", "as it was", "native");
    }

    private static String built(String output) {
        if (!output.contains("<package>")) {
            return "as it was";
        }
        return output.contains("<-Pnative>") ? "native" : "jvm";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --native            | <--native><run>
            demo --orders 5 --native | <--native><demo><--orders><5>
            bench                   | <bench>
            """)
    void thatNativeProgramsAreWantedIsToldBeforeTheCommand(String arguments, String expected) throws Exception {
        Shell.program(folder.resolve("bin/docker"), "");

        assertThat(selvedge(arguments.split(" ")).output()).endsWith("<--repository><" + repository + ">" + expected);
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

    /// Builds native programs where there are no other programs than the script needs.
    private Shell.Ended building(Map<String, String> environment) throws Exception {
        for (String tool : List.of("cat", "dirname", "sed", "grep", "awk", "readlink")) {
            Shell.program(folder.resolve("bin").resolve(tool), "exec " + systems(tool) + " \"$@\"");
        }
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", folder.resolve("bin").toString());
        all.put("JAVA_HOME", folder.resolve("jdk").toString());
        return Shell.run(folder, all, List.of(repository.resolve("selvedge").toString(), "build", "--native"));
    }

    private static Path systems(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
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
