package dev.selvedge.aws;

import dev.selvedge.core.port.Files;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Shared folders as the objects of one general purpose bucket, which S3 lists in the sequence of their keys' bytes in
/// UTF-8 ("ListObjectsV2", S3 API Reference).
///
/// The SDK repeats a write whose answer was lost, and the repeated one finds the file of the first. So whoever is told
/// that a file was there before its own must look whether it is its own.
///
/// Whoever reads needs `s3:ListBucket` on the bucket too: without it S3 answers 403 for an object that is not there
/// ("GetObject", S3 API Reference), which is no absence.
public final class S3Files implements Files {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private final S3Client s3;
    private final String bucket;

    public S3Files(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /// An SFTP server or a console in front of the bucket marks a folder with an empty object that has the folder's own
    /// name ("Organizing objects in the Amazon S3 console by using folders", S3 User Guide): that is no file in it.
    @Override
    public List<Listed> list(String folder) {
        String prefix = folder + "/";
        return s3
                .listObjectsV2Paginator(list ->
                        list.bucket(bucket).prefix(prefix).delimiter("/").encodingType(EncodingType.URL))
                .contents()
                .stream()
                .filter(object -> !object.key().equals(prefix))
                .map(object -> new Listed(object.key(), object.lastModified()))
                .toList();
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Optional.of(
                    s3.getObjectAsBytes(get -> get.bucket(bucket).key(path)).asByteArrayUnsafe());
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        }
    }

    /// "On a 409 failure you should retry the upload" ("PutObject", S3 API Reference).
    @Override
    public boolean create(String path, byte[] content) {
        try {
            return put(path, content);
        } catch (S3Exception failure) {
            if (failure.statusCode() != CONFLICT) {
                throw failure;
            }
            return put(path, content);
        }
    }

    private boolean put(String path, byte[] content) {
        try {
            s3.putObject(put -> put.bucket(bucket).key(path).ifNoneMatch("*"), RequestBody.fromBytes(content));
            return true;
        } catch (S3Exception failure) {
            if (failure.statusCode() != PRECONDITION_FAILED) {
                throw failure;
            }
            return false;
        }
    }

    @Override
    public void move(String from, String to) {
        if (!from.equals(to) && isCopied(from, to)) {
            s3.deleteObject(delete -> delete.bucket(bucket).key(from));
        }
    }

    private boolean isCopied(String from, String to) {
        try {
            s3.copyObject(copy -> copy.sourceBucket(bucket)
                    .sourceKey(from)
                    .destinationBucket(bucket)
                    .destinationKey(to));
            return true;
        } catch (NoSuchKeyException gone) {
            return false;
        }
    }
}
