package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rows as a JSON document, whose columns stand where an account has them.
final class JsonRows {

    private final Map<String, JsonPlace> places = new LinkedHashMap<>();
    private final Optional<JsonPointer> list;
    private final Set<String> numbers;

    /// @param pointers of all columns, by their documented names
    /// @param numbers columns that are written as numbers
    /// @throws IllegalArgumentException if one is no pointer, or if they lead into several lists
    JsonRows(Map<String, String> pointers, Set<String> numbers) {
        pointers.forEach((column, pointer) -> places.put(column, new JsonPlace(pointer)));
        List<JsonPointer> lists = places.values().stream()
                .flatMap(place -> place.list().stream())
                .distinct()
                .toList();
        if (lists.size() > 1) {
            throw new IllegalArgumentException("a document has its rows in one list, not in " + lists);
        }
        this.list = lists.stream().findFirst();
        this.numbers = Set.copyOf(numbers);
    }

    /// One document of all rows.
    ///
    /// @throws dev.selvedge.core.port.RemoteFailure.Refused if they differ where it can say only one thing
    ObjectNode write(List<Row> rows) {
        ObjectNode document = Json.object();
        places.forEach((column, place) -> {
            if (place.list().isEmpty()) {
                set(document, place, column, common(column, rows));
            }
        });
        if (list.isPresent()) {
            ArrayNode members = document.withArray(list.get());
            rows.forEach(row -> members.add(member(row)));
        }
        return document;
    }

    private ObjectNode member(Row row) {
        ObjectNode member = Json.object();
        places.forEach((column, place) -> {
            if (place.list().isPresent()) {
                set(member, place, column, row.of(column));
            }
        });
        return member;
    }

    private String common(String column, List<Row> rows) {
        List<String> all = rows.stream().map(row -> row.of(column)).distinct().toList();
        if (all.size() > 1) {
            throw Mapped.notSent(column + " is " + all + " in its rows, and stands only once in what is sent");
        }
        return all.isEmpty() ? "" : all.getFirst();
    }

    private void set(ObjectNode into, JsonPlace place, String column, String text) {
        if (text.isEmpty()) {
            return;
        }
        JsonPointer within = place.within();
        ObjectNode parent = within.head().matches() ? into : into.withObject(within.head());
        String name = within.last().getMatchingProperty();
        if (numbers.contains(column)) {
            parent.put(name, new BigDecimal(text));
        } else {
            parent.put(name, text);
        }
    }

    /// The rows of a document: one, or one for each member of its list.
    ///
    /// @param first the number of the first
    List<Row> read(JsonNode document, int first) {
        if (list.isEmpty()) {
            return List.of(new Row(first, fields(document, document)));
        }
        List<Row> rows = new ArrayList<>();
        document.at(list.get()).forEach(member -> rows.add(new Row(first + rows.size(), fields(document, member))));
        return rows;
    }

    private Map<String, String> fields(JsonNode document, JsonNode member) {
        Map<String, String> fields = new HashMap<>();
        places.forEach((column, place) -> {
            JsonNode in = place.list().isPresent() ? member : document;
            fields.put(column, Json.text(in.at(place.within())));
        });
        return fields;
    }
}
