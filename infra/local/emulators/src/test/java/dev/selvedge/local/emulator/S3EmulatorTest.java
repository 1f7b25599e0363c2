package dev.selvedge.local.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The checksums are the published check values of CRC-32 and MD5.
class S3EmulatorTest {

    private static final String CHECK = "123456789";
    private static final String CRC32_OF_CHECK = "y/Q5Jg==";
    private static final String MD5_OF_CHECK = "\"25f9e794323b453885f5181f1b624d0b\"";

    private final S3Emulator emulator = S3Emulator.start(InstantSource.system());
    private final S3Client client = emulator.client();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    @Test
    void whatTheClientSendsInChunksIsKeptWithItsChecksums() {
        client.createBucket(create -> create.bucket("acme"));
        client.putObject(put -> put.bucket("acme").key("check"), RequestBody.fromString(CHECK));

        HeadObjectResponse head =
                client.headObject(look -> look.bucket("acme").key("check").checksumMode(ChecksumMode.ENABLED));

        assertThat(head.contentLength()).isEqualTo(9);
        assertThat(head.checksumCRC32()).isEqualTo(CRC32_OF_CHECK);
        assertThat(head.eTag()).isEqualTo(MD5_OF_CHECK);
    }

    @Test
    void aTrailingChecksumIsChecked() throws Exception {
        emulator.createBucket("acme");

        assertThat(putInTwoChunks(CRC32_OF_CHECK).statusCode()).isEqualTo(200);
        assertThat(putInTwoChunks("AAAAAA==").body()).contains("<Code>BadDigest</Code>");
    }

    @Test
    void whatIsNotEmulatedIsRefused() {
        emulator.createBucket("acme");

        assertThatThrownBy(() -> client.listObjects(list -> list.bucket("acme")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("NotImplemented"));
        assertThatThrownBy(() ->
                        client.getObjectTagging(tags -> tags.bucket("acme").key("check")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("NotImplemented"));
    }

    @Test
    void aConditionThatIsNotEmulatedIsRefusedAndNothingIsWritten() {
        emulator.createBucket("acme");
        client.putObject(put -> put.bucket("acme").key("check"), RequestBody.fromString(CHECK));

        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket("acme").key("check").ifMatch("\"x\""), RequestBody.fromString("other")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(501));
        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket("acme").key("check").ifNoneMatch("\"x\""), RequestBody.fromString("other")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(501));
        assertThat(text("check")).isEqualTo(CHECK);
    }

    @Test
    void whatMustNotExistYetIsWrittenOnce() {
        emulator.createBucket("acme");
        client.putObject(put -> put.bucket("acme").key("check").ifNoneMatch("*"), RequestBody.fromString(CHECK));

        assertThatThrownBy(() -> client.putObject(
                        put -> put.bucket("acme").key("check").ifNoneMatch("*"), RequestBody.fromString("other")))
                .isInstanceOfSatisfying(S3Exception.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(412);
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("PreconditionFailed");
                });
        assertThat(text("check")).isEqualTo(CHECK);
    }

    @Test
    void aCopyHasTheBytesAndTheMetadataOfItsSource() {
        emulator.createBucket("acme");
        client.putObject(
                put -> put.bucket("acme").key("a +%/é").contentType("text/csv").metadata(Map.of("by", "us")),
                RequestBody.fromString(CHECK));

        CopyObjectResponse copied = client.copyObject(copy -> copy.sourceBucket("acme")
                .sourceKey("a +%/é")
                .destinationBucket("acme")
                .destinationKey("b"));

        HeadObjectResponse head = client.headObject(look -> look.bucket("acme").key("b"));
        assertThat(copied.copyObjectResult().eTag()).isEqualTo(MD5_OF_CHECK);
        assertThat(copied.copyObjectResult().lastModified()).isEqualTo(head.lastModified());
        assertThat(head.contentType()).isEqualTo("text/csv");
        assertThat(head.metadata()).isEqualTo(Map.of("by", "us"));
        assertThat(text("b")).isEqualTo(CHECK);
        assertThat(text("a +%/é")).isEqualTo(CHECK);
    }

    @Test
    void whatIsNotThereIsNotCopied() {
        emulator.createBucket("acme");

        assertThatThrownBy(() -> client.copyObject(copy -> copy.sourceBucket("acme")
                        .sourceKey("a")
                        .destinationBucket("acme")
                        .destinationKey("b")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void nothingIsCopiedToItself() {
        emulator.createBucket("acme");
        client.putObject(put -> put.bucket("acme").key("a"), RequestBody.fromString(CHECK));

        assertThatThrownBy(() -> client.copyObject(copy -> copy.sourceBucket("acme")
                        .sourceKey("a")
                        .destinationBucket("acme")
                        .destinationKey("a")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidRequest"));
    }

    private String text(String key) {
        return client.getObjectAsBytes(get -> get.bucket("acme").key(key)).asUtf8String();
    }

    private HttpResponse<String> putInTwoChunks(String checksum) throws IOException, InterruptedException {
        String body = "4\r\n1234\r\n5\r\n56789\r\n0\r\nx-amz-checksum-crc32:" + checksum + "\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(emulator.address().resolve("/acme/check"))
                .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
                .PUT(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
