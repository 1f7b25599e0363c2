package dev.selvedge.local.emulator;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.util.List;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// ElasticMQ, which speaks as Amazon SQS does.
public final class SqsEmulator implements AutoCloseable {

    /// Whoever started it ends it, not the shutdown of the JVM in any order.
    private static final Config ACTORS = ConfigFactory.parseString(
                    "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off")
            .withFallback(ConfigFactory.load());

    private final ActorSystem actors;
    private final URI address;

    private SqsEmulator(ActorSystem actors, URI address) {
        this.actors = actors;
        this.address = address;
    }

    public static SqsEmulator start() {
        ActorSystem actors = ActorSystem.create("elasticmq", ACTORS);
        SQSRestServer server = SQSRestServerBuilder.withActorSystem(actors)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(FakeAccount.REGION)
                .withAWSAccountId(FakeAccount.ACCOUNT)
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        return new SqsEmulator(actors, URI.create("http://127.0.0.1:" + port));
    }

    public URI address() {
        return address;
    }

    /// A new client; whoever asks for it closes it.
    public SqsClient client(ExecutionInterceptor... interceptors) {
        return SqsClient.builder()
                .endpointOverride(address)
                .region(Region.of(FakeAccount.REGION))
                .credentialsProvider(FakeAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(some -> some.executionInterceptors(List.of(interceptors)))
                .build();
    }

    /// Ends at once: the server's own way to stop waits for the last long poll.
    @Override
    public void close() {
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().join();
    }
}
