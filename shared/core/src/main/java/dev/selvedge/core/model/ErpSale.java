package dev.selvedge.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A sale of ours as the ERP shows it.
///
/// @param movedAt when it last changed, on the ERP's own clock
/// @param pieces how many of each SKU it orders
/// @param parcels what has left by now, in the sequence in which the ERP shows it
/// @param faults what of its shipments makes no sense, in words for people; nothing is told while there is any
public record ErpSale(
        Instant movedAt, Standing standing, Map<Sku, Integer> pieces, List<Parcel> parcels, List<String> faults) {

    /// How far the warehouse has come with it.
    public enum Standing {
        /// Nobody has begun.
        WAITING,
        /// Picked, packed or shipped, at least in part.
        BEGUN,
        VOIDED
    }

    public ErpSale {
        pieces = Map.copyOf(pieces);
        parcels = List.copyOf(parcels);
        faults = List.copyOf(faults);
    }

    /// A sale nobody has touched since these pieces were placed.
    public static ErpSale untouched(Instant movedAt, Map<Sku, Integer> pieces) {
        return new ErpSale(movedAt, Standing.WAITING, pieces, List.of(), List.of());
    }

    /// The same sale, with what its heading says since.
    public ErpSale moved(MovedSale heading) {
        return new ErpSale(heading.movedAt(), heading.standing(), pieces, parcels, faults);
    }

    /// The same sale, of which it is known that it moved then. The ERP's list and its sales may be dated differently.
    public ErpSale movedBy(Instant at) {
        return at.isAfter(movedAt) ? new ErpSale(at, standing, pieces, parcels, faults) : this;
    }

    /// How many of each SKU have left.
    public Map<Sku, Integer> left() {
        return Pieces.sum(parcels.stream().map(Parcel::goods));
    }
}
