package dev.selvedge.local.cloud;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        packScripts(functions, artifact, Map.of("bootstrap", script));
    }

    /// @param scripts by the names of their files
    static void packScripts(Path functions, String artifact, Map<String, String> scripts) throws IOException {
        Path zip = functions.resolve(artifact).resolve("target").resolve("function.zip");
        Files.createDirectories(zip.getParent());
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> script : scripts.entrySet()) {
                entries.putNextEntry(new ZipEntry(script.getKey()));
                entries.write(script.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /// Packages one class as a function for the JVM is packaged: a zip with its jars in `lib`.
    static void packJar(Path functions, String artifact, Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        Path zip = functions.resolve(artifact).resolve("target").resolve("function.zip");
        Files.createDirectories(zip.getParent());
        Files.write(
                zip, zip("lib/only.jar", zip(file, Files.readAllBytes(classes().resolve(file)))));
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry(entry));
            entries.write(content);
        }
        return zip.toByteArray();
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
