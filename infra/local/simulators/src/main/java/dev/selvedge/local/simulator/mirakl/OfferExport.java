package dev.selvedge.local.simulator.mirakl;

import java.time.Instant;
import java.util.List;

/// One export: the offers as they stood when it was asked for, to be had from `ready` on unless it fails.
record OfferExport(
        String id, ExportRequest request, List<Offer> offers, Instant created, Instant ready, boolean fails) {

    boolean pending(Instant now) {
        return now.isBefore(ready);
    }

    /// An export of nothing is one empty file, which is a guess.
    int chunks() {
        return Math.max(1, Math.ceilDiv(offers.size(), request.itemsPerChunk()));
    }

    List<Offer> chunk(int number) {
        int items = request.itemsPerChunk();
        return offers.stream().skip((long) number * items).limit(items).toList();
    }

    /// The name of a chunk's file, as in OF53's example.
    String file(int number) {
        return "of52-export/offers/" + number + (request.json() ? ".json" : ".csv");
    }
}
