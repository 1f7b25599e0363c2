package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.bluecherry.FileStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A bucket of the cloud as the other side of the exchange finds it: folders with files. Transfer Family, which stands
/// between the two in life, is left out. There are no folders until the cloud has started.
final class BucketFiles implements FileStore {

    private final AtomicReference<@Nullable Place> place = new AtomicReference<>();

    private record Place(S3Client s3, String bucket) {}

    void open(S3Client s3, String bucket) {
        place.set(new Place(s3, bucket));
    }

    @Override
    public List<String> list(String folder) {
        Place at = place();
        return at.s3().listObjectsV2Paginator(list -> list.bucket(at.bucket()).prefix(folder + "/")).contents().stream()
                .map(S3Object::key)
                .filter(key -> key.indexOf('/', folder.length() + 1) < 0)
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> read(String name) {
        Place at = place();
        try {
            return Optional.of(at.s3()
                    .getObjectAsBytes(get -> get.bucket(at.bucket()).key(name))
                    .asByteArray());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, byte[] content) {
        Place at = place();
        at.s3().putObject(put -> put.bucket(at.bucket()).key(name), RequestBody.fromBytes(content));
    }

    /// As SFTP does in front of a bucket: copied, then deleted.
    @Override
    public void move(String from, String to) {
        read(from).ifPresent(content -> {
            write(to, content);
            delete(from);
        });
    }

    @Override
    public void delete(String name) {
        Place at = place();
        at.s3().deleteObject(delete -> delete.bucket(at.bucket()).key(name));
    }

    private Place place() {
        Place at = place.get();
        if (at == null) {
            throw new IllegalStateException("there are no folders yet");
        }
        return at;
    }
}
