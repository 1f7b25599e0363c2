package dev.selvedge.local.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Passes on what a process writes and remembers the last lines, for those who ask why it ended.
final class LogTail {

    private static final int REMEMBERED_LINES = 40;
    private static final Duration LAST_LINES = Duration.ofSeconds(1);

    private final String function;
    private final LogListener listener;
    private final Deque<String> last = new ArrayDeque<>();

    LogTail(String function, LogListener listener) {
        this.function = function;
        this.listener = listener;
    }

    /// Reads until the process closes its output.
    void follow(InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::take);
        } catch (IOException | UncheckedIOException closed) {
            take("(the log ends here: " + closed.getMessage() + ")");
        }
    }

    /// Gives the reader of a process that has ended the time to read what is still in the pipe. A child of that process
    /// could hold the pipe open for ever.
    static void awaitLastLines(Thread reader) {
        try {
            reader.join(LAST_LINES);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized String text() {
        return String.join("\n", last);
    }

    private void take(String line) {
        synchronized (this) {
            if (last.size() == REMEMBERED_LINES) {
                last.removeFirst();
            }
            last.addLast(line);
        }
        listener.line(function, line);
    }
}
