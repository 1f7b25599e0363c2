package dev.selvedge.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The Lambda runtime API ("Using the Lambda runtime API for custom runtimes", version 2018-06-01) for one process of
/// a function: it waits for the next event, and tells what came of it.
final class RuntimeEndpoint implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String INVOCATION = ROOT + "invocation/";
    private static final JsonMapper JSON = new JsonMapper();

    private final String functionArn;
    private final LoopbackServer server;
    private final BlockingQueue<Invocation> next = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Invocation> current = new AtomicReference<>();
    private final CompletableFuture<Optional<Failed>> ready = new CompletableFuture<>();
    private final CompletableFuture<Failed> gone = new CompletableFuture<>();

    RuntimeEndpoint(String functionArn) {
        this.functionArn = functionArn;
        this.server = LoopbackServer.start(this::answer);
    }

    /// What the process finds in `AWS_LAMBDA_RUNTIME_API`.
    String address() {
        return server.hostAndPort();
    }

    /// Completes with nothing when the process asks for its first event, or with why it never will.
    CompletableFuture<Optional<Failed>> ready() {
        return ready;
    }

    void offer(Invocation invocation) {
        current.set(invocation);
        next.add(invocation);
        failTheCurrentWhenGone();
    }

    /// The process is no more: nothing that waits for it, or ever will, is answered.
    void gone(Failed why) {
        gone.complete(why);
        ready.complete(Optional.of(why));
        failTheCurrentWhenGone();
        server.close();
    }

    private void failTheCurrentWhenGone() {
        Invocation waiting = current.get();
        if (waiting != null && gone.isDone()) {
            waiting.outcome().complete(gone.join().inRequest(waiting.id()));
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Call call) {
        if (call.operation().equals("GET " + INVOCATION + "next")) {
            return nextEvent();
        }
        if (call.operation().equals("POST " + ROOT + "init/error")) {
            ready.complete(Optional.of(failure(call)));
            return accepted();
        }
        if (call.method().equals("POST") && call.path().startsWith(INVOCATION)) {
            return settled(call, call.path().substring(INVOCATION.length()).split("/", -1));
        }
        return error(404, "UnknownPath", call.operation() + " is no part of the runtime API");
    }

    private Answer nextEvent() {
        ready.complete(Optional.empty());
        try {
            Invocation invocation = next.take();
            return Answer.json(200, invocation.payload())
                    .with("Lambda-Runtime-Aws-Request-Id", invocation.id())
                    .with(
                            "Lambda-Runtime-Deadline-Ms",
                            Long.toString(invocation.deadline().toEpochMilli()))
                    .with("Lambda-Runtime-Invoked-Function-Arn", functionArn)
                    .with("Lambda-Runtime-Trace-Id", trace(invocation));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return error(500, "Closing", "the laptop cloud closes");
        }
    }

    private Answer settled(Call call, String[] idAndKind) {
        Invocation invocation = current.get();
        if (invocation == null || idAndKind.length != 2 || !invocation.id().equals(idAndKind[0])) {
            return error(400, "InvalidRequestID", "no invocation of this id is running");
        }
        switch (idAndKind[1]) {
            case "response" -> invocation.outcome().complete(new Answered(call.text()));
            case "error" -> invocation.outcome().complete(failure(call));
            default -> {
                return error(404, "UnknownPath", call.operation() + " is no part of the runtime API");
            }
        }
        return accepted();
    }

    private static Failed failure(Call call) {
        try {
            JsonNode error = JSON.readTree(call.body());
            return new Failed(
                    error.path("errorType").asText("Unhandled"),
                    error.path("errorMessage").asText(call.text()));
        } catch (IOException unreadable) {
            return new Failed("Unhandled", call.text());
        }
    }

    private static String trace(Invocation invocation) {
        return "Root=1-%08x-%s;Sampled=0"
                .formatted(
                        invocation.deadline().getEpochSecond(),
                        UUID.fromString(invocation.id())
                                .toString()
                                .replace("-", "")
                                .substring(0, 24));
    }

    private static Answer accepted() {
        return Answer.json(202, "{\"status\":\"OK\"}");
    }

    private static Answer error(int status, String type, String message) {
        try {
            return Answer.json(
                    status,
                    JSON.writeValueAsString(
                            JSON.createObjectNode().put("errorType", type).put("errorMessage", message)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
