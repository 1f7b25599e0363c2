package dev.selvedge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The formatter breaks a doc comment that is too long into a line that is none: the rest of the sentence is lost.
class DocCommentsTest {

    private static final Path ROOT = Path.of("../../..");
    private static final Pattern BROKEN = Pattern.compile("(?m)^( *)///.*\\n\\1// ");

    private static boolean isBroken(String source) {
        return BROKEN.matcher(source).find();
    }

    @Test
    void noDocCommentIsBrokenOff() {
        try (Stream<Path> folders = Stream.of("shared", "functions", "infra").map(ROOT::resolve)) {
            List<Path> broken = folders.flatMap(DocCommentsTest::sources)
                    .filter(source -> isBroken(read(source)))
                    .toList();

            assertThat(broken).isEmpty();
        }
    }

    @Test
    void oneThatIsBrokenOffIsSeen() {
        assertThat(isBroken("    /// A sentence that is too\n    // long\n    int one;\n"))
                .isTrue();
        assertThat(isBroken("    /// A sentence.\n    int one; // why\n    // another\n"))
                .isFalse();
    }

    private static Stream<Path> sources(Path folder) {
        try {
            return Files.walk(folder)
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/target/"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
