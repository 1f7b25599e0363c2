package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.SimulatorServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The books as an HTML fragment, every value escaped.
final class BooksPage {

    private BooksPage() {}

    static String of(List<SaleEntry> sales, Account account, Map<String, Map<Integer, Long>> calls) {
        return table(
                        "Sales",
                        List.of(
                                "Order",
                                "ExternalID",
                                "Status",
                                "Order status",
                                "Lines",
                                "Backorder",
                                "Left",
                                "Total",
                                "Updated"),
                        sales.stream().map(BooksPage::sale))
                + table(
                        "Products",
                        List.of("SKU", "Status", "On hand", "Allocated", "Available"),
                        account.products.values().stream().map(BooksPage::product))
                + table(
                        "Customers' address books",
                        List.of("Customer", "Addresses"),
                        account.customers.values().stream()
                                .map(customer ->
                                        row(customer.id, customer.addresses().size())))
                + table(
                        "Accounts",
                        List.of("Code", "Name", "Balance"),
                        account.finance.ledger.balances().entrySet().stream()
                                .map(balance -> row(
                                        balance.getKey(),
                                        account.finance
                                                .chart
                                                .find(balance.getKey())
                                                .map(LedgerAccount::name)
                                                .orElse(""),
                                        Figures.plain(balance.getValue()))))
                + table(
                        "Calls",
                        List.of("Operation", "Status", "Count"),
                        calls.entrySet().stream().flatMap(BooksPage::calls));
    }

    private static String sale(SaleEntry sale) {
        return row(
                Objects.requireNonNullElse(sale.orderNumber(), "none yet"),
                sale.externalId(),
                sale.status(),
                sale.orderStatus(),
                lines(sale, line -> line.sku() + " × " + line.quantity()),
                lines(sale, line -> line.backorder().signum() > 0 ? line.sku() + " × " + line.backorder() : ""),
                sale.parcels().stream().map(BooksPage::parcel).collect(Collectors.joining("; ")),
                sale.total(),
                sale.updated());
    }

    /// `1: Box 1 (KETTLE-RED × 2), DPD 1550`: the fulfilment, the boxes and their goods, the carrier and the number.
    private static String parcel(Parcel parcel) {
        return "%d: %s (%s), %s %s"
                .formatted(
                        parcel.fulfilment(),
                        String.join(" + ", parcel.boxes()),
                        parcel.pieces().entrySet().stream()
                                .map(pieces -> pieces.getKey() + " × " + pieces.getValue())
                                .collect(Collectors.joining(", ")),
                        Objects.requireNonNullElse(parcel.carrier(), ""),
                        Objects.requireNonNullElse(parcel.trackingNumber(), ""));
    }

    private static String lines(SaleEntry sale, Function<SaleEntry.LineEntry, String> words) {
        return sale.lines().stream().map(words).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String product(Product product) {
        List<Shelf> shelves = product.stock.shelves();
        return row(
                product.sku,
                product.status().wire(),
                Stock.sum(shelves, Shelf::onHand),
                Stock.sum(shelves, Shelf::allocated),
                Stock.sum(shelves, Shelf::available));
    }

    private static Stream<String> calls(Map.Entry<String, Map<Integer, Long>> operation) {
        return operation.getValue().entrySet().stream()
                .map(status -> row(operation.getKey(), status.getKey(), status.getValue()));
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
