package dev.selvedge.local.simulator.cin7core;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One box or several that leave together, as the warehouse types it: what is written is what `GET /sale` shows, with
/// its blanks, its case, or nothing at all (cin7-core.md A2, the lengths of `/sale/fulfilment/ship`).
///
/// @param boxes the names of packed boxes, separated by commas; blanks around a name do not count
/// @param carrier null or empty where nobody wrote one
/// @param trackingNumber null or empty where nobody wrote one
/// @param trackingUrl read-only for callers; the document does not say how it comes about
public record Shipment(
        String boxes,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        Instant at) {

    public Shipment {
        Mistake.ifLonger("the boxes", 256, boxes);
        Mistake.ifLonger("a carrier", 256, Objects.requireNonNullElse(carrier, ""));
        Mistake.ifLonger("a tracking number", 256, Objects.requireNonNullElse(trackingNumber, ""));
        Mistake.ifLonger("a tracking URL", 512, Objects.requireNonNullElse(trackingUrl, ""));
    }

    public Shipment(String boxes, @Nullable String carrier, @Nullable String trackingNumber, Instant at) {
        this(boxes, carrier, trackingNumber, "", at);
    }

    Shipment with(@Nullable String otherCarrier, @Nullable String otherNumber) {
        return new Shipment(boxes, otherCarrier, otherNumber, trackingUrl, at);
    }

    List<String> names() {
        return Stream.of(boxes.split(",", -1)).map(String::strip).toList();
    }
}
