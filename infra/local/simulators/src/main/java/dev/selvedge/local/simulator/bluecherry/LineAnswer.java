package dev.selvedge.local.simulator.bluecherry;

import java.util.LinkedHashMap;
import java.util.Map;

/// What BlueCherry says of one line of an order.
///
/// @param orderNo empty when the order was not taken
/// @param item what the line ordered as the caller wrote it
/// @param code empty unless something is wrong
record LineAnswer(
        String poNumber,
        String orderNo,
        String lineRef,
        LineStatus status,
        String quantity,
        String code,
        String reason,
        Row item) {

    static LineAnswer refused(Row row, Reason reason) {
        return refused(row, reason.name(), reason.words());
    }

    static LineAnswer refused(Row row, String code, String words) {
        return new LineAnswer(
                row.text("PONumber"), "", row.text("LineRef"), LineStatus.REJECTED, row.text("Qty"), code, words, row);
    }

    LineAnswer under(String order) {
        return new LineAnswer(poNumber, order, lineRef, status, quantity, code, reason, item);
    }

    /// As a row of the order status file.
    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("PONumber", poNumber);
        row.put("OrderNo", orderNo);
        row.put("LineRef", lineRef);
        row.put("Status", status.name());
        row.put("Qty", quantity);
        row.put("ReasonCode", code);
        row.put("Reason", reason);
        return row;
    }
}
