package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Every offer of the shop, the oldest first, and what was sold under each SKU. SKUs are compared character for
/// character.
final class OfferBook {

    private final Map<String, Offer> bySku = new LinkedHashMap<>();
    private final Map<String, Integer> sold = new HashMap<>();

    void add(Offer offer) {
        if (find(offer.sku()).isPresent()) {
            throw new IllegalArgumentException("there is an offer " + offer.sku() + " already");
        }
        bySku.put(offer.sku(), offer);
    }

    Optional<Offer> find(String sku) {
        return Optional.ofNullable(bySku.get(sku)).filter(offer -> !offer.deleted());
    }

    Offer get(String sku) {
        return find(sku).orElseThrow(() -> new NoSuchElementException("there is no offer " + sku));
    }

    /// The offer as it is from now on.
    void replace(Offer offer) {
        bySku.put(offer.sku(), offer);
    }

    /// A shopper buys, whether or not there is an offer, or enough of it.
    void sell(String sku, int pieces, Instant now) {
        sold.merge(sku, pieces, Integer::sum);
        find(sku).ifPresent(offer -> replace(offer.show(Math.max(0, offer.quantity() - pieces), now)));
    }

    int sold(String sku) {
        return sold.getOrDefault(sku, 0);
    }

    long active() {
        return bySku.values().stream().filter(Offer::active).count();
    }

    /// All that are not deleted.
    List<Offer> listed() {
        return bySku.values().stream().filter(offer -> !offer.deleted()).toList();
    }

    /// The deleted ones too.
    Collection<Offer> all() {
        return bySku.values();
    }
}
