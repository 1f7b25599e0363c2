package dev.selvedge.local.cloud;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// One event on its way through one process.
record Invocation(String id, String payload, Instant deadline, CompletableFuture<Outcome> outcome) {

    static Invocation of(String payload, Instant deadline) {
        return new Invocation(UUID.randomUUID().toString(), payload, deadline, new CompletableFuture<>());
    }
}
