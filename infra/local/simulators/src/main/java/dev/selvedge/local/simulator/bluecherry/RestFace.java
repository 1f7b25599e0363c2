package dev.selvedge.local.simulator.bluecherry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The account over REST (bluecherry.md B3, REST: all a guess). Orders are judged at once; stock is still that of the
/// last batch. Lists come as `items` with `page`, `pageSize` and `total`; refusals as `error`: the document shows
/// neither.
final class RestFace {

    private final Account account;
    private final Rest rest;
    private final OrderClerk clerk;
    private final Warehouse warehouse;
    private final Dates dates;
    private final Map<String, Answer> answered = new HashMap<>();

    RestFace(Account account, Rest rest, OrderClerk clerk, Warehouse warehouse, Dates dates) {
        this.account = account;
        this.rest = rest;
        this.clerk = clerk;
        this.warehouse = warehouse;
        this.dates = dates;
    }

    Answer answer(Call call) {
        try {
            return routed(call);
        } catch (Unreadable | DateTimeParseException | NumberFormatException unreadable) {
            return refused(400, String.valueOf(unreadable.getMessage()));
        }
    }

    static Answer refused(int status, String why) {
        return Json.answer(status, Json.object().put("error", why));
    }

    private Answer routed(Call call) {
        Paths paths = rest.paths();
        String operation = call.operation();
        if (operation.equals("POST " + paths.orders())) {
            return once(call);
        }
        if (operation.equals("GET " + paths.orders())) {
            return orders(call);
        }
        if (operation.equals("GET " + paths.inventory())) {
            return inventory(call);
        }
        if (operation.equals("GET " + paths.shipments())) {
            return shipments(call);
        }
        if (operation.equals("POST " + paths.returns())) {
            return goodsBack(call);
        }
        if (operation.equals("POST " + paths.cashReceipts())) {
            return booked(call, Columns.CASH);
        }
        if (operation.equals("POST " + paths.journals())) {
            return booked(call, Columns.JOURNAL);
        }
        return refused(404, "nothing answers " + operation);
    }

    /// The key of an order that was taken has the same answer again, whatever its body; a refused one is judged anew.
    private Answer once(Call call) {
        String key = call.header("Idempotency-Key");
        if (key == null) {
            return refused(400, "Idempotency-Key is missing");
        }
        Answer before = answered.get(key);
        if (before != null) {
            return before;
        }
        Answer answer = place(call);
        if (answer.status() == 201) {
            answered.put(key, answer);
        }
        return answer;
    }

    private Answer place(Call call) {
        List<LineAnswer> lines = clerk.take(Json.rows(call, Columns.ORDER));
        if (lines.isEmpty()) {
            return refused(400, "an order has lines");
        }
        boolean taken = lines.stream().anyMatch(line -> line.status() != LineStatus.REJECTED);
        ObjectNode body = Json.object()
                .put("poNumber", lines.getFirst().poNumber())
                .put("orderNo", lines.getFirst().orderNo());
        ArrayNode array = body.putArray("lines");
        lines.forEach(line -> array.add(Json.object(line.row())));
        boolean duplicate = lines.getFirst().code().equals(Reason.DUPLICATE_PO.name());
        return Json.answer(taken ? 201 : duplicate ? 409 : 422, body);
    }

    private Answer orders(Call call) {
        String po = call.parameter("poNumber");
        return page(
                call,
                account.orders.values().stream()
                        .filter(order -> po == null || po.equals(order.poNumber))
                        .map(RestFace::json)
                        .toList());
    }

    private static ObjectNode json(SalesOrder order) {
        ObjectNode json = Json.object()
                .put("poNumber", order.poNumber)
                .put("orderNo", order.orderNo)
                .put("status", order.status());
        ArrayNode lines = json.putArray("lines");
        order.lines.forEach(line -> lines.add(
                Json.object(line.answer(order, "", "").row()).put("qtyShipped", Long.toString(line.shipped))));
        return json;
    }

    /// `asOf` is the time of the batch. Nothing is older than `modifiedSince` when the whole batch is.
    private Answer inventory(Call call) {
        if (account.batches.isEmpty()) {
            return page(call, List.of());
        }
        StockBatch batch = account.batches.getLast();
        String since = call.parameter("modifiedSince");
        boolean older = since != null && batch.at().isBefore(Instant.parse(since));
        return page(
                call,
                (older ? List.<StockView>of() : batch.rows())
                        .stream()
                                .filter(row -> matches(
                                        call, "division", row.item().sku().division()))
                                .filter(row -> matches(call, "warehouse", row.location()))
                                .map(row -> Json.object(StockFile.available(row))
                                        .put("asOf", batch.at().toString()))
                                .toList());
    }

    private Answer shipments(Call call) {
        String since = call.parameter("shippedSince");
        Instant from = since == null ? Instant.MIN : Instant.parse(since);
        return page(
                call,
                account.shipments.stream()
                        .filter(one -> !one.shipped().isBefore(from))
                        .filter(one -> matches(call, "customer", one.customer()))
                        .flatMap(one -> one.rows(dates)
                                .map(row -> Json.object(row)
                                        .put("shippedAt", one.shipped().toString())))
                        .toList());
    }

    private Answer goodsBack(Call call) {
        JsonNode body = Json.body(call);
        try {
            warehouse.takeBack(
                    body.path("poNumber").asText(),
                    body.path("lineRef").asText(),
                    Long.parseLong(body.path("qty").asText()));
            return Json.answer(201, body);
        } catch (IllegalStateException impossible) {
            return refused(422, String.valueOf(impossible.getMessage()));
        }
    }

    private Answer booked(Call call, List<String> columns) {
        List<Row> rows = Json.rows(call, columns);
        if (rows.isEmpty()) {
            return refused(400, "a batch has lines");
        }
        String wrong = account.finance.book(columns, rows, dates);
        return wrong.isEmpty()
                ? Json.answer(201, Json.object().put("batchNo", rows.getFirst().text("BatchNo")))
                : refused(422, wrong);
    }

    private static boolean matches(Call call, String parameter, String value) {
        return Objects.requireNonNullElse(call.parameter(parameter), value).equals(value);
    }

    /// Pages are counted from 1.
    private Answer page(Call call, List<ObjectNode> all) {
        int page = number(call.parameter("page"), 1);
        int size = Math.min(number(call.parameter("pageSize"), rest.pageSize()), rest.pageSize());
        ObjectNode body = Json.object().put("page", page).put("pageSize", size).put("total", all.size());
        ArrayNode items = body.putArray("items");
        all.stream().skip((page - 1L) * size).limit(size).forEach(items::add);
        return Json.answer(200, body);
    }

    private static int number(@Nullable String text, int otherwise) {
        int number = text == null ? otherwise : Integer.parseInt(text);
        if (number < 1) {
            throw new NumberFormatException("pages and their sizes are above nought");
        }
        return number;
    }
}
