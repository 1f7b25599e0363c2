package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Topology.Trigger.ByHand;
import dev.selvedge.local.cloud.Topology.Trigger.Messages;
import dev.selvedge.local.cloud.Topology.Trigger.Schedule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a laptop cloud is to be, before it starts.
public final class LaptopCloudBuilder {

    private final Topology topology;
    private final Naming naming;
    private final Path functions;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Map<String, URI> links = new LinkedHashMap<>();
    private LogListener logs = (_, _) -> {};
    private double speed = 1;
    private boolean schedules = true;
    private boolean queuesAreRead = true;

    LaptopCloudBuilder(Topology topology, Naming naming, Path functions) {
        this.topology = topology;
        this.naming = naming;
        this.functions = functions;
    }

    /// More of the functions' environment: the vendors' addresses and ids.
    public LaptopCloudBuilder settings(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    /// What Secrets Manager holds, value by name in the topology.
    public LaptopCloudBuilder secrets(Map<String, String> more) {
        secrets.putAll(more);
        return this;
    }

    /// Pages of others that the cloud's own page points to, by what to call them.
    public LaptopCloudBuilder links(Map<String, URI> more) {
        links.putAll(more);
        return this;
    }

    /// Who hears what the functions write.
    public LaptopCloudBuilder logs(LogListener listener) {
        logs = listener;
        return this;
    }

    /// How many times faster than on AWS schedules come round and batching windows pass. Timeouts are not compressed.
    public LaptopCloudBuilder speed(double times) {
        if (!(times > 0)) {
            throw new IllegalArgumentException("the speed must be above 0, not " + times);
        }
        speed = times;
        return this;
    }

    /// Leaves it to the caller to invoke what a schedule would.
    public LaptopCloudBuilder withoutSchedules() {
        schedules = false;
        return this;
    }

    /// Lets messages pile up until [LaptopCloud#readQueues()].
    public LaptopCloudBuilder withoutReadingQueues() {
        queuesAreRead = false;
        return this;
    }

    /// Starts everything; the schedules' first runs begin at once.
    public LaptopCloud start() {
        Parts parts = new Parts();
        try {
            return start(parts);
        } catch (RuntimeException failure) {
            parts.end();
            throw failure;
        }
    }

    private LaptopCloud start(Parts parts) {
        Activity activity = new Activity();
        Workspace workspace = parts.add(Workspace.of(topology, functions));
        CloudServices services = CloudServices.start(topology, naming, secrets, logs, parts);
        FunctionEnvironment environment = new FunctionEnvironment(naming, topology, services, settings);
        FunctionHosts hosts = FunctionHosts.start(environment, workspace, activity, logs, parts);
        CloudPage view = new CloudPage(naming.connection(), topology, services, hosts, links);
        LoopbackServer page = parts.add(LoopbackServer.start(view::answer));
        Scheduler scheduler = parts.add(new Scheduler(activity));
        List<EventSource> sources = new ArrayList<>();
        topology.functions().forEach((name, function) -> {
            switch (function.trigger()) {
                case Schedule schedule -> connect(schedule, hosts.of(name), scheduler);
                case Messages messages ->
                    sources.add(parts.add(connect(messages, name, hosts.of(name), services.queues())));
                case ByHand _ -> {}
            }
        });
        Runnable begin = () -> sources.forEach(EventSource::begin);
        if (queuesAreRead) {
            begin.run();
        }
        return new LaptopCloud(services, hosts, activity, page, begin, parts::end);
    }

    private void connect(Schedule schedule, FunctionHost host, Scheduler scheduler) {
        if (schedules) {
            scheduler.every(faster(Duration.ofMinutes(schedule.rateMinutes())), host);
        }
    }

    private EventSource connect(Messages messages, String name, FunctionHost host, Queues queues) {
        MessageBatches batches = new MessageBatches(
                queues.client(),
                queues.url(messages.queue()),
                messages.batchSize(),
                faster(Duration.ofSeconds(messages.batchingWindowSeconds())));
        return new EventSource(
                batches,
                Naming.queueArn(naming.of(messages.queue())),
                messages.maximumConcurrency(),
                host,
                line -> logs.line(name, line));
    }

    private Duration faster(Duration onAws) {
        return Duration.ofNanos((long) (onAws.toNanos() / speed));
    }
}
