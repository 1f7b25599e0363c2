package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one fulfilment of a sale as the vendor shows it (cin7-core.md A2): `Box` when packing, `Boxes` when shipping.
/// Its `TaskID` is the sale's id, as on simple sales (inferred there).
final class FulfilmentJson {

    private FulfilmentJson() {}

    static ObjectNode of(Sale sale) {
        Fulfilment fulfilment = sale.fulfilment;
        ObjectNode json = Json.object()
                .put("TaskID", sale.id.toString())
                .put("FulfillmentNumber", 1)
                .put("LinkedInvoiceNumber", "")
                .put("FulFilmentStatus", SaleStatus.fulfilment(sale));
        task(json, "Pick", fulfilment.pickStatus(), fulfilment.isPicked() ? pickLines(sale) : Stream.empty());
        task(json, "Pack", fulfilment.packStatus(), packLines(sale));
        task(
                json,
                "Ship",
                fulfilment.shipStatus(),
                fulfilment.shipments().stream().map(FulfilmentJson::shipLine));
        return json;
    }

    static String trackingNumbers(Sale sale) {
        return sale.fulfilment.shipments().stream()
                .map(Shipment::trackingNumber)
                .collect(Collectors.joining(","));
    }

    private static void task(ObjectNode json, String name, Status status, Stream<ObjectNode> lines) {
        json.putObject(name).put("Status", status.wire()).set("Lines", Json.array(lines));
    }

    private static Stream<ObjectNode> pickLines(Sale sale) {
        return sale.order().lines().stream()
                .map(line -> goods(sale, line.product()).put("Quantity", line.quantity()));
    }

    private static Stream<ObjectNode> packLines(Sale sale) {
        return sale.fulfilment.packed().stream()
                .flatMap(packed -> sale.order().lines().stream()
                        .filter(line -> line.product().sku.equals(packed.sku()))
                        .map(line -> goods(sale, line.product())
                                .put("Quantity", packed.quantity())
                                .put("Box", packed.box())));
    }

    private static ObjectNode goods(Sale sale, Product product) {
        return Json.object()
                .put("ProductID", product.id.toString())
                .put("SKU", product.sku)
                .put("Name", product.name)
                .put("Location", sale.header.location());
    }

    private static ObjectNode shipLine(Shipment shipment) {
        return Json.object()
                .put("ShipmentDate", Times.date(shipment.at()))
                .put("Carrier", shipment.carrier())
                .put("Boxes", shipment.box())
                .put("TrackingNumber", shipment.trackingNumber())
                .put("TrackingURL", "")
                .put("IsShipped", true);
    }
}
