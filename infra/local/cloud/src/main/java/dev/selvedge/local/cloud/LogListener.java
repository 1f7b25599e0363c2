package dev.selvedge.local.cloud;

/// Hears what the functions write, line by line, from many threads.
public interface LogListener {

    void line(String function, String line);
}
