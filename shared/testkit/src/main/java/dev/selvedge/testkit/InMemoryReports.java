package dev.selvedge.testkit;

import dev.selvedge.core.port.Reports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reports that are gone when the process ends.
public final class InMemoryReports implements Reports {

    private static final String FOLDER = "reports/";

    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    /// A table as it was kept.
    public record Table(List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    @Override
    public String keep(String name, List<String> columns, List<List<String>> rows) {
        tables.put(FOLDER + name, new Table(columns, rows));
        return FOLDER + name;
    }

    /// The table that people find there.
    public Optional<Table> at(String where) {
        return Optional.ofNullable(tables.get(where));
    }

    /// The table that was last kept under a name.
    public Optional<Table> named(String name) {
        return at(FOLDER + name);
    }
}
