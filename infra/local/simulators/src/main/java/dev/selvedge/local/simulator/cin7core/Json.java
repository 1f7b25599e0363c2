package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/// JSON in and out, its numbers never as floating point.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array(Stream<? extends JsonNode> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    static Answer answer(JsonNode body) {
        return Answer.json(200, text(body));
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    static Written body(Call call) {
        try {
            JsonNode node = MAPPER.readTree(call.text());
            if (node instanceof ObjectNode object) {
                return new Written(object);
            }
        } catch (JsonProcessingException unreadable) {
            throw Refused.unreadable("the body is not JSON");
        }
        throw Refused.unreadable("the body is not an object");
    }
}
