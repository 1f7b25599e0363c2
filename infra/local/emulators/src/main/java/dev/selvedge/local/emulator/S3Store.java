package dev.selvedge.local.emulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Buckets and the newest version of their objects.
final class S3Store {

    private final Map<String, Map<String, S3Object>> buckets = new ConcurrentHashMap<>();

    void create(String bucket) {
        buckets.putIfAbsent(bucket, new ConcurrentHashMap<>());
    }

    S3Answer put(String bucket, String key, S3Object object) {
        in(bucket).put(key, object);
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

    private Map<String, S3Object> in(String bucket) {
        Map<String, S3Object> objects = buckets.get(bucket);
        if (objects == null) {
            throw new S3Answer.Refusal(404, "NoSuchBucket", "The specified bucket does not exist: " + bucket);
        }
        return objects;
    }
}
