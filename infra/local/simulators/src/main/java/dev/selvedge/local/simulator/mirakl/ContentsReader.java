package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what ST01 puts into a shipment and finds it among what an order has left to ship. Only "Shipment quantity is
/// invalid." is the document's; the other words are a guess.
final class ContentsReader {

    private static final Pattern INVOICE = Pattern.compile("[0-9a-zA-Z_-]{0,255}");

    private final boolean multiPart;

    ContentsReader(boolean multiPart) {
        this.multiPart = multiPart;
    }

    Shipment.Contents read(Order order, JsonNode asked) {
        String invoice = asked.path("invoice_reference").textValue();
        if (invoice != null && !INVOICE.matcher(invoice).matches()) {
            throw Problem.invalid("invoice_reference", "The invoice reference is invalid.");
        }
        Map<String, Integer> taken = new HashMap<>();
        List<ShipmentLine> lines = new ArrayList<>();
        asked.path("shipment_lines").forEach(line -> lines.add(read(order, line, taken)));
        if (lines.isEmpty()) {
            throw Problem.invalid("shipment_lines", "The shipment has no lines.");
        }
        return new Shipment.Contents(List.copyOf(lines), invoice);
    }

    private ShipmentLine read(Order order, JsonNode asked, Map<String, Integer> taken) {
        OrderLine line = line(order, asked);
        int before = taken.getOrDefault(line.id(), 0);
        int quantity = asked.path("quantity").isInt() ? asked.path("quantity").intValue() : 0;
        if (quantity < 1 || quantity > line.unpacked() - before || !whole(line, quantity)) {
            throw Problem.invalid("quantity", "Shipment quantity is invalid.");
        }
        taken.put(line.id(), before + quantity);
        @Nullable String reference = asked.path("package_reference").textValue();
        return new ShipmentLine(line.id(), line.bought().sku(), quantity, reference);
    }

    /// "Several packages for a same item in an order" are a feature of the platform (PC01). That without it a shipment
    /// takes all of a line or none is our reading.
    private boolean whole(OrderLine line, int quantity) {
        return multiPart || quantity == line.left();
    }

    /// By `order_line_id`, or by the deprecated `offer_sku`; of several lines with one SKU the first that has pieces
    /// left, which is a guess.
    private static OrderLine line(Order order, JsonNode asked) {
        String id = Elements.text(asked, "order_line_id");
        String sku = Elements.text(asked, "offer_sku");
        return order.lines().stream()
                .filter(line -> id.isEmpty()
                        ? line.bought().sku().equals(sku) && line.unpacked() > 0
                        : line.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("order_line_id", "No order line '" + (id.isEmpty() ? sku : id) + "' to ship."));
    }
}
