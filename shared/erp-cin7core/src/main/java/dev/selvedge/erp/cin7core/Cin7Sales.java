package dev.selvedge.erp.cin7core;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale.Standing;
import dev.selvedge.core.model.Sku;
import dev.selvedge.erp.cin7core.wire.Cin7Sale;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList.Row;
import dev.selvedge.erp.cin7core.wire.Cin7SaleOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the heading and the order of a sale say, whoever asks.
final class Cin7Sales {

    private Cin7Sales() {}

    static ErpReference reference(Row row) {
        String id = String.valueOf(row.saleId());
        return reference(id, row.orderNumber() == null || row.orderNumber().isBlank() ? id : row.orderNumber());
    }

    /// The case of a GUID varies from one answer to another (cin7-core.md A5).
    static ErpReference reference(String id, String number) {
        return new ErpReference(id.toLowerCase(Locale.ROOT), number);
    }

    static Standing standing(Row row) {
        return standing(
                isVoided(row.status(), row.orderStatus()),
                isAnyBegun(row.combinedPickingStatus(), row.combinedPackingStatus(), row.combinedShippingStatus()));
    }

    static Standing standing(Cin7Sale sale) {
        @Nullable
        String orderStatus = sale.order() == null ? null : sale.order().status();
        return standing(isVoided(sale.status(), orderStatus), isBegun(sale));
    }

    private static Standing standing(boolean voided, boolean begun) {
        if (voided) {
            return Standing.VOIDED;
        }
        return begun ? Standing.BEGUN : Standing.WAITING;
    }

    static boolean isVoided(@Nullable String status, @Nullable String orderStatus) {
        return is(status, "VOIDED") || is(orderStatus, "VOIDED");
    }

    static boolean isBegun(Cin7Sale sale) {
        return isAnyBegun(sale.combinedPickingStatus(), sale.combinedPackingStatus(), sale.combinedShippingStatus());
    }

    private static boolean isAnyBegun(@Nullable String picking, @Nullable String packing, @Nullable String shipping) {
        return Stream.of(picking, packing, shipping).anyMatch(Cin7Sales::isBegun);
    }

    /// `NOT PICKED`, `NOT PACKED`, `NOT SHIPPED` and `NOT AVAILABLE` say that the warehouse has not begun; any other
    /// word, known or not, that it may have.
    static boolean isBegun(@Nullable String status) {
        return status != null
                && !status.isBlank()
                && !status.toUpperCase(Locale.ROOT).startsWith("NOT ");
    }

    static Map<Sku, Integer> pieces(Cin7SaleOrder document) {
        Map<Sku, Integer> pieces = new HashMap<>();
        for (Cin7SaleOrder.Line line : listed(document.lines())) {
            if (line.sku() != null && !line.sku().isBlank() && line.quantity() != null) {
                pieces.merge(new Sku(line.sku()), line.quantity().intValue(), Integer::sum);
            }
        }
        return pieces;
    }

    /// Casing is not dependable (cin7-core.md A2).
    static boolean is(@Nullable String status, String word) {
        return word.equalsIgnoreCase(status);
    }

    /// A list that may be missing, and may have holes.
    static <T> List<T> listed(@Nullable List<T> list) {
        return Optional.ofNullable(list).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
