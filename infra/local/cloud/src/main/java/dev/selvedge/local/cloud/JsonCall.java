package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.IOException;

/// A call of a service that speaks AWS's JSON protocol.
///
/// @param action the last word of the header `X-Amz-Target`
/// @param body missing if it is no JSON
record JsonCall(String action, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();

    static JsonCall of(Call call) {
        String target = String.valueOf(call.header("x-amz-target"));
        return new JsonCall(target.substring(target.lastIndexOf('.') + 1), body(call));
    }

    private static JsonNode body(Call call) {
        try {
            return JSON.readTree(call.body());
        } catch (IOException unreadable) {
            return JSON.missingNode();
        }
    }

    /// The text of a field; empty if there is none.
    String text(String field) {
        return body.path(field).asText();
    }

    /// "Common Errors" of each service's API Reference.
    static Answer denied(String words) {
        return Answer.json(
                        400,
                        JSON.createObjectNode()
                                .put("__type", "com.amazon.coral.service#AccessDeniedException")
                                .put("Message", words)
                                .toString())
                .with("Content-Type", "application/x-amz-json-1.0");
    }
}
