package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;

/// The operations on shipments, where the platform has them.
final class ShipmentApi {

    private final boolean on;
    private final ShipmentCreation creation;
    private final ShipmentChanges changes;
    private final ShipmentListing listing;

    ShipmentApi(Ledgers ledgers, ShippingSettings settings, TrackingReader tracking) {
        ShippingRules rules = new ShippingRules(ledgers.shipping());
        this.on = settings.multiShipment();
        this.creation = new ShipmentCreation(ledgers, rules, tracking, new ContentsReader(settings.multiPart()));
        this.changes = new ShipmentChanges(ledgers, rules, tracking);
        this.listing = new ShipmentListing(ledgers.orders(), ledgers.shipments());
    }

    Answer create(Call call, Instant now) {
        return creation.create(asked(call), now);
    }

    Answer delete(Call call, Instant now) {
        return changes.delete(asked(call), now);
    }

    Answer track(Call call, Instant now) {
        return changes.track(asked(call), now);
    }

    Answer ship(Call call, Instant now) {
        return changes.ship(asked(call), now);
    }

    Answer list(Call call) {
        mustBeOn();
        return listing.answer(call);
    }

    private JsonNode asked(Call call) {
        mustBeOn();
        return Wire.read(call.body());
    }

    /// "Only when multi_shipment is on" (john-lewis.md 2B.2); how they are refused when it is off is a guess.
    private void mustBeOn() {
        if (!on) {
            throw new Problem(403, "FORBIDDEN", "multi_shipment", "Multiple shipments are not enabled.");
        }
    }
}
