package dev.selvedge.local.cloud;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The native part of AWS's Java client. Left alone, each process writes it to one and the same file in `/tmp` before
/// it loads it, which on AWS nobody shares; two that start together here would crash on each other's half of it.
final class ClientLibrary {

    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final Path MUSL = Path.of("/lib");

    private ClientLibrary() {}

    /// Unpacks the library and says how a JVM is told of it; nothing where the client has none for this machine.
    static List<String> option(Path into) throws IOException {
        Path file = into.resolve("libaws-lambda-jni.so");
        try (InputStream library = AWSLambda.class.getResourceAsStream("/jni/" + name())) {
            if (library == null) {
                return List.of();
            }
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return List.of("-D" + PROPERTY + "=" + file.toAbsolutePath());
        }
    }

    private static String name() {
        String arch = System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "aarch_64");
        return "libaws-lambda-jni.%s-%s.so".formatted(system(), arch);
    }

    private static String system() {
        boolean musl =
                Files.exists(MUSL.resolve("ld-musl-x86_64.so.1")) || Files.exists(MUSL.resolve("ld-musl-aarch64.so.1"));
        return System.getProperty("os.name").equals("Linux") ? (musl ? "linux_musl" : "linux") : "other";
    }
}
