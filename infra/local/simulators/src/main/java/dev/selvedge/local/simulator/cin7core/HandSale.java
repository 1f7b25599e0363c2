package dev.selvedge.local.simulator.cin7core;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A sale that somebody types, or that another channel brings: not made by a caller of the API.
///
/// @param customer one of the account's, or a new one
/// @param channel what `SourceChannel` shows
/// @param externalId empty for a sale without one
/// @param reference what `CustomerReference` shows, empty for a sale without one
/// @param pieces how many of which SKU; a line each, in the order of the SKUs
/// @param unitPrice of every piece, without tax
public record HandSale(
        String customer,
        String channel,
        String externalId,
        String reference,
        Map<String, Long> pieces,
        BigDecimal unitPrice) {

    public HandSale {
        pieces = Collections.unmodifiableMap(new TreeMap<>(pieces));
    }

    /// At no price.
    public HandSale(String customer, String channel, Map<String, Long> pieces) {
        this(customer, channel, "", "", pieces, BigDecimal.ZERO);
    }

    public HandSale withExternalId(String id) {
        return new HandSale(customer, channel, id, reference, pieces, unitPrice);
    }

    public HandSale withReference(String other) {
        return new HandSale(customer, channel, externalId, other, pieces, unitPrice);
    }

    public HandSale at(BigDecimal price) {
        return new HandSale(customer, channel, externalId, reference, pieces, price);
    }
}
