package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.erp.cin7core.wire.Cin7Sale;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sales that moved, and what has left of one, in our words. Pure.
final class Cin7ShipmentMapping {

    private Cin7ShipmentMapping() {}

    /// Without it nobody can say whether the walk is at its end.
    static int total(Cin7SaleList page) {
        return Optional.ofNullable(page.total()).orElseThrow(() -> malformed("GET /saleList", "without a Total"));
    }

    /// Fewer rows than the page's `Total` promises are no page: what is missing could stay behind the cursor for ever.
    /// Several of which none says which sale moved, and when, are none either.
    static List<Row> rows(Cin7SaleList page, long promised) {
        List<Row> rows = Optional.ofNullable(page.saleList()).orElse(List.of());
        if (rows.size() < promised) {
            throw malformed("GET /saleList", "with " + rows.size() + " rows of " + promised);
        }
        if (rows.size() > 1 && rows.stream().noneMatch(Cin7ShipmentMapping::isWhole)) {
            throw malformed("GET /saleList", "with no row that says which sale moved, and when");
        }
        return Cin7Sales.listed(rows);
    }

    /// Whether a row says which sale moved, and when.
    static boolean isWhole(@Nullable Row row) {
        return row != null && isNamed(row) && Cin7Times.read(row.updated()).isPresent();
    }

    static boolean isNamed(Row row) {
        return row.saleId() != null && !row.saleId().isBlank();
    }

    /// @param since a row is shown because its sale moved at that instant or later; that is all that is known of one
    /// that does not say when
    static MovedSale moved(Row row, Instant since) {
        return new MovedSale(
                Cin7Sales.reference(row),
                Optional.ofNullable(row.externalId())
                        .filter(id -> !id.isBlank())
                        .map(OrderId::new),
                Cin7Times.read(row.updated()).orElse(since),
                Cin7Sales.standing(row),
                Cin7Sales.isBegun(row.combinedShippingStatus()));
    }

    /// A sale that does not say when it last changed moved at the beginning of time: whatever the list says of it
    /// later is news.
    static ErpSale sale(Cin7Sale sale, ErpReference asked) {
        if (!asked.id().equalsIgnoreCase(sale.id())) {
            throw malformed("GET /sale", "with another sale than " + asked);
        }
        if (sale.order() == null) {
            throw malformed("GET /sale", "without an Order");
        }
        List<Cin7Parcels> fulfilments = Cin7Sales.listed(sale.fulfilments()).stream()
                .map(Cin7Parcels::of)
                .toList();
        return new ErpSale(
                Cin7Times.read(sale.lastModifiedOn()).orElse(Instant.EPOCH),
                Cin7Sales.standing(sale),
                Cin7Sales.pieces(sale.order()),
                fulfilments.stream().flatMap(one -> one.parcels().stream()).toList(),
                fulfilments.stream().flatMap(one -> one.faults().stream()).toList());
    }

    private static Malformed malformed(String operation, String how) {
        return new Malformed(Cin7Failures.SYSTEM, operation + " was answered " + how);
    }
}
