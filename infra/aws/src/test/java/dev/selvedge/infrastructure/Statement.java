package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// One statement of a policy of IAM.
///
/// @param holders whom it speaks of; empty in a role's own policy
/// @param condition operator, key and values, as written; missing if there is none
record Statement(
        boolean allows, List<String> actions, List<String> resources, List<String> holders, JsonNode condition) {

    static Statement of(JsonNode statement) {
        for (String turned : List.of("NotAction", "NotResource", "NotPrincipal")) {
            if (statement.has(turned)) {
                throw new AssertionError("a statement says " + turned + ", which nobody can oversee: " + statement);
            }
        }
        return new Statement(
                switch (statement.path("Effect").asText()) {
                    case "Allow" -> true;
                    case "Deny" -> false;
                    default -> throw new AssertionError("a statement neither allows nor denies: " + statement);
                },
                Json.texts(statement.path("Action")),
                Json.texts(statement.path("Resource")),
                holders(statement.path("Principal")),
                statement.path("Condition"));
    }

    private static List<String> holders(JsonNode principal) {
        List<String> holders = new ArrayList<>();
        if (principal.isTextual()) {
            holders.add(principal.asText());
        }
        principal.forEach(kind -> holders.addAll(Json.texts(kind)));
        return holders;
    }

    /// Whether it speaks of this action on this resource in these circumstances.
    ///
    /// @param circumstances values by the names of IAM's condition keys
    boolean speaksOf(String action, String resource, Map<String, String> circumstances) {
        return actions.stream().anyMatch(pattern -> Wildcard.matches(small(pattern), small(action)))
                && resources.stream().anyMatch(pattern -> Wildcard.matches(pattern, resource))
                && holds(circumstances);
    }

    /// Actions and resources that stand for more than one.
    Stream<String> wildcards() {
        return Stream.concat(actions.stream(), resources.stream()).filter(Wildcard::in);
    }

    private boolean holds(Map<String, String> circumstances) {
        boolean holds = true;
        for (Map.Entry<String, JsonNode> operator : condition.properties()) {
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                holds &= holds(
                        operator.getKey(), Json.texts(key.getValue()), circumstances.getOrDefault(key.getKey(), ""));
            }
        }
        return holds;
    }

    private static boolean holds(String operator, List<String> wanted, String found) {
        return switch (operator) {
            case "StringEquals", "ForAnyValue:StringEquals", "Bool" -> wanted.contains(found);
            case "ArnLike" -> wanted.stream().anyMatch(pattern -> Wildcard.matches(pattern, found));
            default -> throw new AssertionError("nobody here knows the condition " + operator);
        };
    }

    /// Actions are the same in capitals and in small letters, resources are not.
    private static String small(String action) {
        return action.toLowerCase(Locale.ROOT);
    }
}
