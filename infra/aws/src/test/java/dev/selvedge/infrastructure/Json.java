package dev.selvedge.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/// JSON as it is written.
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    static JsonNode of(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new AssertionError("no JSON: " + text, failure);
        }
    }

    /// The texts of a list; a text alone stands for a list of one, as in IAM's policies.
    static List<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isTextual()
                ? List.of(oneOrMany.asText())
                : StreamSupport.stream(oneOrMany.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
