package dev.selvedge.local.cloud;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has been started, to be ended the other way round. One that will not end does not keep the others.
final class Parts {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    void end() {
        while (!started.isEmpty()) {
            end(started.pop());
        }
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            System.err.println("While closing the laptop cloud: " + failure);
        }
    }
}
