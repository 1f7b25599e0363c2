package dev.selvedge.erp.bluecherry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rows as a fact keeps them.
final class RowTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    private RowTexts() {}

    static String write(List<Row> rows) {
        try {
            return JSON.writeValueAsString(rows.stream().map(Row::fields).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Their lines are counted anew.
    static List<Row> read(String text) {
        try {
            List<Row> rows = new ArrayList<>();
            JSON.readValue(text, ROWS).forEach(fields -> rows.add(new Row(rows.size() + 1, fields)));
            return rows;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("rows that were kept are damaged", damaged);
        }
    }
}
