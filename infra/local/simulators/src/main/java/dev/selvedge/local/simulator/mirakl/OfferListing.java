package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// OF21: one page of the shop's offers, active or not, by total price, which is the document's default; offers of one
/// price stand in the order in which they were made, which is ours. `sku` is the only filter that is simulated.
final class OfferListing {

    private final OfferBook offers;

    OfferListing(OfferBook offers) {
        this.offers = offers;
    }

    Answer answer(Call call, Instant now) {
        Query query = new Query(call);
        Page page = Page.asked(query);
        List<Offer> found = found(query.text("sku"));
        ObjectNode body = Wire.object();
        body.set("offers", Wire.array(page.of(found), offer -> OfferJson.of(offer, now)));
        body.put("total_count", found.size());
        return page.linked(Answer.json(200, Wire.write(body)), call, found.size());
    }

    private List<Offer> found(Optional<String> sku) {
        return sku.map(one -> offers.find(one).stream().toList())
                .orElseGet(() -> offers.listed().stream()
                        .sorted(Comparator.comparing(Offer::price))
                        .toList());
    }
}
