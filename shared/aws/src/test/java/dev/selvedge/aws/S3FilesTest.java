package dev.selvedge.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.Files.Listed;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3FilesTest {

    private static final String PATH = "out/JLM_INV_20260302.csv";
    private static final byte[] CONTENT = "seven".getBytes(UTF_8);

    private final Requests requests = new Requests();
    private final S3Client s3 = LocalAws.s3(requests);
    private final String bucket = LocalAws.bucket();
    private final Files files = new S3Files(s3, bucket);

    @Test
    void everyMethodIsOneRequestAndAMoveIsTwo() {
        files.create(PATH, CONTENT);
        assertThat(requests.take()).hasSize(1);

        files.create(PATH, CONTENT);
        assertThat(requests.take()).hasSize(1);

        files.read(PATH);
        assertThat(requests.take()).hasSize(1);

        files.list("out");
        assertThat(requests.take()).hasSize(1);

        files.move(PATH, "archive/a.csv");
        assertThat(requests.take()).hasSize(2);

        files.move(PATH, "archive/a.csv");
        assertThat(requests.take()).hasSize(1);
    }

    @Test
    void whatThePartnerWroteIsReadAsItIs() {
        s3.putObject(put -> put.bucket(bucket).key(PATH), RequestBody.fromString("eight"));

        assertThat(files.read(PATH)).map(content -> new String(content, UTF_8)).contains("eight");
    }

    @Test
    void theMarksOfFoldersAreNoFiles() {
        for (String path : new String[] {"out/", "out/old/", PATH}) {
            s3.putObject(put -> put.bucket(bucket).key(path), RequestBody.empty());
        }

        assertThat(files.list("out")).extracting(Listed::path).containsExactly(PATH);
    }

    @Test
    void aConflictIsTriedOnceMore() {
        Conflicts once = new Conflicts(1);

        assertThat(conflicting(once).create(PATH, CONTENT)).isTrue();
        assertThat(files.read(PATH)).contains(CONTENT);
        assertThat(once.asked).hasValue(2);
    }

    @Test
    void aConflictWithAFileThatIsThereLeavesItAsItIs() {
        files.create(PATH, new byte[] {1});

        assertThat(conflicting(new Conflicts(1)).create(PATH, CONTENT)).isFalse();
        assertThat(files.read(PATH)).contains(new byte[] {1});
    }

    @Test
    void aConflictThatLastsIsNotTakenForAFile() {
        assertThatThrownBy(() -> conflicting(new Conflicts(2)).create(PATH, CONTENT))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        failure -> assertThat(failure.statusCode()).isEqualTo(409));
        assertThat(files.read(PATH)).isEmpty();
    }

    @Test
    void aMissingBucketIsNotAnEmptyFolder() {
        Files nowhere = new S3Files(s3, "nowhere");

        assertThatThrownBy(() -> nowhere.list("out")).isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> nowhere.read(PATH)).isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> nowhere.create(PATH, CONTENT)).isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> nowhere.move(PATH, "archive/a.csv")).isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void aMoveThatBrokeOffBeforeItsEndIsFinishedByTheNext() {
        files.create(PATH, CONTENT);
        s3.copyObject(copy -> copy.sourceBucket(bucket)
                .sourceKey(PATH)
                .destinationBucket(bucket)
                .destinationKey("archive/a.csv"));

        files.move(PATH, "archive/a.csv");

        assertThat(files.read(PATH)).isEqualTo(Optional.empty());
        assertThat(files.read("archive/a.csv")).contains(CONTENT);
    }

    private Files conflicting(Conflicts conflicts) {
        return new S3Files(LocalAws.s3(conflicts), bucket);
    }

    /// An S3 that reports a conflict for the first few writes: 409, and nothing was written.
    private static final class Conflicts implements ExecutionInterceptor {

        private final AtomicInteger asked = new AtomicInteger();
        private final int many;

        private Conflicts(int many) {
            this.many = many;
        }

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (context.request() instanceof PutObjectRequest && asked.incrementAndGet() <= many) {
                throw S3Exception.builder()
                        .statusCode(409)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ConditionalRequestConflict")
                                .build())
                        .build();
            }
        }
    }
}
