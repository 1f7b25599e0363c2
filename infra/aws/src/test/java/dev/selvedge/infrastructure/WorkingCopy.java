package dev.selvedge.infrastructure;

import dev.selvedge.local.cloud.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The repository as far as Terraform reads it, in a folder of its own that goes with this process: `infra/aws`, and
/// stand-ins for the packaged functions where `./selvedge build` would leave the real ones.
final class WorkingCopy {

    /// The module itself, seen from the folder that Maven runs the tests in.
    static final Path MODULE = Path.of("").toAbsolutePath();

    static final Topology TOPOLOGY = Topology.read(MODULE.resolve("topology.json"));

    private static final List<String> NOT_TERRAFORMS = List.of("src", "target", ".terraform");

    private static Optional<WorkingCopy> shared = Optional.empty();

    private final Path root;

    private WorkingCopy(Path root) {
        this.root = root;
    }

    /// The one that all tests of this process plan in, with its modules and providers; skips the test that asks if
    /// these cannot be had.
    static synchronized WorkingCopy ready() {
        Terraform terraform = Terraform.required();
        WorkingCopy copy = shared.orElseGet(WorkingCopy::make);
        if (shared.isEmpty()) {
            terraform.init(copy.infra());
            shared = Optional.of(copy);
        }
        return copy;
    }

    static WorkingCopy make() {
        try {
            WorkingCopy copy = new WorkingCopy(Files.createTempDirectory("selvedge-terraform"));
            Runtime.getRuntime().addShutdownHook(new Thread(copy::delete));
            copy.module();
            copy.artifacts();
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException("no working copy of infra/aws can be made", failure);
        }
    }

    Path infra() {
        return root.resolve("infra/aws");
    }

    private void module() throws IOException {
        for (Path file : ours()) {
            Path to = infra().resolve(MODULE.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }

    private static List<Path> ours() throws IOException {
        try (Stream<Path> all = Files.walk(MODULE)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(MODULE.relativize(file))
                            .flatMap(relative -> Stream.iterate(relative, Objects::nonNull, Path::getParent))
                            .noneMatch(part ->
                                    NOT_TERRAFORMS.contains(part.getFileName().toString())))
                    .filter(file -> !file.getFileName().toString().equals(".terraform.lock.hcl"))
                    .toList();
        }
    }

    private void artifacts() throws IOException {
        for (Topology.Function function : TOPOLOGY.functions().values()) {
            Path target = root.resolve("functions").resolve(function.artifact()).resolve("target");
            Files.createDirectories(target);
            Files.writeString(target.resolve("function.zip"), function.artifact());
        }
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            System.err.println(root + " could not be deleted: " + failure);
        }
    }
}
