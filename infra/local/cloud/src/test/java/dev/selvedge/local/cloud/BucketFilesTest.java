package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.selvedge.local.emulator.S3Emulator;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class BucketFilesTest {

    private final S3Emulator s3 = S3Emulator.start(InstantSource.system());
    private final S3Client client = s3.client();
    private final BucketFiles files = new BucketFiles();

    @BeforeEach
    void open() {
        s3.createBucket("acme-exchange");
        files.open(client, "acme-exchange");
    }

    @AfterEach
    void close() {
        client.close();
        s3.close();
    }

    @Test
    void aFolderListsItsOwnFilesByTheirNames() {
        write("in/b.csv", "2");
        write("in/a.csv", "1");
        write("in/later/c.csv", "3");
        write("inner/d.csv", "4");

        assertThat(files.list("in")).containsExactly("in/a.csv", "in/b.csv");
        assertThat(files.list("out")).isEmpty();
    }

    @Test
    void aFileThatIsMovedIsInOnePlaceOnlyAndOverWhatWasThere() {
        write("in/a.csv", "new");
        write("archive/a.csv", "old");

        files.move("in/a.csv", "archive/a.csv");

        assertThat(files.read("in/a.csv")).isEmpty();
        assertThat(files.read("archive/a.csv"))
                .hasValueSatisfying(content ->
                        assertThat(content).asString(StandardCharsets.UTF_8).isEqualTo("new"));
    }

    @Test
    void whatIsDeletedIsGoneAndWhatWasNeverThereIsNoError() {
        write("in/a.csv", "1");

        files.delete("in/a.csv");
        files.delete("in/a.csv");
        files.move("in/a.csv", "archive/a.csv");

        assertThat(files.list("in")).isEmpty();
        assertThat(files.list("archive")).isEmpty();
    }

    @Test
    void beforeTheCloudHasStartedThereAreNoFolders() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new BucketFiles().list("in"))
                .withMessageContaining("no folders yet");
    }

    private void write(String name, String text) {
        files.write(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
