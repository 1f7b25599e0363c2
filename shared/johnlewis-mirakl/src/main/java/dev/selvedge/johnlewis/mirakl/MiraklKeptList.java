package dev.selvedge.johnlewis.mirakl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.core.port.RemoteFailure.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A list that Mirakl gives out once a day, as it is kept: which codes there are, and which of them ask for a tracking
/// number. With it stands when it was read, so that the two are never of different days.
///
/// @param byCode whether a tracking number is asked for
record MiraklKeptList(Instant at, Map<String, Boolean> byCode) {

    /// A mapping is kept whole, and DynamoDB keeps at most 400 KB.
    private static final int MOST_BYTES = 390_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Empty if it was not written by [#written].
    static Optional<MiraklKeptList> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, Boolean> byCode = new HashMap<>();
            json.path("numberless").forEach(code -> byCode.put(code.asText(), false));
            json.path("numbered").forEach(code -> byCode.put(code.asText(), true));
            return Optional.of(new MiraklKeptList(Instant.parse(json.path("at").asText()), byCode));
        } catch (JsonProcessingException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /// @param operation that listed them
    /// @throws Refused if they are too many to be kept
    String written(String operation) {
        ObjectNode json = JSON.createObjectNode().put("at", at.toString());
        json.putArray("numberless");
        json.putArray("numbered");
        byCode.forEach((code, needed) ->
                json.withArray(needed ? "numbered" : "numberless").add(code));
        String text = json.toString();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new Refused(
                    MiraklFailures.SYSTEM,
                    operation,
                    operation + " lists " + byCode.size() + " codes, which are " + bytes + " bytes; " + MOST_BYTES
                            + " can be kept");
        }
        return text;
    }
}
