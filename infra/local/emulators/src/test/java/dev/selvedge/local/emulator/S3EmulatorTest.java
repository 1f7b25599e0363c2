package dev.selvedge.local.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The checksums are the published check values of CRC-32 and MD5.
class S3EmulatorTest {

    private static final String CHECK = "123456789";
    private static final String CRC32_OF_CHECK = "y/Q5Jg==";
    private static final String MD5_OF_CHECK = "\"25f9e794323b453885f5181f1b624d0b\"";

    private final S3Emulator emulator = S3Emulator.start();
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

        assertThatThrownBy(() -> client.listObjectsV2(list -> list.bucket("acme")))
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
