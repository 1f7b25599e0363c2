package dev.selvedge.local.simulator.bluecherry;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Shortage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks orders and enters what passes. A wrong header refuses every line; a wrong line refuses itself. That an order
/// is taken in part is what the status file's rows by line suggest (bluecherry.md B3).
///
/// No source says how an order is cancelled: here as it is given, with another type or, as X12 has it, another purpose,
/// and answered line by line. That is a guess.
final class OrderClerk {

    private static final List<String> HEADER = List.of(
            "Division",
            "CustomerNo",
            "StoreNo",
            "OrderType",
            "OrderDate",
            "StartDate",
            "CancelDate",
            "Terms",
            "Warehouse",
            "Currency",
            "OrderRef");

    private static final int QUANTITY_LENGTH = 9;

    private final Account account;
    private final BlueCherrySettings settings;
    private final Dates dates;

    OrderClerk(Account account, BlueCherrySettings settings, Dates dates) {
        this.account = account;
        this.settings = settings;
        this.dates = dates;
    }

    /// The rows of any number of orders; the answers in their order.
    List<LineAnswer> take(List<Row> rows) {
        Map<String, List<Row>> orders = new LinkedHashMap<>();
        rows.forEach(row -> orders.computeIfAbsent(row.text("PONumber"), any -> new ArrayList<>())
                .add(row));
        return orders.values().stream().flatMap(order -> one(order).stream()).toList();
    }

    private List<LineAnswer> one(List<Row> rows) {
        Row header = rows.getFirst();
        if (isCancellation(header)) {
            return rows.stream().map(this::cancelled).toList();
        }
        Reason wrong = rows.stream().allMatch(row -> sameHeader(row, header)) ? wrong(header) : Reason.MIXED;
        if (wrong != null) {
            return rows.stream().map(row -> LineAnswer.refused(row, wrong)).toList();
        }
        SalesOrder order = new SalesOrder(account.nextOrderNumber(), header);
        Set<String> references = new HashSet<>();
        List<LineAnswer> answers = rows.stream()
                .map(row -> line(order, row, references.add(row.text("LineRef"))))
                .toList();
        if (order.lines.isEmpty()) {
            return answers;
        }
        account.orders.put(order.poNumber, order);
        return answers.stream().map(answer -> answer.under(order.orderNo)).toList();
    }

    private boolean isCancellation(Row header) {
        return header.text("OrderType").equals(settings.orders().cancellationType())
                || header.text(Order850.PURPOSE).equals(Order850.CANCELLATION);
    }

    /// A line that was taken is given up whole, unless the warehouse has begun with it.
    private LineAnswer cancelled(Row row) {
        SalesOrder order = account.orders.get(row.text("PONumber"));
        Optional<SalesLine> found = order == null ? Optional.empty() : order.find(row.text("LineRef"));
        if (order == null || found.isEmpty()) {
            return LineAnswer.refused(row, Reason.NO_SUCH_LINE);
        }
        SalesLine line = found.get();
        if (line.status != LineStatus.CANCELLED && line.open() < line.quantity) {
            return LineAnswer.refused(row, Reason.PICKED).under(order.orderNo);
        }
        if (line.status != LineStatus.CANCELLED) {
            line.status = LineStatus.CANCELLED;
            account.stock.post(line.item, order.warehouse(), RecordType.OP, -line.quantity);
        }
        return line.answer(order, "", "");
    }

    private LineAnswer line(SalesOrder order, Row row, boolean unique) {
        Reason wrong = unique && !row.text("LineRef").isEmpty() ? wrongLine(row) : Reason.LINE;
        Optional<Item> item = account.masters.item(row);
        if (wrong != null || item.isEmpty()) {
            return LineAnswer.refused(row, wrong == null ? Reason.SKU : wrong);
        }
        String byHand = account.refused.get(item.get().upc());
        if (byHand != null) {
            return LineAnswer.refused(row, Reason.HELD.name(), byHand);
        }
        return entered(order, row, item.get());
    }

    private LineAnswer entered(SalesOrder order, Row row, Item item) {
        long there = account.stock.at(item, order.warehouse()).openToSell();
        boolean isShort = there < row.whole("Qty") && settings.orders().shortage() != Shortage.ACCEPT;
        if (isShort && settings.orders().shortage() == Shortage.REJECT) {
            return LineAnswer.refused(row, Reason.SHORT);
        }
        SalesLine line = new SalesLine(row, item, isShort ? LineStatus.BACKORDER : LineStatus.ACCEPTED);
        order.lines.add(line);
        account.stock.post(item, order.warehouse(), RecordType.OP, line.quantity);
        return line.answer(order, isShort ? Reason.SHORT.name() : "", isShort ? Reason.SHORT.words() : "");
    }

    private @Nullable Reason wrong(Row header) {
        Masters masters = account.masters;
        String po = header.text("PONumber");
        if (po.isEmpty() || po.length() > settings.orders().poLength()) {
            return Reason.PO_NUMBER;
        }
        if (account.orders.containsKey(po)) {
            return Reason.DUPLICATE_PO;
        }
        if (!masters.divisions.contains(header.text("Division"))) {
            return Reason.DIVISION;
        }
        Set<String> stores = masters.stores.get(header.text("CustomerNo"));
        if (stores == null) {
            return Reason.CUSTOMER;
        }
        if (!stores.contains(header.text("StoreNo"))) {
            return Reason.STORE;
        }
        if (!masters.warehouses.contains(header.text("Warehouse"))) {
            return Reason.WAREHOUSE;
        }
        if (!masters.terms.contains(header.text("Terms"))) {
            return Reason.TERMS;
        }
        return dates.isDay(header.text("OrderDate")) && dates.isDay(header.text("CancelDate")) ? null : Reason.DATE;
    }

    /// At most five decimals: prices are `Num(14,5)` (bluecherry.md B2).
    private static @Nullable Reason wrongLine(Row row) {
        if (!row.isNumber("Qty", 0)
                || row.number("Qty").signum() <= 0
                || row.text("Qty").length() > QUANTITY_LENGTH) {
            return Reason.QUANTITY;
        }
        return row.isNumber("UnitPrice", 5) && row.number("UnitPrice").signum() >= 0 ? null : Reason.PRICE;
    }

    private static boolean sameHeader(Row row, Row header) {
        return HEADER.stream().allMatch(column -> row.text(column).equals(header.text(column)));
    }
}
