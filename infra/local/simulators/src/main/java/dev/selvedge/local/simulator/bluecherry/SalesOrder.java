package dev.selvedge.local.simulator.bluecherry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sales order (`ZZOORDRH`): what was taken of a PO.
final class SalesOrder {

    final String orderNo;
    final String poNumber;
    final Row header;
    final List<SalesLine> lines = new ArrayList<>();

    SalesOrder(String orderNo, Row header) {
        this.orderNo = orderNo;
        this.poNumber = header.text("PONumber");
        this.header = header;
    }

    String warehouse() {
        return header.text("Warehouse");
    }

    Optional<SalesLine> find(String lineRef) {
        return lines.stream().filter(line -> line.lineRef.equals(lineRef)).findFirst();
    }

    SalesLine line(String lineRef) {
        return find(lineRef).orElseThrow(() -> new IllegalStateException("PO " + poNumber + " has no line " + lineRef));
    }

    /// `ord_status`: O open, P picked, C closed, X cancelled. The values are typical ones, not found for BlueCherry
    /// (bluecherry.md B2, a guess).
    String status() {
        if (lines.stream().allMatch(line -> line.status == LineStatus.CANCELLED)) {
            return "X";
        }
        if (lines.stream().anyMatch(line -> line.open() > 0)) {
            return "O";
        }
        return lines.stream().anyMatch(line -> line.picked > 0) ? "P" : "C";
    }

    OrderView view() {
        return new OrderView(
                orderNo,
                poNumber,
                status(),
                header.text("Division"),
                header.text("CustomerNo"),
                header.text("StoreNo"),
                warehouse(),
                header.text("Terms"),
                header.text("OrderRef"),
                lines.stream().map(SalesLine::view).toList());
    }
}
