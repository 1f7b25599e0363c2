package dev.selvedge.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Files.Listed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What all [Files] promise. Each test starts with none, in a store whose clock is right.
public abstract class FilesContract {

    private static final String PATH = "in/JLM_ORD_20260302120000_X-A.csv";
    private static final byte[] CONTENT = "PO,Qty\r\nX-A,7 £ ß\r\n".getBytes(UTF_8);

    protected abstract Files files();

    @Test
    void nothingIsListedInAFolderThatNobodyWroteTo() {
        assertThat(files().list("in")).isEmpty();
    }

    @Test
    void whatWasNeverWrittenIsAbsent() {
        assertThat(files().read(PATH)).isEmpty();
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(files().create(PATH, CONTENT)).isTrue();

        assertThat(read(PATH)).isEqualTo(CONTENT);
    }

    @Test
    void threeMegabytesOfAnyBytesAreKept() {
        byte[] large = new byte[3 * 1024 * 1024];
        new Random(7).nextBytes(large);
        files().create(PATH, large);

        assertThat(read(PATH)).isEqualTo(large);
    }

    @Test
    void aFileMayBeEmpty() {
        files().create(PATH, new byte[0]);

        assertThat(read(PATH)).isEmpty();
        assertThat(paths("in")).containsExactly(PATH);
    }

    @Test
    void noFileIsWrittenOverAnother() {
        files().create(PATH, CONTENT);

        assertThat(files().create(PATH, CONTENT)).isFalse();
        assertThat(files().create(PATH, new byte[] {1})).isFalse();
        assertThat(read(PATH)).isEqualTo(CONTENT);
    }

    @Test
    void ofManyWhoWriteAFileAtOnceOneSucceedsAndItsFileIsWhole() throws InterruptedException {
        List<Boolean> written = Together.ask(16, each -> files().create(PATH, large(each)));

        assertThat(written).containsOnlyOnce(true);
        assertThat(read(PATH)).isEqualTo(large(written.indexOf(true)));
    }

    @Test
    void aFileIsListedWithItsFolderAndItsTime() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        files().create(PATH, CONTENT);
        Instant after = Instant.now();

        assertThat(files().list("in"))
                .singleElement()
                .satisfies(file -> assertThat(file.path()).isEqualTo(PATH))
                .satisfies(file -> assertThat(file.writtenAt()).isBetween(before, after));
    }

    @Test
    void filesAreListedInTheSequenceOfTheirNamesCharacters() {
        List<String> paths = List.of(
                "out/0010.csv",
                "out/0011.csv",
                "out/A.csv",
                "out/AA.csv",
                "out/Z",
                "out/a",
                "out/é",
                "out/Ａ",
                "out/😀");
        List<String> written = new ArrayList<>(paths);
        Collections.reverse(written);
        written.forEach(path -> files().create(path, CONTENT));

        assertThat(paths("out")).isEqualTo(paths);
    }

    @Test
    void onlyTheFilesOfTheFolderItselfAreListed() {
        List.of(
                        "out",
                        "out/",
                        "out/a.csv",
                        "out/b/c.csv",
                        "out/b/c/d.csv",
                        "out/z.csv",
                        "outer/e.csv",
                        "in/f.csv",
                        "in/out/g.csv")
                .forEach(path -> files().create(path, CONTENT));

        assertThat(paths("out")).containsExactly("out/a.csv", "out/z.csv");
        assertThat(paths("out/b")).containsExactly("out/b/c.csv");
        assertThat(paths("o")).isEmpty();
    }

    @Test
    void aFullFolderIsListedWhole() {
        List<String> all = IntStream.range(0, 1_500)
                .mapToObj(each -> String.format(Locale.ROOT, "archive/%05d.csv", each))
                .toList();
        all.forEach(path -> files().create(path, CONTENT));
        files().create("archive/00500/beneath.csv", CONTENT);

        assertThat(paths("archive")).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a/b/c/d/e",
                "in/JL 1+2=3 & <more>.csv",
                "in/Käse%20.csv",
                "in/ä😀?#.csv",
                "in/\"a'\u0001.csv"
            })
    void aFileIsKnownByItsWholePath(String path) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        files().create(path, CONTENT);

        assertThat(read(path)).isEqualTo(CONTENT);
        assertThat(files().read(path + "x")).isEmpty();
        assertThat(files().read("x" + path)).isEmpty();
        if (!folder.isEmpty()) {
            assertThat(paths(folder)).containsExactly(path);
        }
        files().move(path, "moved/" + path);
        assertThat(read("moved/" + path)).isEqualTo(CONTENT);
        assertThat(files().read(path)).isEmpty();
    }

    @Test
    void aFileThatIsMovedIsInItsNewPlaceOnly() {
        files().create(PATH, CONTENT);

        files().move(PATH, "archive/a.csv");

        assertThat(files().read(PATH)).isEmpty();
        assertThat(paths("in")).isEmpty();
        assertThat(read("archive/a.csv")).isEqualTo(CONTENT);
        assertThat(paths("archive")).containsExactly("archive/a.csv");
    }

    @Test
    void aFileIsMovedOverAnother() {
        files().create("archive/a.csv", new byte[] {1});
        files().create(PATH, CONTENT);

        files().move(PATH, "archive/a.csv");

        assertThat(read("archive/a.csv")).isEqualTo(CONTENT);
        assertThat(files().read(PATH)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereAnyMoreIsMovedWithoutEffect() {
        files().create(PATH, CONTENT);
        files().move(PATH, "archive/a.csv");

        files().move(PATH, "archive/a.csv");
        files().move("never/written", "archive/b.csv");

        assertThat(read("archive/a.csv")).isEqualTo(CONTENT);
        assertThat(paths("archive")).containsExactly("archive/a.csv");
    }

    @Test
    void aFileThatIsMovedToItsOwnPlaceStays() {
        files().create(PATH, CONTENT);

        files().move(PATH, PATH);

        assertThat(read(PATH)).isEqualTo(CONTENT);
    }

    @Test
    void aPlaceThatAFileHasLeftIsFree() {
        files().create(PATH, CONTENT);
        files().move(PATH, "archive/a.csv");

        assertThat(files().create(PATH, new byte[] {1})).isTrue();
        assertThat(read(PATH)).containsExactly(1);
        assertThat(read("archive/a.csv")).isEqualTo(CONTENT);
    }

    @Test
    void whoChangesItsBytesAfterwardsChangesNoFile() {
        byte[] content = CONTENT.clone();
        files().create(PATH, content);
        content[0] = 0;
        read(PATH)[1] = 0;

        assertThat(read(PATH)).isEqualTo(CONTENT);
    }

    private static byte[] large(int of) {
        return ("line " + of + "\n").repeat(2_000).getBytes(UTF_8);
    }

    private List<String> paths(String folder) {
        return files().list(folder).stream().map(Listed::path).toList();
    }

    private byte[] read(String path) {
        Optional<byte[]> found = files().read(path);
        assertThat(found).as(path).isPresent();
        return found.orElseThrow();
    }
}
