package dev.selvedge.local.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Packaged functions that run as somebody else has described them to AWS, beside managed services of somebody else's.
/// What it starts ends with it.
public final class HostedFunctions implements AutoCloseable {

    private final Parts parts = new Parts();
    private final Activity activity = new Activity();
    private final MemoryWatch memory = parts.add(new MemoryWatch());
    private final Workspace workspace;
    private final Map<String, String> surroundings;
    private final LogListener logs;
    private final Map<String, FunctionHost> hosts = new LinkedHashMap<>();

    /// One function, as AWS has been told of it.
    ///
    /// @param handler what AWS's Java runtime is to call
    /// @param environment the variables that it was given
    public record Hosted(
            String name,
            String arn,
            String artifact,
            String handler,
            Map<String, String> environment,
            int timeoutSeconds,
            int memoryMegabytes,
            int maximumConcurrency) {}

    /// How a function reads a queue.
    public record Source(String queueUrl, String queueArn, int batchSize, Duration window, int maximumConcurrency) {}

    /// @param functions the folder that holds `<artifact>/target/function.zip`
    /// @param surroundings what every function finds in its environment besides its own: AWS's region, keys,
    /// addresses
    public HostedFunctions(Path functions, Map<String, String> surroundings, LogListener logs) {
        this.workspace = parts.add(Workspace.of(functions));
        this.surroundings = Map.copyOf(surroundings);
        this.logs = logs;
    }

    /// Makes a function ready to be invoked; none of its processes starts before.
    public void host(Hosted function) {
        Artifact artifact = workspace.artifact(function.artifact());
        LaunchPlan plan = new LaunchPlan(
                function.name(),
                function.arn(),
                artifact.folder(),
                artifact.command(function.memoryMegabytes(), function.handler()),
                environment(function),
                function.timeoutSeconds(),
                function.memoryMegabytes());
        hosts.put(
                function.name(),
                parts.add(new FunctionHost(
                        function.name(),
                        function.maximumConcurrency(),
                        activity,
                        () -> FunctionProcess.start(plan, InstantSource.system(), memory, logs))));
    }

    /// Feeds a function from a queue from now on.
    ///
    /// @return what stops it; work that has begun goes on
    public Runnable read(String function, SqsClient sqs, Source source) {
        MessageBatches batches = new MessageBatches(sqs, source.queueUrl(), source.batchSize(), source.window());
        EventSource events = parts.add(new EventSource(
                batches,
                source.queueArn(),
                source.maximumConcurrency(),
                host(function),
                line -> logs.line(function, line)));
        events.begin();
        return events::close;
    }

    /// Invokes a function and waits for what becomes of it.
    public Outcome invoke(String function, String payload) {
        return host(function).invoke(payload);
    }

    /// How the functions stand.
    public List<FunctionState> states() {
        return hosts.values().stream().map(FunctionHost::state).toList();
    }

    /// Waits until something has come about, whatever else goes on.
    ///
    /// @throws TimeoutException saying how the functions stand, when the deadline comes first
    public void await(BooleanSupplier hasComeAbout, Duration deadline) throws InterruptedException, TimeoutException {
        if (!activity.await(hasComeAbout, deadline)) {
            throw new TimeoutException("after " + deadline + " in vain there is " + states());
        }
    }

    /// Ends all processes.
    @Override
    public void close() {
        parts.end();
    }

    private FunctionHost host(String function) {
        FunctionHost host = hosts.get(function);
        if (host == null) {
            throw new IllegalArgumentException(function + " is not among the functions " + hosts.keySet());
        }
        return host;
    }

    private Map<String, String> environment(Hosted function) {
        Map<String, String> environment = FunctionEnvironment.inherited();
        environment.putAll(surroundings);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        environment.putAll(function.environment());
        return environment;
    }
}
