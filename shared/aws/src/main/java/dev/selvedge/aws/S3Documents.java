package dev.selvedge.aws;

import dev.selvedge.core.port.Documents;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Documents as objects of one bucket, each with the SHA-256 of its content among its metadata.
///
/// Whoever reads needs `s3:ListBucket` on the bucket too: without it S3 answers 403 for an object that is not there
/// ("GetObject", S3 API Reference), which is no absence.
public final class S3Documents implements Documents {

    private static final String CHECKSUM = "sha256";

    private final S3Client s3;
    private final String bucket;

    public S3Documents(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(String name, byte[] content) {
        s3.putObject(
                put -> put.bucket(bucket).key(name).contentType(type(name)).metadata(Map.of(CHECKSUM, sha256(content))),
                RequestBody.fromBytes(content));
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(
                    whole(name, s3.getObjectAsBytes(get -> get.bucket(bucket).key(name))));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String name) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(name));
    }

    /// People open reports in a browser, which shows or saves them by their type.
    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private static byte[] whole(String name, ResponseBytes<GetObjectResponse> found) {
        byte[] content = found.asByteArrayUnsafe();
        String expected = found.response().metadata().get(CHECKSUM);
        if (expected == null) {
            throw new Damaged(name, "it has no checksum, so it was not written here");
        }
        if (!expected.equals(sha256(content))) {
            throw new Damaged(name, "its " + content.length + " bytes do not have the checksum that was written");
        }
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
