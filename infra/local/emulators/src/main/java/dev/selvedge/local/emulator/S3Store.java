package dev.selvedge.local.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Buckets and the newest version of their objects.
final class S3Store {

    static final Comparator<String> BY_BYTES =
            Comparator.comparing(key -> key.getBytes(UTF_8), Arrays::compareUnsigned);

    private final Map<String, NavigableMap<String, S3Object>> buckets = new ConcurrentHashMap<>();

    void create(String bucket) {
        buckets.putIfAbsent(bucket, new ConcurrentSkipListMap<>(BY_BYTES));
    }

    S3Answer put(String bucket, String key, S3Object object) {
        in(bucket).put(key, object);
        return written(object);
    }

    /// For `If-None-Match: *`: "Uploads the object only if the object key name does not already exist in the bucket
    /// specified. Otherwise, Amazon S3 returns a 412 Precondition Failed error" ("PutObject", S3 API Reference).
    S3Answer putNew(String bucket, String key, S3Object object) {
        if (in(bucket).putIfAbsent(key, object) != null) {
            throw new S3Answer.Refusal(
                    412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        return written(object);
    }

    S3Answer copy(String fromBucket, String fromKey, String bucket, String key, Instant now) {
        if (fromBucket.equals(bucket) && fromKey.equals(key)) {
            throw new S3Answer.Refusal(
                    400, "InvalidRequest", "This copy request is illegal because it is to the object itself.");
        }
        S3Object copy = get(fromBucket, fromKey).copy(now);
        in(bucket).put(key, copy);
        return S3Answer.xml("<CopyObjectResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><LastModified>"
                + copy.writtenAt() + "</LastModified><ETag>" + S3Answer.escaped(copy.etag())
                + "</ETag></CopyObjectResult>");
    }

    S3Answer list(S3Listing listing) {
        return listing.of(in(listing.bucket()));
    }

    private static S3Answer written(S3Object object) {
        return new S3Answer(200, Map.of("ETag", object.etag()), new byte[0]);
    }

    S3Object get(String bucket, String key) {
        S3Object object = in(bucket).get(key);
        if (object == null) {
            throw new S3Answer.Refusal(404, "NoSuchKey", "The specified key does not exist.");
        }
        return object;
    }

    /// An object that is not there is deleted as well as any other.
    S3Answer delete(String bucket, String key) {
        in(bucket).remove(key);
        return S3Answer.empty(204);
    }

    private NavigableMap<String, S3Object> in(String bucket) {
        NavigableMap<String, S3Object> objects = buckets.get(bucket);
        if (objects == null) {
            throw new S3Answer.Refusal(404, "NoSuchBucket", "The specified bucket does not exist: " + bucket);
        }
        return objects;
    }
}
