package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between the functions and one service of AWS and counts what passes.
final class CountingProxy implements AutoCloseable {

    private final Passage passage = new Passage();
    private final AtomicLong passed = new AtomicLong();
    private final CompletableFuture<URI> target = new CompletableFuture<>();
    private final LoopbackServer server = LoopbackServer.start(this::pass);

    /// Where the functions ask.
    URI address() {
        return server.address();
    }

    /// Who answers; until this is known, those who ask wait.
    void standBefore(URI answering) {
        target.complete(answering);
    }

    long passed() {
        return passed.get();
    }

    @Override
    public void close() {
        server.close();
        passage.close();
    }

    private Answer pass(Call call) {
        passed.incrementAndGet();
        return passage.on(target.join(), call);
    }
}
