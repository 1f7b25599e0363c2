package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Topology.Bucket;
import dev.selvedge.local.cloud.Topology.Function;
import dev.selvedge.local.cloud.Topology.Index;
import dev.selvedge.local.cloud.Topology.Queue;
import dev.selvedge.local.cloud.Topology.Secret;
import dev.selvedge.local.cloud.Topology.Table;
import dev.selvedge.local.cloud.Topology.Topic;
import dev.selvedge.local.cloud.Topology.Trigger.ByHand;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import dev.selvedge.local.emulator.FakeAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// Small clouds of stand-ins: a `feed` with a schedule, a `worker` with the queue `orders`, and a `desk` for people.
final class Clouds {

    private static final Actions ACTIONS = new Actions(List.of("GetItem"), List.of("PutItem"));

    private Clouds() {}

    static LaptopCloudBuilder of(Path functions, Messages source, int timeoutSeconds) throws IOException {
        StandInArtifact.pack(functions, "stand-in");
        return LaptopCloud.of(topology(source, timeoutSeconds), "acme", functions);
    }

    static LaptopCloudBuilder small(Path functions) throws IOException {
        return of(functions, new Messages("orders", 10, 0, 2), 10).withoutSchedules();
    }

    /// What a function of a small cloud finds in its environment.
    static Map<String, String> environment(LaptopCloud cloud) {
        Answered answered = (Answered) cloud.invoke("worker", "\"environment\"");
        String pairs = answered.payload().substring(1, answered.payload().length() - 1);
        return Arrays.stream(pairs.split(", "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    static Topology topology(Messages source, int timeoutSeconds) {
        return new Topology(
                Map.of(
                        "ledger",
                        new Table(
                                "key",
                                Optional.empty(),
                                Optional.of(new Index("open", "standing", List.of("Scan"))),
                                ACTIONS),
                        "journal",
                        new Table("subject", Optional.of("entry"), Optional.empty(), ACTIONS)),
                Map.of("orders", new Queue(2, 3600)),
                Map.of("documents", new Bucket(30, new Actions(List.of("GetObject"), List.of("PutObject")))),
                Map.of("alerts", new Topic()),
                Map.of("cin7", new Secret(Optional.empty())),
                Map.of(
                        "feed", new Function("stand-in", "feed", timeoutSeconds, 256, new Schedule(1, 1)),
                        "worker", worker(source, timeoutSeconds),
                        "desk", new Function("stand-in", "desk", timeoutSeconds, 256, new ByHand())));
    }

    private static Function worker(Messages source, int timeoutSeconds) {
        Access access = new Access(
                List.of("tables/ledger", "buckets/documents"),
                List.of("tables/ledger", "buckets/documents"),
                List.of("queues/orders"),
                List.of("topics/alerts"),
                List.of("cin7"));
        return new Function("stand-in", "worker", timeoutSeconds, 256, source, access, Map.of(), Optional.empty());
    }

    /// The access key and its secret with which a function asks AWS.
    static StaticCredentialsProvider keysOf(String function) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(Callers.key(function), FakeAccount.SECRET));
    }
}
