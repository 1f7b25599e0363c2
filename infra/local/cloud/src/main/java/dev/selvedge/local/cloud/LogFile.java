package dev.selvedge.local.cloud;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/// Writes the functions' lines to the console and to a file.
final class LogFile implements LogListener, AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final PrintWriter file;
    private final PrintWriter console;

    LogFile(Path path, PrintWriter console) {
        this.console = console;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            this.file = new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), true);
        } catch (IOException failure) {
            throw new UncheckedIOException("the log cannot be written to " + path, failure);
        }
    }

    @Override
    public void line(String function, String line) {
        String whole = function + " | " + line;
        lock.lock();
        try {
            file.println(whole);
            console.println(whole);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
