package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// OR11: one page of the orders that pass the filters, as they stand at this moment. A page is a count from the start,
/// so an order that leaves the filter between two pages shifts those behind it.
final class OrderListing {

    private final OrderBook orders;
    private final Platform platform;
    private final ShippingOptions options;

    OrderListing(OrderBook orders, Platform platform, ShippingOptions options) {
        this.orders = orders;
        this.platform = platform;
        this.options = options;
    }

    /// @param newer what a newer release of Mirakl adds to the answer
    Answer answer(Call call, Instant now, UnaryOperator<ObjectNode> newer) {
        Query query = new Query(call);
        Page page = Page.asked(query);
        TaxMode mode = query.oneOf("order_tax_mode", TaxMode.class).orElse(platform.taxMode());
        List<Order> found = orders.among(query.list("order_ids"))
                .map(order -> order.seen(now))
                .filter(OrderFilter.of(query, platform.updateDelta()))
                .toList();
        Answer answer = Answer.json(200, Wire.write(newer.apply(body(page.of(found), found.size(), mode))));
        return page.linked(answer, call, found.size());
    }

    private ObjectNode body(List<Order> page, int total, TaxMode mode) {
        ObjectNode body = Wire.object();
        body.set("orders", Wire.array(page, order -> OrderJson.of(order, mode, platform.detailsShown(), options)));
        return body.put("total_count", total);
    }
}
