package dev.selvedge.local.cloud;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What the functions wrote, to be waited for.
final class Lines implements LogListener {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void line(String function, String line) {
        lines.add(line);
    }

    /// The next line that fits, dropping those before it.
    String next(Predicate<String> fits) throws InterruptedException {
        while (true) {
            String line = lines.poll(20, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no such line came");
            }
            if (fits.test(line)) {
                return line;
            }
        }
    }

    /// All lines so far that nobody has waited for.
    List<String> all() {
        return List.copyOf(lines);
    }

    String next(String start) throws InterruptedException {
        return next(line -> line.startsWith(start));
    }
}
