package dev.selvedge.local.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// "ListObjectsV2" of the S3 API Reference, and its examples.
class S3ListingTest {

    private final S3Emulator emulator = S3Emulator.start(InstantSource.system());
    private final S3Client client = emulator.client();

    @BeforeEach
    void bucket() {
        emulator.createBucket("acme");
    }

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    @Test
    void keysComeInTheSequenceOfTheirBytes() {
        put("😀", "Ａ", "é", "a", "Z", "a/b", "a.b");

        assertThat(keys(client.listObjectsV2(list -> list.bucket("acme"))))
                .containsExactly("Z", "a", "a.b", "a/b", "é", "Ａ", "😀");
    }

    @Test
    void anObjectIsListedWithItsSizeItsTagAndItsTime() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        client.putObject(put -> put.bucket("acme").key("check"), RequestBody.fromString("123456789"));

        S3Object object =
                client.listObjectsV2(list -> list.bucket("acme")).contents().getFirst();

        assertThat(object.size()).isEqualTo(9);
        assertThat(object.eTag()).isEqualTo("\"25f9e794323b453885f5181f1b624d0b\"");
        assertThat(object.lastModified()).isBetween(before, Instant.now());
        assertThat(object.lastModified())
                .isEqualTo(client.headObject(head -> head.bucket("acme").key("check"))
                        .lastModified());
    }

    @Test
    void whatGoesOnBeyondTheDelimiterIsRolledUp() {
        put("sample.jpg", "photos/2006/January/sample.jpg", "photos/2006/February/sample2.jpg", "photos/2006/index");

        ListObjectsV2Response all =
                client.listObjectsV2(list -> list.bucket("acme").delimiter("/"));
        ListObjectsV2Response year =
                client.listObjectsV2(list -> list.bucket("acme").delimiter("/").prefix("photos/2006/"));

        assertThat(keys(all)).containsExactly("sample.jpg");
        assertThat(prefixes(all)).containsExactly("photos/");
        assertThat(keys(year)).containsExactly("photos/2006/index");
        assertThat(prefixes(year)).containsExactly("photos/2006/February/", "photos/2006/January/");
        assertThat(year.keyCount()).isEqualTo(3);
    }

    @Test
    void aKeyThatEndsInTheDelimiterIsRolledUpToo() {
        put("in/", "in/old/", "in/a.csv");

        ListObjectsV2Response list =
                client.listObjectsV2(some -> some.bucket("acme").delimiter("/").prefix("in/"));

        assertThat(keys(list)).containsExactly("in/", "in/a.csv");
        assertThat(prefixes(list)).containsExactly("in/old/");
    }

    @Test
    void aPageEndsWhereItIsFullAndTheNextGoesOnBehindIt() {
        put("a", "b/1", "b/2", "b/3", "c", "d");

        ListObjectsV2Response first =
                client.listObjectsV2(list -> list.bucket("acme").delimiter("/").maxKeys(2));
        ListObjectsV2Response second = client.listObjectsV2(
                list -> list.bucket("acme").delimiter("/").maxKeys(2).continuationToken(first.nextContinuationToken()));

        assertThat(first.isTruncated()).isTrue();
        assertThat(keys(first)).containsExactly("a");
        assertThat(prefixes(first)).containsExactly("b/");
        assertThat(second.isTruncated()).isFalse();
        assertThat(second.nextContinuationToken()).isNull();
        assertThat(keys(second)).containsExactly("c", "d");
        assertThat(prefixes(second)).isEmpty();
    }

    @Test
    void aPageHoldsAThousandAtMost() {
        for (int each = 0; each < 1_001; each++) {
            put("key" + (10_000 + each));
        }

        ListObjectsV2Response first =
                client.listObjectsV2(list -> list.bucket("acme").maxKeys(5_000));

        assertThat(first.contents()).hasSize(1_000);
        assertThat(first.isTruncated()).isTrue();
        assertThat(keys(client.listObjectsV2(
                        list -> list.bucket("acme").continuationToken(first.nextContinuationToken()))))
                .containsExactly("key11000");
    }

    @Test
    void keysThatXmlCannotHoldAreListedInUrlEncoding() {
        put("in/ a+b%&<é>\u0001");

        assertThat(keys(client.listObjectsV2(
                        list -> list.bucket("acme").prefix("in/ a+").encodingType(EncodingType.URL))))
                .containsExactly("in/ a+b%&<é>\u0001");
    }

    @Test
    void whatIsNotEmulatedIsRefused() {
        assertThatThrownBy(
                        () -> client.listObjectsV2(list -> list.bucket("acme").startAfter("a")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(501));
    }

    @Test
    void aBucketThatIsNotThereIsNotEmpty() {
        assertThatThrownBy(() -> client.listObjectsV2(list -> list.bucket("nowhere")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    private void put(String... keys) {
        for (String key : keys) {
            client.putObject(put -> put.bucket("acme").key(key), RequestBody.empty());
        }
    }

    private static List<String> keys(ListObjectsV2Response list) {
        return list.contents().stream().map(S3Object::key).toList();
    }

    private static List<String> prefixes(ListObjectsV2Response list) {
        return list.commonPrefixes().stream().map(CommonPrefix::prefix).toList();
    }
}
