package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.mirakl.Wire.date;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One shipment as ST01 and ST11 show it; what has no value is null, as in their examples. That a number already stands
/// in the address which ST01 answers is of ST11's example; ST01's own still has `{trackingId}` in it.
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
        if (line.packageReference() != null) {
            json.put("package_reference", line.packageReference());
        }
        return json.put("quantity", line.quantity());
    }

    private static ObjectNode tracking(Tracking tracking) {
        ObjectNode json = Wire.object();
        json.put("carrier_code", tracking.carrierCode());
        json.put("carrier_name", tracking.carrierName());
        json.put("carrier_standard_code", tracking.carrierStandardCode());
        json.putArray("milestones");
        json.put("tracking_number", tracking.number());
        json.put("tracking_url", tracking.url());
        return json;
    }
}
