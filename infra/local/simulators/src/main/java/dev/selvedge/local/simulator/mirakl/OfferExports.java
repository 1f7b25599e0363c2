package dev.selvedge.local.simulator.mirakl;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The exports of offers that the shop has asked for.
final class OfferExports {

    private final OfferBook offers;
    private final Duration pending;
    private final Map<String, OfferExport> byId = new LinkedHashMap<>();
    private boolean nextFails;

    OfferExports(OfferBook offers, Duration pending) {
        this.offers = offers;
        this.pending = pending;
    }

    void nextFails() {
        nextFails = true;
    }

    /// "If Mirakl detects a duplicate export request, the API will return the tracking_id of the existing export": that
    /// it detects one while the same request is still pending is a guess.
    Optional<OfferExport> duplicate(ExportRequest request, Instant now) {
        return byId.values().stream()
                .filter(one -> one.pending(now) && one.request().equals(request))
                .findFirst();
    }

    OfferExport start(ExportRequest request, Instant now) {
        String id = Ids.of("offer export", byId.size());
        List<Offer> taken = offers.all().stream().filter(request::takes).toList();
        OfferExport export = new OfferExport(id, request, taken, now, now.plus(pending), nextFails);
        nextFails = false;
        byId.put(id, export);
        return export;
    }

    Optional<OfferExport> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
