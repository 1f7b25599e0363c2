package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// One shipment as ST01 and ST11 show it. What has no value is null where their examples show a null, and left out
/// elsewhere. The number stands in the carrier's address as in the example of ST11; in that of ST01 the place for it
/// is still empty.
final class ShipmentJson {

    /// The customer's money is the order's affair here, not each shipment's.
    static final String DEBIT = "NO_DEBIT";

    private ShipmentJson() {}

    static ObjectNode of(ShipmentView shipment) {
        ObjectNode json = Wire.object();
        json.put("created_date", date(shipment.created()));
        json.put("id", shipment.id());
        json.put("invoice_reference", shipment.invoiceReference());
        json.put("last_updated_date", date(shipment.lastUpdated()));
        json.put("order_id", shipment.orderId());
        json.putNull("payment_details");
        json.set("shipment_lines", Wire.array(shipment.lines(), ShipmentJson::line));
        json.put("shipped_date", date(shipment.shipped()));
        json.put("status", shipment.state().name());
        json.put("status_customer_debit", DEBIT);
        json.set("tracking", tracking(shipment.tracking()));
        return json;
    }

    private static ObjectNode line(ShipmentLine line) {
        ObjectNode json = Wire.object();
        json.put("offer_sku", line.sku());
        json.put("order_line_id", line.orderLineId());
        put(json, "package_reference", line.packageReference());
        return json.put("quantity", line.quantity());
    }

    private static ObjectNode tracking(Tracking tracking) {
        ObjectNode json = Wire.object();
        json.put("carrier_code", tracking.carrierCode());
        json.put("carrier_standard_code", tracking.carrierStandardCode());
        json.putArray("milestones");
        put(json, "carrier_name", tracking.carrierName());
        put(json, "tracking_number", tracking.number());
        put(json, "tracking_url", tracking.url());
        return json;
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
