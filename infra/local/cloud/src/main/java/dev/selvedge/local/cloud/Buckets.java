package dev.selvedge.local.cloud;

import dev.selvedge.local.emulator.S3Emulator;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.services.s3.S3Client;

/// The connection's buckets, in an S3 of this process and in its memory. Nothing in them expires.
final class Buckets implements AutoCloseable {

    private final S3Emulator s3;
    private final S3Client client;

    private Buckets(S3Emulator s3) {
        this.s3 = s3;
        this.client = s3.client();
    }

    static Buckets start(Topology topology, Naming naming) {
        S3Emulator s3 = S3Emulator.start(InstantSource.system());
        topology.buckets().keySet().forEach(name -> s3.createBucket(naming.of(name)));
        return new Buckets(s3);
    }

    URI address() {
        return s3.address();
    }

    S3Client client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        s3.close();
    }
}
