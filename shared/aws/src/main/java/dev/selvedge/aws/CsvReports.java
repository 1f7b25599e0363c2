package dev.selvedge.aws;

import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Reports;
import java.util.List;

/// Reports as CSV files among the documents.
public final class CsvReports implements Reports {

    private final Documents documents;

    public CsvReports(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String keep(String name, List<String> columns, List<List<String>> rows) {
        String document = "reports/" + name + ".csv";
        documents.put(document, CsvTable.of(columns, rows.stream()));
        return document;
    }
}
