package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Outcome.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One process of a function. It serves one invocation at a time and is killed when it exceeds its time or memory.
final class FunctionProcess {

    /// AWS allows ten seconds before the first poll; two cores that start several functions at once need more.
    private static final Duration INIT_LIMIT = Duration.ofSeconds(60);

    /// How long a process that was asked to end may take before it is killed.
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final LaunchPlan plan;
    private final InstantSource clock;
    private final MemoryWatch memory;
    private final RuntimeEndpoint endpoint;
    private final LogTail log;
    private final Process process;
    private final long startedNanos = System.nanoTime();
    private final CompletableFuture<Duration> toFirstPoll;
    private final CompletableFuture<ColdStart> coldStart = new CompletableFuture<>();
    private final AtomicReference<@Nullable Failed> killedFor = new AtomicReference<>();
    private final CompletableFuture<Failed> gone = new CompletableFuture<>();

    private FunctionProcess(
            LaunchPlan plan, InstantSource clock, MemoryWatch memory, LogTail log, RuntimeEndpoint endpoint)
            throws IOException {
        this.plan = plan;
        this.clock = clock;
        this.memory = memory;
        this.log = log;
        this.endpoint = endpoint;
        this.toFirstPoll = endpoint.ready().thenApply(any -> sinceStart());
        this.process = plan.begin(endpoint.address());
    }

    /// Starts the process and does not wait for it.
    static FunctionProcess start(LaunchPlan plan, InstantSource clock, MemoryWatch memory, LogListener listener) {
        RuntimeEndpoint endpoint = new RuntimeEndpoint(plan.arn());
        try {
            FunctionProcess started =
                    new FunctionProcess(plan, clock, memory, new LogTail(plan.name(), listener), endpoint);
            Thread.startVirtualThread(started::follow);
            return started;
        } catch (IOException failure) {
            endpoint.close();
            throw new UncheckedIOException(failure);
        }
    }

    /// Serves one event, to its end or to the process's own.
    Outcome invoke(String payload) {
        Future<?> watch = memory.during(this::keepTheLimit);
        try {
            Optional<Failed> problem = within(INIT_LIMIT, endpoint.ready());
            return problem.isPresent() ? neverReady(problem.get()) : serve(payload);
        } finally {
            watch.cancel(false);
        }
    }

    boolean isAlive() {
        return process.isAlive() && !gone.isDone() && killedFor.get() == null;
    }

    /// What the first invocation cost, once it has ended.
    Optional<ColdStart> coldStart() {
        return Optional.ofNullable(coldStart.getNow(null));
    }

    OptionalInt peakMegabytes() {
        return MemoryWatch.peakMegabytes(process.pid());
    }

    /// Asks the process to end.
    void end() {
        killedFor.compareAndSet(null, new Failed("Sandbox.Closed", "the laptop cloud closes"));
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /// Waits until the process has ended, and kills it when that takes too long.
    void awaitEnd() {
        within(FAREWELL, gone);
    }

    private Outcome serve(String payload) {
        Duration timeout = Duration.ofSeconds(plan.timeoutSeconds());
        Invocation invocation = Invocation.of(payload, clock.instant().plus(timeout));
        endpoint.offer(invocation);
        if (gone.isDone()) {
            return gone.join().inRequest(invocation.id());
        }
        Outcome outcome = within(timeout, invocation.outcome());
        coldStart.complete(new ColdStart(
                plan.name(), toFirstPoll.join(), sinceStart(), MemoryWatch.residentMegabytes(process.pid())));
        return outcome;
    }

    private <T> T within(Duration limit, CompletableFuture<T> awaited) {
        try {
            return awaited.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            kill(new Failed("Sandbox.Timedout", timedOut(limit)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            kill(new Failed("Sandbox.Closed", "the caller no longer waits"));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return awaited.join();
    }

    private static String timedOut(Duration limit) {
        return "Task timed out after %.2f seconds".formatted(limit.toMillis() / 1000.0);
    }

    /// A process that cannot begin says why in its log, which is complete only when it has ended.
    private Failed neverReady(Failed problem) {
        awaitEnd();
        return new Failed(problem.type(), plan.name() + " cannot start: " + problem.message() + "\n" + log.text());
    }

    private void keepTheLimit() {
        peakMegabytes().ifPresent(megabytes -> {
            if (megabytes > plan.memoryMegabytes()) {
                kill(new Failed(
                        "Runtime.OutOfMemory",
                        "Runtime exited with error: signal: killed (memory size %d MB, used %d MB)"
                                .formatted(plan.memoryMegabytes(), megabytes)));
            }
        });
    }

    private void kill(Failed reason) {
        killedFor.compareAndSet(null, reason);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void follow() {
        Thread reader = Thread.startVirtualThread(() -> log.follow(process.getInputStream()));
        int status = process.onExit().join().exitValue();
        LogTail.awaitLastLines(reader);
        Failed why = why(status);
        gone.complete(why);
        endpoint.gone(why);
        endpoint.close();
    }

    private Failed why(int status) {
        Failed killed = killedFor.get();
        return killed != null
                ? killed
                : new Failed("Runtime.ExitError", "Runtime exited with error: exit status " + status);
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
