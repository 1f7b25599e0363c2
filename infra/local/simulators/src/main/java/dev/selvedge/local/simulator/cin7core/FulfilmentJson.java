package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fulfilments of a sale as the vendor shows them (cin7-core.md A2): `Box` when packing, `Boxes` when shipping.
/// What `Ship` says of the address, the notes and the day is the header's; the document does not say whose it is.
final class FulfilmentJson {

    private FulfilmentJson() {}

    static ArrayNode all(Sale sale) {
        return Json.array(sale.fulfilments().stream().map(fulfilment -> of(sale, fulfilment)));
    }

    /// Every number that somebody wrote, planned ones too, joined by commas; the document does not say.
    static String trackingNumbers(Sale sale) {
        return sale.standing().stream()
                .flatMap(fulfilment -> fulfilment.shipLines().stream())
                .map(line -> Objects.requireNonNullElse(line.shipment().trackingNumber(), ""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(","));
    }

    static ObjectNode ship(Sale sale, Fulfilment fulfilment) {
        ObjectNode ship =
                Json.object().put("Status", fulfilment.shipStatus().wire()).put("RequireBy", SaleRow.shipBy(sale));
        ship.set("ShippingAddress", sale.header.written().get("ShippingAddress"));
        ship.put("ShippingNotes", sale.header.text("ShippingNotes"));
        ship.set("Lines", Json.array(fulfilment.shipLines().stream().map(FulfilmentJson::shipLine)));
        return ship;
    }

    private static ObjectNode of(Sale sale, Fulfilment fulfilment) {
        ObjectNode json = Json.object()
                .put("TaskID", fulfilment.taskId.toString())
                .put("FulfillmentNumber", fulfilment.number)
                .put("LinkedInvoiceNumber", invoice(sale, fulfilment))
                .put("FulFilmentStatus", SaleStatus.of(fulfilment));
        json.set("Pick", task(fulfilment.pickStatus(), pickLines(sale, fulfilment)));
        json.set("Pack", task(fulfilment.packStatus(), packLines(sale, fulfilment)));
        json.set("Ship", ship(sale, fulfilment));
        return json;
    }

    /// Of the invoice that names this fulfilment; empty when none does (cin7-core.md A2).
    private static String invoice(Sale sale, Fulfilment fulfilment) {
        return sale.billing().standing(Bill.Kind.INVOICE).stream()
                .filter(bill ->
                        String.valueOf(fulfilment.number).equals(bill.head().fulfilment()))
                .map(Bill::number)
                .findFirst()
                .orElse("");
    }

    private static ObjectNode task(Status status, Stream<ObjectNode> lines) {
        ObjectNode task = Json.object().put("Status", status.wire());
        task.set("Lines", Json.array(lines));
        return task;
    }

    private static Stream<ObjectNode> pickLines(Sale sale, Fulfilment fulfilment) {
        return fulfilment.picked().entrySet().stream()
                .map(pieces -> goods(sale, sale.product(pieces.getKey()), pieces.getValue()));
    }

    private static Stream<ObjectNode> packLines(Sale sale, Fulfilment fulfilment) {
        return fulfilment.packed().stream()
                .map(packed -> goods(sale, sale.product(packed.sku()), packed.quantity())
                        .put("Box", packed.box()));
    }

    private static ObjectNode goods(Sale sale, Product product, long quantity) {
        return Json.object()
                .put("ProductID", product.id.toString())
                .put("SKU", product.sku)
                .put("Name", product.name)
                .put("Location", sale.header.location())
                .put("LocationID", Guids.of("location", sale.header.location()).toString())
                .put("Quantity", quantity)
                .putNull("BatchSN")
                .putNull("ExpiryDate")
                .put("NonInventory", false);
    }

    private static ObjectNode shipLine(ShipLine line) {
        Shipment shipment = line.shipment();
        return Json.object()
                .put("ShipmentDate", Times.date(shipment.at()))
                .put("Carrier", shipment.carrier())
                .put("Boxes", shipment.boxes())
                .put("TrackingNumber", shipment.trackingNumber())
                .put("TrackingURL", shipment.trackingUrl())
                .put("IsShipped", line.shipped());
    }
}
