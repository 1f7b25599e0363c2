package dev.selvedge.local.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a function says of a batch ("Handling errors for an SQS event source in Lambda", success and failure
/// conditions).
sealed interface BatchAnswer {

    /// All but these message ids are done.
    record Done(Set<String> but) implements BatchAnswer {}

    /// The answer makes no sense, so nothing counts as done.
    record Unreadable(String why) implements BatchAnswer {}

    JsonMapper JSON = new JsonMapper();

    /// @param sent the ids of the batch
    static BatchAnswer read(String answer, Set<String> sent) {
        try {
            JsonNode root = JSON.readTree(answer);
            return root.isMissingNode() || root.isNull() ? new Done(Set.of()) : failures(root, sent);
        } catch (JsonProcessingException failure) {
            return new Unreadable("the answer is no JSON: " + answer);
        }
    }

    private static BatchAnswer failures(JsonNode root, Set<String> sent) {
        if (!root.isObject()) {
            return new Unreadable("the answer is no object: " + root);
        }
        JsonNode failures = root.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return new Done(Set.of());
        }
        return failures.isArray() ? items(failures, sent) : new Unreadable("batchItemFailures is no list: " + root);
    }

    private static BatchAnswer items(JsonNode failures, Set<String> sent) {
        Set<String> failed = new LinkedHashSet<>();
        for (JsonNode failure : failures) {
            JsonNode id = failure.path("itemIdentifier");
            if (!id.isTextual() || !sent.contains(id.asText())) {
                return new Unreadable("batchItemFailures names no message of the batch: " + failure);
            }
            failed.add(id.asText());
        }
        return new Done(failed);
    }
}
