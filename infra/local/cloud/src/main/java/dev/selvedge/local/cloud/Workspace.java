package dev.selvedge.local.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The temporary folder in which the artifacts are unpacked, each once however many functions it carries.
final class Workspace implements AutoCloseable {

    private final Path functions;
    private final Path folder;
    private final Map<String, Artifact> unpacked = new HashMap<>();

    private Workspace(Path functions, Path folder) {
        this.functions = functions;
        this.folder = folder;
    }

    /// Unpacks the artifacts of a topology.
    ///
    /// @param functions the folder that holds `<artifact>/target/function.zip`
    static Workspace of(Topology topology, Path functions) {
        Workspace workspace = of(functions);
        try {
            topology.functions().values().forEach(function -> workspace.artifact(function.artifact()));
            return workspace;
        } catch (IllegalStateException missing) {
            workspace.close();
            throw missing;
        }
    }

    /// Unpacks each artifact when it is first asked for.
    static Workspace of(Path functions) {
        return new Workspace(functions, temporaryFolder());
    }

    Artifact artifact(String name) {
        return unpacked.computeIfAbsent(
                name,
                any -> Artifact.unpack(
                        functions.resolve(name).resolve("target").resolve("function.zip"), folder.resolve(name)));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("selvedge-cloud");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the temporary folder " + folder + " remains", failure);
        }
    }
}
