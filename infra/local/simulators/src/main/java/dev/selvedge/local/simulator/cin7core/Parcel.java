package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What left together: the boxes of one ship line, and the goods that were packed into them.
///
/// @param fulfilment the number of the fulfilment; two may have boxes of one name
public record Parcel(
        int fulfilment,
        List<String> boxes,
        Map<String, Long> pieces,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant at) {

    static Parcel of(Fulfilment fulfilment, ShipLine line) {
        Shipment shipment = line.shipment();
        return new Parcel(
                fulfilment.number,
                shipment.names(),
                Pieces.of(fulfilment.goods(line)),
                shipment.carrier(),
                shipment.trackingNumber(),
                shipment.at());
    }
}
