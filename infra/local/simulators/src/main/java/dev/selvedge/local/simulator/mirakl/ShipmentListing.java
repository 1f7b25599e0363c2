package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// ST11: a page of the shipments that pass the filters, in the order of creation. Seek paging: a page begins behind the
/// shipment at which the one before it ended, whatever has come or gone since.
///
/// A page leads on to the next only: `previous_page_token` is not simulated. The usual size of a page is a guess, the
/// largest is that of john-lewis.md 2B.1.
final class ShipmentListing {

    private static final int USUAL_PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    private final OrderBook orders;
    private final ShipmentBook shipments;

    ShipmentListing(OrderBook orders, ShipmentBook shipments) {
        this.orders = orders;
        this.shipments = shipments;
    }

    Answer answer(Call call) {
        Query query = new Query(call);
        int limit = query.number("limit", USUAL_PAGE, 1, LARGEST_PAGE);
        long after = query.text("page_token").map(ShipmentListing::place).orElse(0L);
        List<Shipment> found =
                candidates(query, after).filter(filter(query)).limit(limit + 1L).toList();
        List<Shipment> page = found.stream().limit(limit).toList();
        ObjectNode json = Wire.object();
        json.set("data", Wire.array(page, shipment -> ShipmentJson.of(shipment.view())));
        if (found.size() > limit) {
            json.put(
                    "next_page_token", PageToken.of(Long.toString(page.getLast().number())));
        }
        return Answer.json(200, Wire.write(json));
    }

    private Stream<Shipment> candidates(Query query, long after) {
        return query.repeated("order_id")
                .map(ids -> orders.among(Optional.of(ids))
                        .flatMap(order -> order.dispatch().shipments().stream())
                        .filter(shipment -> shipment.number() > after)
                        .sorted(Comparator.comparing(Shipment::number)))
                .orElseGet(() -> shipments.after(after).stream());
    }

    /// "Updated after the given date" and "before": that the dates themselves count in is our reading.
    private static Predicate<Shipment> filter(Query query) {
        Optional<Set<String>> states = query.repeated("shipment_state_code");
        Optional<Set<String>> debits = query.repeated("shipment_customer_debit_state_code");
        Instant from = query.instant("last_updated_from").orElse(Instant.MIN);
        Instant to = query.instant("last_updated_to").orElse(Instant.MAX);
        return shipment ->
                states.map(some -> some.contains(shipment.state().name())).orElse(true)
                        && debits.map(some -> some.contains(ShipmentJson.DEBIT)).orElse(true)
                        && !shipment.updated().isBefore(from)
                        && !shipment.updated().isAfter(to);
    }

    private static long place(String token) {
        try {
            return Long.parseLong(PageToken.place(token));
        } catch (NumberFormatException unreadable) {
            throw PageToken.unknown();
        }
    }
}
