package dev.selvedge.erp.bluecherry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads 810s: which invoice belongs to which PO.
final class InvoiceSets implements X12Body {

    private final List<Row> rows = new ArrayList<>();

    @Override
    public void accept(Segment segment) {
        if (segment.id().equals("BIG")) {
            rows.add(new Row(
                    segment.position(),
                    Map.of(
                            Columns.PO, segment.at(4).strip(),
                            Columns.INVOICE, segment.at(2).strip())));
        }
    }

    @Override
    public Heard heard(FileName name) {
        return new Heard.Invoices(rows);
    }
}
