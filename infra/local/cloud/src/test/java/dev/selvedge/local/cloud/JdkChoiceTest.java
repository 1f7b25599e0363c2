package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How `.mvn/jdk.sh` chooses, on a machine whose folders all lie in a temporary one.
@DisabledOnOs(OS.WINDOWS)
class JdkChoiceTest {

    private static final List<String> SYSTEM_FOLDERS = List.of("/usr/lib/jvm", "/Library/Java", "/opt/java");

    @TempDir
    Path machine;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void moveTheSystemsFolders() throws Exception {
        String script = Files.readString(Path.of("../../../.mvn/jdk.sh"));
        assertThat(script).contains(SYSTEM_FOLDERS);
        for (String folder : SYSTEM_FOLDERS) {
            script = script.replace(folder, "\"$MACHINE\"" + folder);
        }
        Files.writeString(machine.resolve("jdk.sh"), script);
        environment.put("MACHINE", machine.toString());
        environment.put("HOME", machine.resolve("home of mine").toString());
        environment.put("PATH", "/usr/bin:/bin");
        Shell.program(machine.resolve("old/bin/java"), "");
        environment.put("PATH", machine.resolve("old/bin") + ":/usr/bin:/bin");
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        Path mine = Shell.jdk(machine.resolve("mine"), "25.0.1");
        Shell.jdk(machine.resolve("usr/lib/jvm/temurin-26"), "26");
        environment.put("JAVA_HOME", mine.toString());

        assertThat(chosen()).isEqualTo(mine.toString());
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path old = Shell.jdk(machine.resolve("mine"), "17.0.15");
        Path better = Shell.jdk(machine.resolve("usr/lib/jvm/temurin-25"), "25.0.3");
        environment.put("JAVA_HOME", old.toString());

        assertThat(chosen()).isEqualTo(better.toString());
    }

    @Test
    void theJavaOnThePathIsFollowedToItsHome() throws Exception {
        Path home = Shell.jdk(machine.resolve("somewhere/jdk"), "25");
        Path bin = Files.createDirectories(machine.resolve("linked"));
        Files.createSymbolicLink(bin.resolve("java"), home.resolve("bin/java"));
        environment.put("PATH", bin + ":/usr/bin:/bin");

        assertThat(chosen()).isEqualTo(home.toRealPath().toString());
    }

    @Test
    void eachUsualFolderIsLookedInto() throws Exception {
        for (String place : List.of(
                "usr/lib/jvm/a",
                "Library/Java/JavaVirtualMachines/a b.jdk/Contents/Home",
                "home of mine/.sdkman/candidates/java/25-tem",
                "home of mine/.jdks/a",
                "opt/java/a")) {
            Path home = Shell.jdk(machine.resolve(place), "25.0.2");
            assertThat(chosen()).isEqualTo(home.toString());
            Files.delete(home.resolve("release"));
        }
    }

    @Test
    void aFolderWithoutACompilerIsNoJdk() throws Exception {
        Path runtime = Shell.jdk(machine.resolve("usr/lib/jvm/jre"), "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(run().status()).isEqualTo(1);
    }

    @Test
    void withoutOneItSaysWhatToInstall() throws Exception {
        Shell.jdk(machine.resolve("usr/lib/jvm/java-17"), "17.0.15");
        Shell.jdk(machine.resolve("usr/lib/jvm/java-8"), "1.8.0_452");

        Shell.Ended ended = run();

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("Selvedge needs JDK 25 or later").contains("adoptium.net");
    }

    private String chosen() throws Exception {
        return run().output();
    }

    private Shell.Ended run() throws Exception {
        return Shell.run(
                machine, environment, List.of("/bin/sh", "-euc", ". ./jdk.sh && sh -c 'printf %s \"$JAVA_HOME\"'"));
    }
}
