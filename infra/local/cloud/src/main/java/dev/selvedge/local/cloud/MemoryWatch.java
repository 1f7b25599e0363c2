package dev.selvedge.local.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks at the memory of processes that work, as the kernel reports it. Where there is no `/proc` it sees nothing,
/// and only the limit of the heap holds.
final class MemoryWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 50;

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory-watch").factory());

    /// The most that a process has held at once, in megabytes of 1,048,576 bytes; empty when that cannot be seen.
    static OptionalInt peakMegabytes(long pid) {
        return megabytes(pid, "VmHWM:");
    }

    static OptionalInt residentMegabytes(long pid) {
        return megabytes(pid, "VmRSS:");
    }

    /// Looks now and again until the future is cancelled.
    Future<?> during(Runnable look) {
        return ticks.scheduleWithFixedDelay(look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }

    private static OptionalInt megabytes(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException absent) {
            return OptionalInt.empty();
        }
    }
}
