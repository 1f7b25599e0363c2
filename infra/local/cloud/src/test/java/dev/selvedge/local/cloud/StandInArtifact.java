package dev.selvedge.local.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packages a [StandIn] as a native function is packaged: a zip with a `bootstrap`.
final class StandInArtifact {

    private StandInArtifact() {}

    /// @param functions gets `<artifact>/target/function.zip`
    static void pack(Path functions, String artifact) throws IOException {
        packScript(functions, artifact, script());
    }

    static void packScript(Path functions, String artifact, String script) throws IOException {
        Path zip = functions.resolve(artifact).resolve("target").resolve("function.zip");
        Files.createDirectories(zip.getParent());
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            entries.putNextEntry(new ZipEntry("bootstrap"));
            entries.write(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String script() {
        return """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s
                """.formatted(java(), classes(), StandIn.class.getName());
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path classes() {
        return Path.of("target", "test-classes").toAbsolutePath();
    }
}
