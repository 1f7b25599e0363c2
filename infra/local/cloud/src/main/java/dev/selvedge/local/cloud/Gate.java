package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// Stands before one service and lets a function do there what the topology allows it, as IAM does on AWS.
///
/// It knows a function by its access key. Signatures are not checked.
final class Gate implements AutoCloseable {

    private static final String UNKNOWN = "The security token included in the request is invalid.";

    private final Protocol protocol;
    private final URI service;
    private final Callers callers;
    private final Passage passage = new Passage();
    private final LoopbackServer server = LoopbackServer.start(this::answer);

    Gate(Protocol protocol, URI service, Callers callers) {
        this.protocol = protocol;
        this.service = service;
        this.callers = callers;
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        passage.close();
    }

    private Answer answer(Call call) {
        return callers.of(call)
                .map(caller -> denied(caller, protocol.needed(call).stream()).orElseGet(() -> passed(call, caller)))
                .orElseGet(() -> protocol.denied(UNKNOWN));
    }

    private Answer passed(Call call, Caller caller) {
        Answer answer = passage.on(service, call);
        return denied(caller, protocol.neededToHear(call, answer).stream()).orElse(answer);
    }

    private Optional<Answer> denied(Caller caller, Stream<Permission> needed) {
        return needed.filter(one -> !caller.may(one))
                .findFirst()
                .map(caller::denied)
                .map(protocol::denied);
    }
}
