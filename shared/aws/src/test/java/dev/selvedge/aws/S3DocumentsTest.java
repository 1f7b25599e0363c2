package dev.selvedge.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.port.Documents;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

class S3DocumentsTest {

    private static final String NAME = "stock/levels/2026-03-02.json";

    private final Requests requests = new Requests();
    private final S3Client s3 = LocalAws.s3(requests);
    private final String bucket = LocalAws.bucket();
    private final Documents documents = new S3Documents(s3, bucket);

    @Test
    void writingReadingAndDeletingAreOneRequestEach() {
        documents.put(NAME, "seven".getBytes(UTF_8));
        assertThat(requests.take()).hasSize(1);

        documents.get(NAME);
        assertThat(requests.take()).hasSize(1);

        documents.delete(NAME);
        assertThat(requests.take()).hasSize(1);

        documents.get(NAME);
        assertThat(requests.take()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "reports/a.html, text/html; charset=utf-8",
        "reports/a.csv, text/csv; charset=utf-8",
        "reports/a.json, application/json",
        "reports/a, application/octet-stream"
    })
    void aBrowserLearnsWhatADocumentIs(String name, String type) {
        documents.put(name, "seven".getBytes(UTF_8));

        assertThat(s3.headObject(head -> head.bucket(bucket).key(name)).contentType())
                .isEqualTo(type);
    }

    @Test
    void aDamagedDocumentIsRefusedByName() {
        documents.put(NAME, "seven".getBytes(UTF_8));
        Map<String, String> metadata =
                s3.headObject(head -> head.bucket(bucket).key(NAME)).metadata();
        s3.putObject(put -> put.bucket(bucket).key(NAME).metadata(metadata), RequestBody.fromString("eight"));

        assertThatThrownBy(() -> documents.get(NAME))
                .isInstanceOf(Documents.Damaged.class)
                .hasMessage("document " + NAME + " is damaged: its 5 bytes do not have the checksum that was written");
    }

    @Test
    void whatSomebodyElsePutThereIsRefusedByName() {
        s3.putObject(put -> put.bucket(bucket).key(NAME), RequestBody.fromString("seven"));

        assertThatThrownBy(() -> documents.get(NAME))
                .isInstanceOf(Documents.Damaged.class)
                .hasMessageContaining(NAME);
    }

    @Test
    void aMissingBucketIsNotAMissingDocument() {
        assertThatThrownBy(() -> new S3Documents(s3, "nowhere").get(NAME)).isInstanceOf(NoSuchBucketException.class);
    }
}
