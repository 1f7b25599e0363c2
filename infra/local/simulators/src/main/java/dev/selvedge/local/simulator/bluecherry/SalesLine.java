package dev.selvedge.local.simulator.bluecherry;

import java.math.BigDecimal;

/// A line of a sales order (`ZZOORDRD`).
final class SalesLine {

    final String lineRef;
    final Item item;
    final long quantity;
    final BigDecimal unitPrice;
    final Row written;
    LineStatus status;
    long picked;
    long shipped;

    SalesLine(Row row, Item item, LineStatus status) {
        this.lineRef = row.text("LineRef");
        this.item = item;
        this.quantity = row.whole("Qty");
        this.unitPrice = row.number("UnitPrice");
        this.written = row;
        this.status = status;
    }

    /// Neither picked nor shipped.
    long open() {
        return status == LineStatus.CANCELLED ? 0 : quantity - picked - shipped;
    }

    LineAnswer answer(SalesOrder order, String code, String words) {
        return new LineAnswer(
                order.poNumber, order.orderNo, lineRef, status, Long.toString(quantity), code, words, written);
    }

    LineView view() {
        return new LineView(lineRef, item, quantity, unitPrice, status, picked, shipped);
    }
}
