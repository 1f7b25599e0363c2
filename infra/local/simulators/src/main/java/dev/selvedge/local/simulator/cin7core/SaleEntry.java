package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sale in the books, without personal data.
///
/// @param orderNumber null until the order was authorised
/// @param orderStatus as the vendor spells it, `NOT AVAILABLE` for a header without an order
/// @param total of the order: lines, charges and tax
/// @param parcels what has left by now, fulfilment by fulfilment
public record SaleEntry(
        UUID id,
        @Nullable String orderNumber,
        String externalId,
        String customerReference,
        String status,
        String orderStatus,
        List<LineEntry> lines,
        BigDecimal total,
        List<Parcel> parcels,
        Instant updated) {

    /// A line of the order.
    ///
    /// @param backorder how many of the quantity were not in stock
    public record LineEntry(String sku, BigDecimal quantity, BigDecimal backorder) {}

    public boolean isVoided() {
        return status.equals("VOIDED");
    }

    static SaleEntry of(Sale sale) {
        return new SaleEntry(
                sale.id,
                sale.orderNumber(),
                sale.header.text("ExternalID"),
                sale.header.text("CustomerReference"),
                SaleStatus.of(sale),
                sale.order().status().wire(),
                sale.order().lines().stream().map(SaleEntry::entry).toList(),
                sale.order().total(sale.header.taxInclusive()),
                sale.parcels(),
                sale.modified());
    }

    private static LineEntry entry(Line line) {
        return new LineEntry(line.product().sku, line.quantity(), line.backorder());
    }
}
