package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where something stands in a JSON document: a pointer (RFC 6901), in which one `-` is each member of a list.
///
/// @param list where the list is; empty if it stands once in the document
/// @param within the document, or each member
record JsonPlace(Optional<JsonPointer> list, JsonPointer within) {

    private static final String EACH = "/-/";

    /// @throws IllegalArgumentException if it is no pointer
    JsonPlace(String pointer) {
        this(list(pointer), JsonPointer.compile(pointer.substring(start(pointer))));
    }

    private static Optional<JsonPointer> list(String pointer) {
        int each = pointer.indexOf(EACH);
        return each < 0 ? Optional.empty() : Optional.of(JsonPointer.compile(pointer.substring(0, each)));
    }

    private static int start(String pointer) {
        int each = pointer.indexOf(EACH);
        return each < 0 ? 0 : each + EACH.length() - 1;
    }

    /// All that stands there.
    List<String> texts(JsonNode document) {
        if (list.isEmpty()) {
            return List.of(Json.text(document.at(within)));
        }
        List<String> texts = new ArrayList<>();
        document.at(list.get()).forEach(member -> texts.add(Json.text(member.at(within))));
        return texts;
    }
}
