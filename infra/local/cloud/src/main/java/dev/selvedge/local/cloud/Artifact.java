package dev.selvedge.local.cloud;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// A packaged function, unpacked: what AWS would find in `/var/task`.
final class Artifact {

    private static final String BOOTSTRAP = "bootstrap";

    /// What AWS runs itself: the script of a native function and the program that this starts.
    private static final Set<String> PROGRAMS = Set.of(BOOTSTRAP, "runner");

    /// The half of the memory that is not heap holds the code, the threads and the JVM itself. A native function's
    /// `bootstrap` keeps to the same.
    private static final int HEAP_SHARE = 2;

    /// A tenth of the heap is for the young: what a function makes in passing is soon gone, and what its process holds
    /// is paid for.
    private static final int OLD_TO_YOUNG = 9;

    /// A class of each jar that AWS's Java client consists of.
    private static final List<Class<?>> CLIENT =
            List.of(AWSLambda.class, LambdaRuntime.class, PojoSerializer.class, SdkInternalThreadLocal.class);

    private final Path folder;
    private final List<String> clientLibrary;

    private Artifact(Path folder, List<String> clientLibrary) {
        this.folder = folder;
        this.clientLibrary = clientLibrary;
    }

    /// Unpacks the zip into a folder of its own.
    ///
    /// @throws IllegalStateException when the zip is missing or cannot be read, saying how to build it
    static Artifact unpack(Path zip, Path into) {
        if (!Files.isRegularFile(zip)) {
            throw new IllegalStateException(
                    "there is no packaged function at " + zip + "; build it with: selvedge build");
        }
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, into);
            }
            return new Artifact(into, ClientLibrary.option(into));
        } catch (IOException failure) {
            throw new IllegalStateException("the packaged function " + zip + " cannot be unpacked", failure);
        }
    }

    /// Whether the zip holds a native program, not one for the JVM.
    ///
    /// @throws IllegalStateException when the zip cannot be read
    static boolean isNative(Path zip) {
        try (ZipFile entries = new ZipFile(zip.toFile())) {
            return entries.getEntry(BOOTSTRAP) != null;
        } catch (IOException failure) {
            throw new IllegalStateException("the packaged function " + zip + " cannot be read", failure);
        }
    }

    Path folder() {
        return folder;
    }

    /// How AWS would start it: a native artifact by its `bootstrap`, one for the JVM by AWS's own Java client.
    List<String> command(int memoryMegabytes) {
        return bootstrap().orElseGet(() -> java(memoryMegabytes));
    }

    /// The same for one of whose JVM AWS knows no more than the handler: its options are in the environment.
    List<String> command(int memoryMegabytes, String handler) {
        return bootstrap().orElseGet(() -> {
            List<String> command = jvm(memoryMegabytes);
            command.addAll(main(handler));
            return command;
        });
    }

    private Optional<List<String>> bootstrap() {
        Path bootstrap = folder.resolve(BOOTSTRAP);
        return Files.exists(bootstrap) ? Optional.of(List.of(bootstrap.toString())) : Optional.empty();
    }

    private List<String> java(int memoryMegabytes) {
        List<String> command = jvm(memoryMegabytes);
        command.addAll(List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(main("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"));
        return command;
    }

    private static List<String> jvm(int memoryMegabytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:NewRatio=" + OLD_TO_YOUNG,
                "-Xmx" + memoryMegabytes / HEAP_SHARE + "m"));
    }

    private List<String> main(String handler) {
        List<String> main = new ArrayList<>(clientLibrary);
        main.addAll(List.of("-cp", String.join(File.pathSeparator, classPath()), AWSLambda.class.getName(), handler));
        return main;
    }

    private List<String> classPath() {
        List<String> classPath = new ArrayList<>(List.of(folder.toString(), folder.resolve("lib") + "/*"));
        for (Class<?> client : CLIENT) {
            classPath.add(jarOf(client));
        }
        return classPath;
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(ZipEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry points out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        if (PROGRAMS.contains(entry.getName()) && !target.toFile().setExecutable(true)) {
            throw new IOException("the " + entry.getName() + " cannot be made executable");
        }
    }
}
