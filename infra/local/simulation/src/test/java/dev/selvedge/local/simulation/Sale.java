package dev.selvedge.local.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sale as the ERP's own books have it, whichever ERP it is.
///
/// @param id the ERP's own key
/// @param order the order that it says it is for; empty if it says none
/// @param reference what else people may have written the order's id on; may be empty
/// @param number what people call it; empty until the ERP has given one
/// @param isEntered whether it is more than a head
/// @param stands whether it is not void
record Sale(
        String id,
        String order,
        String reference,
        String number,
        boolean isEntered,
        boolean stands,
        List<Line> lines,
        List<Parcel> parcels) {

    /// @param backorder how many of the quantity wait for goods
    record Line(String sku, BigDecimal quantity, BigDecimal backorder) {}

    /// What left together.
    ///
    /// @param tracking as it was written
    record Parcel(String carrier, String tracking, Map<String, Long> pieces) {

        /// The number itself, whatever stands around it.
        String number() {
            return tracking.strip();
        }
    }

    boolean isOf(String some) {
        return order.equals(some);
    }

    /// How many of each SKU it orders.
    Map<String, Long> pieces() {
        Map<String, Long> pieces = new TreeMap<>();
        lines.forEach(line -> pieces.merge(
                line.sku(), line.quantity().setScale(0, RoundingMode.CEILING).longValueExact(), Long::sum));
        return pieces;
    }

    /// How many of each SKU have left.
    Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>();
        parcels.forEach(parcel -> parcel.pieces().forEach((sku, many) -> left.merge(sku, many, Long::sum)));
        return left;
    }
}
