package dev.selvedge.local.cloud;

import dev.selvedge.local.emulator.SnsEmulator.Notification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// AWS in one process for one connection. What it starts ends with it, also when this process is told to end.
public final class LaptopCloud implements AutoCloseable {

    private final CloudServices services;
    private final FunctionHosts functions;
    private final Activity activity;
    private final LoopbackServer page;
    private final Runnable sources;
    private final Runnable end;
    private final Thread atShutdown = new Thread(this::endOnce, "laptop-cloud-end");
    private final AtomicBoolean ended = new AtomicBoolean();

    LaptopCloud(
            CloudServices services,
            FunctionHosts functions,
            Activity activity,
            LoopbackServer page,
            Runnable sources,
            Runnable end) {
        this.services = services;
        this.functions = functions;
        this.activity = activity;
        this.page = page;
        this.sources = sources;
        this.end = end;
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /// Describes a cloud that has not been started yet.
    ///
    /// @param functions the folder that holds `<artifact>/target/function.zip`
    public static LaptopCloudBuilder of(Topology topology, String connection, Path functions) {
        return new LaptopCloudBuilder(topology, new Naming(connection), functions);
    }

    /// The page that shows queues and functions.
    public URI page() {
        return page.address();
    }

    public DynamoDbClient dynamoDb() {
        return services.tables().client();
    }

    public SqsClient sqs() {
        return services.queues().client();
    }

    public S3Client s3() {
        return services.buckets().client();
    }

    /// What the people on call were told, oldest first.
    public List<Notification> alerts() {
        return services.topics().published("alerts");
    }

    /// The address of a queue, by its name in the topology.
    public String queueUrl(String queue) {
        return services.queues().url(queue);
    }

    /// The address of a queue's dead-letter queue, by the queue's name in the topology.
    public String deadLettersUrl(String queue) {
        return services.queues().deadUrl(queue);
    }

    /// How much is in each queue, by its name in the topology.
    public Map<String, QueueDepth> depths() {
        return services.queues().depths();
    }

    /// Gives a secret of the topology a value, or a new one; functions that hold the old one keep it until they
    /// ask again.
    public void putSecret(String name, String value) {
        services.secrets().put(name, value);
    }

    /// Invokes a function and waits for what becomes of it.
    public Outcome invoke(String function, String payload) {
        return functions.of(function).invoke(payload);
    }

    /// Begins to read the queues of a cloud that was built without doing so.
    public void readQueues() {
        sources.run();
    }

    /// Ends a function's waiting processes, so that its next event finds it cold.
    public void cool(String function) {
        functions.of(function).cool();
    }

    /// What each of a function's processes that live has taken since its start.
    List<ProcessCost> costs(String function) {
        return functions.of(function).costs();
    }

    /// Where the functions find the tables, and are let to them.
    URI tables() {
        return services.gates().tables().address();
    }

    /// Where the functions find the buckets, and are let to them.
    URI buckets() {
        return services.gates().buckets().address();
    }

    public List<FunctionState> functions() {
        return functions.byName().values().stream().map(FunctionHost::state).toList();
    }

    /// What each process cost to start, in the order in which their first invocations ended, function by function.
    public List<ColdStart> coldStarts() {
        return functions.byName().values().stream()
                .flatMap(function -> function.coldStarts().stream())
                .toList();
    }

    /// Waits until all queues are empty and no function runs. Dead letters do not count.
    ///
    /// @throws TimeoutException saying what is left, when the deadline comes first
    public void awaitRest(Duration deadline) throws InterruptedException, TimeoutException {
        if (!activity.awaitRest(() -> depths().values().stream().allMatch(QueueDepth::isEmpty), deadline)) {
            throw new TimeoutException("after " + deadline + " there is still " + depths() + " and " + functions());
        }
    }

    /// Waits until something has come about, whatever else goes on.
    ///
    /// @throws TimeoutException saying how things stand, when the deadline comes first
    public void await(BooleanSupplier hasComeAbout, Duration deadline) throws InterruptedException, TimeoutException {
        if (!activity.await(hasComeAbout, deadline)) {
            throw new TimeoutException("after " + deadline + " in vain there is " + depths() + " and " + functions());
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException shuttingDown) {
            return; // the hook does it
        }
        endOnce();
    }

    private void endOnce() {
        if (ended.compareAndSet(false, true)) {
            end.run();
        }
    }
}
