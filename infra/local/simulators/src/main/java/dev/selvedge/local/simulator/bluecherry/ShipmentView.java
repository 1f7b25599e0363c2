package dev.selvedge.local.simulator.bluecherry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Boxes of one order that left together, invoiced as they went.
public record ShipmentView(
        String poNumber,
        String orderNo,
        String pickTicketNo,
        String invoiceNo,
        String customer,
        Instant shipped,
        List<ShippedLine> lines) {

    /// A box and how it travels.
    public record Box(String cartonNo, String carrierCode, String shipVia, String trackingNo) {}

    public ShipmentView {
        lines = List.copyOf(lines);
    }

    /// The same with another label on one box.
    ShipmentView relabelled(Box box, String carrierCode, String trackingNo) {
        Box other = new Box(box.cartonNo(), carrierCode, carrierCode, trackingNo);
        return new ShipmentView(
                poNumber,
                orderNo,
                pickTicketNo,
                invoiceNo,
                customer,
                shipped,
                lines.stream()
                        .map(line -> line.box().equals(box) ? line.in(other) : line)
                        .toList());
    }

    /// The boxes, each with what lies in it.
    Map<Box, List<ShippedLine>> boxes() {
        Map<Box, List<ShippedLine>> boxes = new LinkedHashMap<>();
        lines.forEach(line -> boxes.merge(
                line.box(),
                List.of(line),
                (one, more) -> Stream.concat(one.stream(), more.stream()).toList()));
        return boxes;
    }

    /// As rows of the shipment file, one per line and box (bluecherry.md B3).
    Stream<Map<String, String>> rows(Dates dates) {
        return lines.stream().map(line -> row(line, dates));
    }

    private Map<String, String> row(ShippedLine line, Dates dates) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("PONumber", poNumber);
        row.put("OrderNo", orderNo);
        row.put("PickTicketNo", pickTicketNo);
        row.put("InvoiceNo", invoiceNo);
        row.put("ShipDate", dates.written(dates.day(shipped)));
        row.put("CarrierCode", line.box().carrierCode());
        row.put("ShipVia", line.box().shipVia());
        row.put("TrackingNo", line.box().trackingNo());
        row.put("CartonNo", line.box().cartonNo());
        row.put("LineRef", line.lineRef());
        row.put("UPC", line.item().upc());
        row.put("Style", line.item().sku().style());
        row.put("ColorCode", line.item().sku().colour());
        row.put("SizeBucket", line.item().sku().sizeBucket());
        row.put("QtyShipped", Long.toString(line.quantity()));
        return row;
    }
}
