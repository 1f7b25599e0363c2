package dev.selvedge.erp.bluecherry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/// A row of what BlueCherry is told or says, whatever carries it, by the documented names of [Columns].
///
/// @param line where it stood, counted from 1, for people
@RegisterForReflection
public record Row(int line, Map<String, String> fields) {

    public Row {
        fields = Map.copyOf(fields);
    }

    /// What stands in a column, empty if nothing does.
    String of(String column) {
        return fields.getOrDefault(column, "");
    }
}
