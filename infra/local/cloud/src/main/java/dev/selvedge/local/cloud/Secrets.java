package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.emulator.FakeAccount;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// AWS Secrets Manager as far as functions use it: GetSecretValue by name, in its JSON 1.1 protocol.
final class Secrets implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final LoopbackServer server = LoopbackServer.start(this::answer);

    private final Naming naming;

    private Secrets(Naming naming) {
        this.naming = naming;
    }

    /// @param values by the secrets' names in the topology
    static Secrets of(Naming naming, Map<String, String> values) {
        Secrets secrets = new Secrets(naming);
        values.forEach(secrets::put);
        return secrets;
    }

    /// @param name in the topology
    void put(String name, String value) {
        values.put(naming.secret(name), value);
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Call call) {
        if (!"secretsmanager.GetSecretValue".equals(call.header("X-Amz-Target"))) {
            return error("UnknownOperationException", "the laptop cloud only knows GetSecretValue");
        }
        try {
            return secret(JSON.readTree(call.body()).path("SecretId"));
        } catch (IOException unreadable) {
            return error("SerializationException", "the request is no JSON");
        }
    }

    private Answer secret(JsonNode id) {
        String value = values.get(id.asText());
        if (value == null) {
            return error("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        ObjectNode found = JSON.createObjectNode()
                .put(
                        "ARN",
                        "arn:aws:secretsmanager:" + FakeAccount.REGION + ":" + FakeAccount.ACCOUNT + ":secret:"
                                + id.asText())
                .put("Name", id.asText())
                .put("SecretString", value);
        found.putArray("VersionStages").add("AWSCURRENT");
        return answered(200, found);
    }

    private static Answer error(String type, String message) {
        return answered(400, JSON.createObjectNode().put("__type", type).put("message", message));
    }

    private static Answer answered(int status, ObjectNode body) {
        return Answer.json(status, body.toString()).with("Content-Type", "application/x-amz-json-1.1");
    }
}
