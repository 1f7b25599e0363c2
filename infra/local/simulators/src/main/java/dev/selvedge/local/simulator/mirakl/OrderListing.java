package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/// OR11: one page of the orders that pass the filters, as they stand at this moment. A page is a count from the start,
/// so an order that leaves the filter between two pages shifts those behind it.
final class OrderListing {

    private static final int USUAL_PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    private final OrderBook orders;
    private final Platform platform;

    OrderListing(OrderBook orders, Platform platform) {
        this.orders = orders;
        this.platform = platform;
    }

    /// @param newer what a newer release of Mirakl adds to the answer
    Answer answer(Call call, UnaryOperator<ObjectNode> newer) {
        Query query = new Query(call);
        int max = query.number("max", USUAL_PAGE, 1, LARGEST_PAGE);
        int offset = query.number("offset", 0, 0, Integer.MAX_VALUE);
        TaxMode mode = query.oneOf("order_tax_mode", TaxMode.class).orElse(platform.taxMode());
        List<Order> found = orders.all().stream()
                .filter(OrderFilter.of(query, platform.updateDelta()))
                .toList();
        List<Order> page = found.stream().skip(offset).limit(max).toList();
        Answer answer = Answer.json(200, Wire.write(newer.apply(body(page, found.size(), mode))));
        return next(call, offset, max, found.size())
                .map(link -> answer.with("Link", link))
                .orElse(answer);
    }

    private ObjectNode body(List<Order> page, int total, TaxMode mode) {
        ObjectNode body = Wire.object();
        body.set("orders", Wire.array(page, order -> OrderJson.of(order, mode, platform.detailsShown())));
        return body.put("total_count", total);
    }

    private static Optional<String> next(Call call, int offset, int max, int total) {
        return total - max > offset
                ? Optional.of("<" + address(call, offset + max, max) + ">; rel=\"next\"")
                : Optional.empty();
    }

    private static String address(Call call, int offset, int max) {
        StringJoiner query = new StringJoiner("&");
        call.query().forEach((name, values) -> {
            if (!name.equals("offset") && !name.equals("max")) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            }
        });
        query.add("max=" + max).add("offset=" + offset);
        String host = call.header("host");
        String server = host == null ? "https://your-instance.mirakl.net" : "http://" + host;
        return server + call.path() + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
