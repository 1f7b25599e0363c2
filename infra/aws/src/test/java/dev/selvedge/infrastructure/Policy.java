package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// A policy of IAM, judged as AWS does: what nothing allows is denied, and a denial outdoes whatever allows.
record Policy(List<Statement> statements) {

    static Policy of(JsonNode document) {
        if (!document.path("Version").asText().equals("2012-10-17")) {
            throw new AssertionError("a policy is not written in the language of 2012-10-17: " + document);
        }
        return new Policy(StreamSupport.stream(document.path("Statement").spliterator(), false)
                .map(Statement::of)
                .toList());
    }

    /// Everything that a role of the plan may do.
    static Policy ofRole(Plan plan, String role) {
        return new Policy(plan.of("aws_iam_role_policy").stream()
                .filter(policy -> policy.text("/role").equals(role))
                .flatMap(policy -> of(policy.json("/policy")).statements().stream())
                .toList());
    }

    /// @param circumstances values by the names of IAM's condition keys
    boolean allows(String action, String resource, Map<String, String> circumstances) {
        return says(true, action, resource, circumstances) && !denies(action, resource, circumstances);
    }

    boolean denies(String action, String resource, Map<String, String> circumstances) {
        return says(false, action, resource, circumstances);
    }

    private boolean says(boolean allows, String action, String resource, Map<String, String> circumstances) {
        return statements.stream()
                .anyMatch(one -> one.allows() == allows && one.speaksOf(action, resource, circumstances));
    }
}
