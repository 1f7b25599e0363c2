package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// The account's books, for people and for machines. No personal data stands in them.
final class Books {

    private final Account account;
    private final Map<String, Map<Integer, Long>> calls;

    Books(Account account, Map<String, Map<Integer, Long>> calls) {
        this.account = account;
        this.calls = calls;
    }

    List<SaleEntry> sales() {
        return account.sales().reversed().stream().map(SaleEntry::of).toList();
    }

    List<StockEntry> stock() {
        return account.products.values().stream()
                .flatMap(product -> product.stock.shelves().stream())
                .map(StockEntry::of)
                .toList();
    }

    String html() {
        return BooksPage.of(sales(), account, calls);
    }

    String json() {
        ObjectNode books = Json.object();
        books.set("sales", Json.array(sales().stream().map(Books::json)));
        ObjectNode counted = books.putObject("calls");
        calls.forEach((operation, statuses) -> {
            ObjectNode one = counted.putObject(operation);
            statuses.forEach((status, count) -> one.put(String.valueOf(status), count));
        });
        ObjectNode balances = books.putObject("accounts");
        account.finance.ledger.balances().forEach((code, sum) -> balances.put(code, Figures.plain(sum)));
        return Json.text(books);
    }

    private static ObjectNode json(SaleEntry sale) {
        ObjectNode json = Json.object()
                .put("id", sale.id().toString())
                .put("orderNumber", sale.orderNumber())
                .put("externalId", sale.externalId())
                .put("customerReference", sale.customerReference())
                .put("status", sale.status())
                .put("orderStatus", sale.orderStatus());
        json.set("lines", Json.array(sale.lines().stream().map(Books::json)));
        return json.put("total", sale.total());
    }

    private static ObjectNode json(SaleEntry.LineEntry line) {
        return Json.object()
                .put("sku", line.sku())
                .put("quantity", line.quantity())
                .put("backorder", line.backorder());
    }
}
