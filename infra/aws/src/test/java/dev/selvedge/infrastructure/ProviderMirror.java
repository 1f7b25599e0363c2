package dev.selvedge.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of this machine that holds Terraform's provider for AWS, so that nothing is fetched from the network:
/// what the environment names in `TF_PROVIDER_MIRROR`, or the first that a short look in the usual places finds.
final class ProviderMirror extends SimpleFileVisitor<Path> {

    private static final int DEEP = 4;

    private Optional<Path> found = Optional.empty();

    private ProviderMirror() {}

    static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("TF_PROVIDER_MIRROR"))
                .map(Path::of)
                .or(() -> usual().flatMap(place -> within(place).stream()).findFirst());
    }

    private static Stream<Path> usual() {
        String home = System.getProperty("user.home");
        return Stream.concat(
                        List.of(".terraform.d", ".local/share/terraform").stream()
                                .map(under -> Path.of(home, under)),
                        Stream.of("/opt", "/usr/local", "/usr/share", "/var/lib", home)
                                .map(Path::of))
                .filter(Files::isDirectory);
    }

    private static Optional<Path> within(Path place) {
        ProviderMirror look = new ProviderMirror();
        try {
            Files.walkFileTree(place, EnumSet.noneOf(FileVisitOption.class), DEEP, look);
        } catch (IOException failure) {
            throw new UncheckedIOException("no mirror of providers can be looked for in " + place, failure);
        }
        return look.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        // A working copy has the providers that it was made with, which are no mirror.
        if (folder.endsWith(".terraform")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (Files.isDirectory(folder.resolve("registry.terraform.io/hashicorp/aws"))) {
            found = Optional.of(folder);
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // What may not be looked into is not ours.
        return FileVisitResult.CONTINUE;
    }
}
