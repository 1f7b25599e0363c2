package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.erp.cin7core.wire.Cin7Availability;
import dev.selvedge.erp.cin7core.wire.Cin7Availability.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of availability in our words.
final class Cin7StockMapping {

    private Cin7StockMapping() {}

    /// The rows of one location. No document says that the server's filter is exact, so each is compared again. What
    /// has no SKU cannot be sold by one.
    static List<StockRow> rows(Cin7Availability page, String location) {
        return listed(page).stream()
                .filter(row -> location.equals(row.location()))
                .flatMap(row -> row(row).stream())
                .toList();
    }

    static List<Row> listed(Cin7Availability page) {
        return Optional.ofNullable(page.rows()).orElse(List.of());
    }

    static long total(Cin7Availability page) {
        return Optional.ofNullable(page.total()).orElseThrow(() -> malformed("without a Total"));
    }

    private static Optional<StockRow> row(Row row) {
        if (row.sku() == null || row.sku().isBlank()) {
            return Optional.empty();
        }
        if (row.available() == null) {
            throw malformed("with no Available for SKU '" + row.sku() + "'");
        }
        return Optional.of(new StockRow(new Sku(row.sku()), place(row), row.available()));
    }

    /// The names are the supplier's and may hold what stands between them here.
    private static String place(Row row) {
        return Stream.of(row.location(), row.bin(), row.batch())
                .map(Cin7StockMapping::escaped)
                .collect(Collectors.joining("|"));
    }

    private static String escaped(@Nullable String name) {
        return name == null ? "" : name.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static Malformed malformed(String how) {
        return new Malformed(Cin7Failures.SYSTEM, "GET /ref/productavailability was answered " + how);
    }
}
