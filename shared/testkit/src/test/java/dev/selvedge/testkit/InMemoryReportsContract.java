package dev.selvedge.testkit;

import dev.selvedge.core.port.Reports;
import dev.selvedge.testkit.contract.ReportsContract;
import java.util.ArrayList;
import java.util.List;

class InMemoryReportsContract extends ReportsContract {

    private final InMemoryReports reports = new InMemoryReports();

    @Override
    protected Reports reports() {
        return reports;
    }

    @Override
    protected List<List<String>> found(String where) {
        InMemoryReports.Table table = reports.at(where).orElseThrow();
        List<List<String>> lines = new ArrayList<>(table.rows());
        lines.addFirst(table.columns());
        return lines;
    }
}
