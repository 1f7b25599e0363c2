package dev.selvedge.local.cloud;

import dev.selvedge.local.cloud.Outcome.Failed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A process of the operating system from its start to its end, and why it ended.
final class ProcessLife {

    /// How long a process that was asked to end may take before it is killed.
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Process process;
    private final LogTail log;
    private final AtomicReference<@Nullable Failed> killedFor = new AtomicReference<>();
    private final CompletableFuture<Failed> gone = new CompletableFuture<>();

    private ProcessLife(Process process, LogTail log) {
        this.process = process;
        this.log = log;
    }

    static ProcessLife start(LaunchPlan plan, String runtimeApi, LogListener listener) throws IOException {
        ProcessLife life = new ProcessLife(plan.begin(runtimeApi), new LogTail(plan.name(), listener));
        Thread.startVirtualThread(life::follow);
        return life;
    }

    long pid() {
        return process.pid();
    }

    /// Its time on all processors so far; zero where the system does not tell.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean isAlive() {
        return process.isAlive() && killedFor.get() == null;
    }

    /// Completes when the process has ended and its last lines have been read.
    CompletableFuture<Failed> gone() {
        return gone;
    }

    String lastLines() {
        return log.text();
    }

    /// Waits for something that this process does, and kills it when it does not do it in time. What is awaited must
    /// complete when the process has gone.
    <T> T within(Duration limit, CompletableFuture<T> awaited) {
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

    void kill(Failed reason) {
        killedFor.compareAndSet(null, reason);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
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

    private void follow() {
        Thread reader = Thread.startVirtualThread(() -> log.follow(process.getInputStream()));
        int status = process.onExit().join().exitValue();
        LogTail.awaitLastLines(reader);
        gone.complete(why(status));
    }

    private Failed why(int status) {
        Failed killed = killedFor.get();
        return killed != null
                ? killed
                : new Failed("Runtime.ExitError", "Runtime exited with error: exit status " + status);
    }

    /// In the words and the precision of AWS.
    private static String timedOut(Duration limit) {
        return "Task timed out after %.2f seconds".formatted(limit.toMillis() / 1000.0);
    }
}
