package dev.selvedge.local.simulator.bluecherry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.SimulatorServer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The account's books, for people and for machines. No personal data stands in them.
final class Books {

    private final Account account;

    Books(Account account) {
        this.account = account;
    }

    String html() {
        return table(
                        "Sales orders",
                        List.of("Order", "PO", "Status", "Lines"),
                        account.orders.values().stream().map(Books::order))
                + table(
                        "Stock",
                        List.of("UPC", "Location", "On hand", "Open to sell"),
                        account.stock.all().stream()
                                .map(one -> row(one.item().upc(), one.location(), one.onHand(), one.openToSell())))
                + table(
                        "Shipments",
                        List.of("PO", "Pick ticket", "Invoice", "Tracking"),
                        account.shipments.stream()
                                .map(one -> row(one.poNumber(), one.pickTicketNo(), one.invoiceNo(), tracking(one))))
                + table(
                        "Files picked up",
                        List.of("At", "Name", "Refused"),
                        account.files.stream().map(one -> row(one.at(), one.name(), one.reason())))
                + table(
                        "Accounts",
                        List.of("Code", "Balance"),
                        account.finance.balances().entrySet().stream()
                                .map(one -> row(one.getKey(), one.getValue().toPlainString())));
    }

    ObjectNode json() {
        ObjectNode books = Json.object();
        ArrayNode orders = books.putArray("orders");
        account.orders.values().forEach(order -> orders.add(json(order)));
        ObjectNode balances = books.putObject("accounts");
        account.finance.balances().forEach(balances::put);
        return books;
    }

    private static ObjectNode json(SalesOrder order) {
        ObjectNode json = Json.object()
                .put("orderNo", order.orderNo)
                .put("poNumber", order.poNumber)
                .put("status", order.status());
        ArrayNode lines = json.putArray("lines");
        order.lines.forEach(line -> lines.add(Json.object()
                .put("lineRef", line.lineRef)
                .put("upc", line.item.upc())
                .put("quantity", line.quantity)
                .put("status", line.status.name())));
        return json;
    }

    private static String order(SalesOrder order) {
        String lines = order.lines.stream()
                .map(line -> line.item.upc() + " × " + line.quantity + " " + line.status)
                .collect(Collectors.joining(", "));
        return row(order.orderNo, order.poNumber, order.status(), lines);
    }

    private static String tracking(ShipmentView shipment) {
        return shipment.boxes().keySet().stream()
                .map(box -> box.carrierCode() + " " + box.trackingNo())
                .collect(Collectors.joining(", "));
    }

    private static String table(String title, List<String> heads, Stream<String> rows) {
        String head = heads.stream().map(text -> "<th>" + text + "</th>").collect(Collectors.joining());
        return """
                <h2>%s</h2>
                <table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(title, head, rows.collect(Collectors.joining()));
    }

    private static String row(Object... cells) {
        return Stream.of(cells)
                .map(cell -> "<td>" + SimulatorServer.escaped(String.valueOf(cell)) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
