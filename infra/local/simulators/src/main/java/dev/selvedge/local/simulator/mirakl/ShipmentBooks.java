package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How orders leave, in the marketplace's books: their tracking and their shipments.
final class ShipmentBooks {

    private static final int MOST_ROWS = 200;

    private final ShipmentBook shipments;

    ShipmentBooks(ShipmentBook shipments) {
        this.shipments = shipments;
    }

    String html() {
        return """
                <h2>Shipments</h2>
                <p>%d shipments, the newest %d at most.</p>
                <table>
                <thead><tr><th>Shipment</th><th>Order</th><th>State</th><th>Lines</th><th>Tracking</th>\
                <th>Shipped</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(shipments.size(), MOST_ROWS, rows());
    }

    private String rows() {
        return shipments.newestFirst().stream()
                .limit(MOST_ROWS)
                .map(shipment -> row(shipment.view()))
                .collect(Collectors.joining());
    }

    private static String row(ShipmentView shipment) {
        return Books.cells(List.of(
                shipment.id(),
                shipment.orderId(),
                shipment.state().name(),
                shipment.lines().stream()
                        .map(line -> line.sku() + " × " + line.quantity())
                        .collect(Collectors.joining(", ")),
                text(shipment.tracking()),
                Objects.toString(shipment.shipped(), "")));
    }

    /// `DPD 15501234`, or nothing.
    static String text(Tracking tracking) {
        return Stream.of(tracking.carrierName(), tracking.number())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    static ObjectNode json(DispatchView dispatch, Collection<ShipmentView> shipments) {
        ObjectNode json = Wire.object();
        json.put("shippingType", dispatch.shippingType());
        json.put("deadline", dispatch.deadline().toString());
        json.put("shipped", date(dispatch.shipped()));
        json.put("confirmed", dispatch.confirmed());
        json.put("confirmationsAsked", dispatch.confirmationsAsked());
        json.put("trackingWritten", dispatch.trackingWritten());
        json.set("tracking", json(dispatch.tracking()));
        json.set("shipments", Wire.array(shipments, ShipmentBooks::json));
        return json;
    }

    private static ObjectNode json(ShipmentView shipment) {
        ObjectNode json = Wire.object();
        json.put("id", shipment.id());
        json.put("state", shipment.state().name());
        json.put("created", date(shipment.created()));
        json.put("shipped", date(shipment.shipped()));
        json.put("trackingWritten", shipment.trackingWritten());
        json.set("tracking", json(shipment.tracking()));
        json.set("lines", Wire.array(shipment.lines(), ShipmentBooks::json));
        return json;
    }

    private static ObjectNode json(ShipmentLine line) {
        return Wire.object()
                .put("id", line.orderLineId())
                .put("sku", line.sku())
                .put("quantity", line.quantity());
    }

    private static ObjectNode json(Tracking tracking) {
        return Wire.object()
                .put("carrier", tracking.carrierName())
                .put("number", tracking.number())
                .put("url", tracking.url());
    }
}
