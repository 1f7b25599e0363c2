package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Outcome.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// One process of a function. It serves one invocation at a time and is killed when it exceeds its time or memory.
final class FunctionProcess {

    /// AWS allows ten seconds before the first poll; two cores that start several functions at once need more.
    private static final Duration INIT_LIMIT = Duration.ofSeconds(60);

    private final LaunchPlan plan;
    private final InstantSource clock;
    private final MemoryWatch memory;
    private final RuntimeEndpoint endpoint;
    private final ProcessLife life;
    private final long startedNanos = System.nanoTime();
    private final CompletableFuture<Duration> toFirstPoll;
    private final CompletableFuture<ColdStart> coldStart = new CompletableFuture<>();

    private FunctionProcess(
            LaunchPlan plan, InstantSource clock, MemoryWatch memory, LogListener listener, RuntimeEndpoint endpoint)
            throws IOException {
        this.plan = plan;
        this.clock = clock;
        this.memory = memory;
        this.endpoint = endpoint;
        this.toFirstPoll = endpoint.ready().thenApply(any -> sinceStart());
        this.life = ProcessLife.start(plan, endpoint.address(), listener);
        life.gone().thenAccept(endpoint::gone);
    }

    /// Starts the process and does not wait for it.
    static FunctionProcess start(LaunchPlan plan, InstantSource clock, MemoryWatch memory, LogListener listener) {
        RuntimeEndpoint endpoint = new RuntimeEndpoint(plan.arn());
        try {
            return new FunctionProcess(plan, clock, memory, listener, endpoint);
        } catch (IOException failure) {
            endpoint.close();
            throw new UncheckedIOException(failure);
        }
    }

    /// Serves one event, to its end or to the process's own.
    Outcome invoke(String payload) {
        Future<?> watch = memory.during(this::keepTheLimit);
        try {
            Optional<Failed> problem = life.within(INIT_LIMIT, endpoint.ready());
            return problem.isPresent() ? neverReady(problem.get()) : serve(payload);
        } finally {
            watch.cancel(false);
        }
    }

    boolean isAlive() {
        return life.isAlive();
    }

    /// What the first invocation cost, once it has ended.
    Optional<ColdStart> coldStart() {
        return Optional.ofNullable(coldStart.getNow(null));
    }

    OptionalInt peakMegabytes() {
        return MemoryWatch.peakMegabytes(life.pid());
    }

    ProcessCost cost() {
        return new ProcessCost(life.cpu(), peakMegabytes().orElse(0));
    }

    /// Asks the process to end.
    void end() {
        life.end();
    }

    /// Waits until the process has ended, and kills it when that takes too long.
    void awaitEnd() {
        life.awaitEnd();
    }

    private Outcome serve(String payload) {
        Duration timeout = Duration.ofSeconds(plan.timeoutSeconds());
        Invocation invocation = Invocation.of(payload, clock.instant().plus(timeout));
        endpoint.offer(invocation);
        Outcome outcome = life.within(timeout, invocation.outcome());
        coldStart.complete(new ColdStart(
                plan.name(), toFirstPoll.join(), sinceStart(), MemoryWatch.residentMegabytes(life.pid())));
        return outcome;
    }

    /// A process that cannot begin says why in its log, which is complete only when it has ended.
    private Failed neverReady(Failed problem) {
        life.awaitEnd();
        return new Failed(problem.type(), CannotStart.words(plan.name()) + problem.message() + "\n" + life.lastLines());
    }

    private void keepTheLimit() {
        peakMegabytes().ifPresent(megabytes -> {
            if (megabytes > plan.memoryMegabytes()) {
                life.kill(new Failed(
                        "Runtime.OutOfMemory",
                        "Runtime exited with error: signal: killed (memory size %d MB, used %d MB)"
                                .formatted(plan.memoryMegabytes(), megabytes)));
            }
        });
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
