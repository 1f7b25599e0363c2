package dev.selvedge.local.simulator.mirakl;

import static dev.selvedge.local.simulator.SimulatorServer.escaped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The marketplace's books for people and for those who compare them with the ERP's. No customer appears in either.
final class Books {

    private static final int MOST_ROWS = 200;

    private final OrderBook orders;
    private final ShipmentBooks shipments;
    private final StockBooks stock;
    private final BillingBooks billing;
    private final Calls calls;

    Books(Ledgers ledgers, Calls calls) {
        this.orders = ledgers.orders();
        this.shipments = new ShipmentBooks(ledgers.shipments());
        this.stock = new StockBooks(ledgers.offers(), ledgers.imports());
        this.billing = new BillingBooks(ledgers.billing());
        this.calls = calls;
    }

    String html() {
        return """
                <h2>Orders</h2>
                <p>%d orders%s; the newest %d at most.</p>
                <table>
                <thead><tr><th>Order</th><th>State</th><th>Lines</th><th>Total</th><th>Seller's reference</th>\
                <th>Tracking</th><th>Ship by</th><th>Last updated</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                %s%s%s<h2>Calls</h2>
                <table>
                <thead><tr><th>Operation</th><th>Status</th><th>Calls</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(
                        orders.all().size(),
                        stateCounts(),
                        MOST_ROWS,
                        orderRows(),
                        shipments.html(),
                        stock.html(),
                        billing.html(),
                        callRows());
    }

    String json() {
        ObjectNode json = Wire.object();
        ObjectNode counts = json.putObject("states");
        states().forEach((state, count) -> counts.put(state.name(), count));
        json.set("orders", Wire.array(orders.all(), Books::json));
        json.set("offers", stock.offers());
        json.set("imports", stock.imports());
        json.set("billing", billing.json());
        json.set("calls", calls.json());
        return Wire.write(json);
    }

    private Map<OrderState, Long> states() {
        return orders.all().stream()
                .collect(Collectors.groupingBy(
                        Order::state, () -> new EnumMap<>(OrderState.class), Collectors.counting()));
    }

    private String stateCounts() {
        return states().entrySet().stream()
                .map(state -> ", " + state.getValue() + " " + state.getKey())
                .collect(Collectors.joining());
    }

    private String orderRows() {
        return orders.newestFirst().stream()
                .limit(MOST_ROWS)
                .map(order -> row(order.view()))
                .collect(Collectors.joining());
    }

    private static String row(OrderView order) {
        String lines = order.lines().stream().map(Books::pieces).collect(Collectors.joining(", "));
        String reference = order.sellerReference();
        return cells(List.of(
                order.id(),
                order.state().name(),
                lines,
                order.total().toPlainString() + " " + order.currency(),
                reference == null ? "" : reference,
                ShipmentBooks.text(order.dispatch().tracking()),
                order.dispatch().deadline().toString(),
                order.lastUpdated().toString()));
    }

    private static String pieces(LineView line) {
        String pieces = line.sku() + " × " + line.quantity();
        return pieces
                + (line.cancelled() == 0 ? "" : " (" + line.cancelled() + " cancelled)")
                + (line.shipped() == 0 ? "" : " (" + line.shipped() + " shipped)");
    }

    private String callRows() {
        StringBuilder rows = new StringBuilder();
        calls.all()
                .forEach((name, byStatus) -> byStatus.forEach(
                        (status, count) -> rows.append(cells(List.of(name, status.toString(), count.toString())))));
        return rows.toString();
    }

    static String cells(List<String> values) {
        return values.stream()
                .map(value -> "<td>" + escaped(value) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static ObjectNode json(Order one) {
        OrderView order = one.view();
        ObjectNode json = Wire.object();
        json.put("id", order.id());
        json.put("state", order.state().name());
        json.put("accepted", order.accepted());
        json.put("sellerReference", order.sellerReference());
        json.put("currency", order.currency());
        json.put("total", Wire.amount(order.total()));
        json.put("created", order.created().toString());
        json.put("lastUpdated", order.lastUpdated().toString());
        json.set("lines", Wire.array(order.lines(), Books::json));
        json.set("dispatch", ShipmentBooks.json(order.dispatch(), one.shipmentViews()));
        return json;
    }

    private static ObjectNode json(LineView line) {
        ObjectNode json = Wire.object();
        json.put("id", line.id());
        json.put("sku", line.sku());
        json.put("quantity", line.quantity());
        json.put("cancelled", line.cancelled());
        json.put("shipped", line.shipped());
        json.put("state", line.state().name());
        return json;
    }
}
