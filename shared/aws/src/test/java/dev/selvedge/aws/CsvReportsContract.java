package dev.selvedge.aws;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.selvedge.core.port.Reports;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.contract.ReportsContract;
import java.nio.charset.StandardCharsets;
import java.util.List;

class CsvReportsContract extends ReportsContract {

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final CsvReports reports = new CsvReports(documents);

    @Override
    protected Reports reports() {
        return reports;
    }

    @Override
    protected List<List<String>> found(String where) {
        return CsvReader.builder()
                .ofCsvRecord(new String(documents.get(where).orElseThrow(), StandardCharsets.UTF_8))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
