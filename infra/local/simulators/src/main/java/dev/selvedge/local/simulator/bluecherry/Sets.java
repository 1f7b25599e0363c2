package dev.selvedge.local.simulator.bluecherry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bodies of the transaction sets that this account writes (bluecherry.md B3, X12).
final class Sets {

    private final Edi edi;
    private final Dates dates;

    Sets(Edi edi, Dates dates) {
        this.edi = edi;
        this.dates = dates;
    }

    /// An 855 for one PO. Reasons travel in a `REF*ZZ` of their line: B3 names no place for them, so this is a guess,
    /// and so is `IR` for a line that is cancelled later.
    List<Segment> answer(List<LineAnswer> answers, Instant at) {
        boolean none = answers.stream().allMatch(answer -> code(answer.status()).equals("IR"));
        boolean all = answers.stream().allMatch(answer -> answer.status() == LineStatus.ACCEPTED);
        LineAnswer first = answers.getFirst();
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of(
                "BAK",
                "00",
                none ? "RD" : all ? "AD" : "AC",
                first.poNumber(),
                dates.x12(at, "uuuuMMdd"),
                "",
                "",
                "",
                first.orderNo()));
        for (LineAnswer answer : answers) {
            body.add(Segment.of(
                    "PO1",
                    answer.item().text("LineNo"),
                    answer.quantity(),
                    "EA",
                    answer.item().text("UnitPrice"),
                    "",
                    "UP",
                    answer.item().text("UPC"),
                    "PO",
                    answer.lineRef()));
            if (!answer.code().isEmpty()) {
                body.add(Segment.of("REF", "ZZ", answer.code(), answer.reason()));
            }
            body.add(Segment.of("ACK", code(answer.status()), answer.quantity(), "EA"));
        }
        body.add(Segment.of("CTT", Integer.toString(answers.size())));
        return body;
    }

    /// An 856 for one shipment: shipment, order, tare where the hierarchy has it, pack, item. The pack's `MAN*GM` is
    /// the carton and its `MAN*CP` the tracking number; the first tracking number stands at the shipment too.
    List<Segment> shipment(ShipmentView shipment) {
        Levels levels = new Levels();
        Map<ShipmentView.Box, List<ShippedLine>> boxes = shipment.boxes();
        ShipmentView.Box first = boxes.keySet().iterator().next();
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of(
                "BSN",
                "00",
                shipment.pickTicketNo() + "-" + shipment.invoiceNo(),
                dates.x12(shipment.shipped(), "uuuuMMdd"),
                dates.x12(shipment.shipped(), "HHmm")));
        int top = levels.open(body, 0, "S");
        body.add(Segment.of("TD5", "O", "2", first.carrierCode(), "", first.shipVia()));
        body.add(Segment.of("REF", edi.trackingReference(), first.trackingNo()));
        body.add(Segment.of("DTM", "011", dates.x12(shipment.shipped(), "uuuuMMdd")));
        int order = levels.open(body, top, "O");
        body.add(Segment.of("PRF", shipment.poNumber()));
        body.add(Segment.of("REF", "IV", shipment.invoiceNo()));
        boxes.forEach((box, lines) -> {
            int above = edi.hierarchy() == Edi.Hierarchy.SOTPI ? levels.open(body, order, "T") : order;
            int pack = levels.open(body, above, "P");
            body.add(Segment.of("TD5", "O", "2", box.carrierCode(), "", box.shipVia()));
            body.add(Segment.of("MAN", "GM", box.cartonNo()));
            body.add(Segment.of("MAN", "CP", box.trackingNo()));
            for (ShippedLine line : lines) {
                levels.open(body, pack, "I");
                body.add(Segment.of("LIN", "", "UP", line.item().upc(), "PO", line.lineRef()));
                body.add(Segment.of("SN1", "", Long.toString(line.quantity()), "EA"));
            }
        });
        body.add(Segment.of("CTT", Integer.toString(levels.count)));
        return body;
    }

    /// An 846 of one batch: sellable stock only, its sum and its share by warehouse. BIA05 is the batch's time.
    List<Segment> stock(StockBatch batch) {
        Map<Item, List<StockView>> items = new LinkedHashMap<>();
        batch.rows().stream()
                .filter(StockView::sellable)
                .forEach(row -> items.computeIfAbsent(row.item(), any -> new ArrayList<>())
                        .add(row));
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of(
                "BIA",
                "00",
                "SI",
                dates.stamp(batch.at()),
                dates.x12(batch.at(), "uuuuMMdd"),
                dates.x12(batch.at(), "HHmmss")));
        items.forEach((item, rows) -> item(body, item, rows));
        body.add(Segment.of("CTT", Integer.toString(items.size())));
        return body;
    }

    private void item(List<Segment> body, Item item, List<StockView> rows) {
        String size = edi.sizeColumn().equals("SizeBucket") ? item.sku().sizeBucket() : item.sizeName();
        body.add(Segment.of(
                "LIN",
                "",
                "UP",
                item.upc(),
                "VA",
                item.sku().style(),
                "BO",
                item.sku().colour(),
                "IZ",
                size));
        long sum = rows.stream().mapToLong(StockView::openToSell).sum();
        body.add(Segment.of("QTY", edi.quantity(), Long.toString(sum), "EA"));
        List<String> shares = new ArrayList<>(List.of("SDQ", "EA", "92"));
        rows.forEach(row -> {
            shares.add(row.location());
            shares.add(Long.toString(row.openToSell()));
        });
        body.add(new Segment(0, shares));
    }

    /// An 810 for one shipment. Which segments BlueCherry writes is not documented; these are the mandatory ones.
    List<Segment> invoice(ShipmentView shipment, SalesOrder order) {
        List<Segment> body = new ArrayList<>();
        String day = dates.x12(shipment.shipped(), "uuuuMMdd");
        body.add(Segment.of("BIG", day, shipment.invoiceNo(), "", shipment.poNumber()));
        BigDecimal total = BigDecimal.ZERO;
        for (ShippedLine line : shipment.lines()) {
            BigDecimal price = order.line(line.lineRef()).unitPrice;
            total = total.add(price.multiply(BigDecimal.valueOf(line.quantity())));
            body.add(Segment.of(
                    "IT1",
                    "",
                    Long.toString(line.quantity()),
                    "EA",
                    price.toPlainString(),
                    "",
                    "UP",
                    line.item().upc(),
                    "PO",
                    line.lineRef()));
        }
        // TDS01 is in pence: N2, two decimals implied.
        body.add(Segment.of(
                "TDS", total.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString()));
        body.add(Segment.of("CTT", Integer.toString(shipment.lines().size())));
        return body;
    }

    private static String code(LineStatus status) {
        return switch (status) {
            case ACCEPTED -> "IA";
            case REJECTED -> "IR";
            case BACKORDER -> "IB";
            // "Item deleted" (element 668): not among the codes that B3 names, so a guess.
            case CANCELLED -> "ID";
        };
    }

    /// Numbers the levels of an 856.
    private static final class Levels {

        private int count;

        /// @param parent nought for the top
        int open(List<Segment> body, int parent, String kind) {
            count++;
            String above = parent == 0 ? "" : Integer.toString(parent);
            body.add(Segment.of("HL", Integer.toString(count), above, kind));
            return count;
        }
    }
}
