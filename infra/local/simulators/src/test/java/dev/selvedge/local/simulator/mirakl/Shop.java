package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A supplier's shop on the simulated marketplace, with a clock to set and a way to call.
final class Shop {

    static final String KEY = "key-of-the-shop";

    final HandSetClock clock = new HandSetClock();
    final MiraklSimulator mirakl;

    private Shop(Platform platform, Access access, Frequencies frequencies) {
        mirakl = new MiraklSimulator(platform, access, frequencies, clock);
    }

    static Shop open() {
        return on(Platform.standard());
    }

    static Shop on(Platform platform) {
        return new Shop(platform, Access.of(KEY), Frequencies.none());
    }

    static Shop with(Access access) {
        return new Shop(Platform.standard(), access, Frequencies.none());
    }

    static Shop with(Frequencies frequencies) {
        return new Shop(Platform.standard(), Access.of(KEY), frequencies);
    }

    /// Places an order of one piece of one SKU for 10.00, a second after the one before.
    String order(String commercialId) {
        clock.advance(Duration.ofSeconds(1));
        return mirakl.place(Basket.of(commercialId).line(BasketLine.of("SKU-1", 1, "10.00")));
    }

    /// A platform whose sellers may divide an order into shipments, and a line of it too.
    static Shop ofShipments() {
        return on(Platform.standard()
                .with(ShippingSettings.standard().multiShipment(true).multiPart(true)));
    }

    /// An order that waits to be shipped, with as many pieces of SKU-1, SKU-2 and so on as given.
    String toShip(String commercialId, int... pieces) {
        clock.advance(Duration.ofSeconds(1));
        Basket basket = Basket.of(commercialId);
        for (int sku = 1; sku <= pieces.length; sku++) {
            basket.line(BasketLine.of("SKU-" + sku, pieces[sku - 1], "10.00"));
        }
        String orderId = mirakl.place(basket);
        mirakl.put(orderId, OrderState.SHIPPING);
        return orderId;
    }

    /// OR23 with one of the platform's carriers.
    Answer track(String orderId, String carrier, String number) {
        return put(
                "/api/orders/" + orderId + "/tracking",
                "{\"carrier_code\": \"" + carrier + "\", \"tracking_number\": \"" + number + "\"}");
    }

    /// OR24.
    Answer ship(String orderId) {
        return put("/api/orders/" + orderId + "/ship", "");
    }

    /// ST01 with these elements.
    JsonNode shipments(String... elements) {
        Answer answer = post("/api/shipments", "{\"shipments\": [" + String.join(",", elements) + "]}");
        assertThat(answer.status()).isEqualTo(201);
        return json(answer);
    }

    /// One element of ST01: some pieces of the order's first line, with DPD's number or without, shipped at once or
    /// not.
    static String parcel(String orderId, int pieces, @Nullable String number, boolean shipped) {
        String tracking =
                number == null ? "null" : "{\"carrier_code\": \"DPD\", \"tracking_number\": \"" + number + "\"}";
        return """
                {"order_id": "%s", "shipment_lines": [{"order_line_id": "%s-1", "quantity": %d}],
                 "tracking": %s, "shipped": %b}""".formatted(orderId, orderId, pieces, tracking, shipped);
    }

    /// A piece of SKU-1 for this price, with this much of VAT in it, that has left.
    String sold(String commercialId, String price, String vat) {
        clock.advance(Duration.ofSeconds(1));
        String orderId = mirakl.place(
                Basket.of(commercialId).line(BasketLine.of("SKU-1", 1, price).tax(Tax.of("VAT20", "20", vat))));
        mirakl.put(orderId, OrderState.SHIPPED);
        return orderId;
    }

    /// SBC11.
    JsonNode cycles(String query) {
        return listed("/api/seller-billing-cycles?" + query);
    }

    /// TL02.
    JsonNode transactions(String query) {
        return listed("/api/sellerpayment/transactions_logs?" + query);
    }

    /// IV01.
    JsonNode invoices(String query) {
        return listed("/api/invoices?" + query);
    }

    private JsonNode listed(String pathAndQuery) {
        Answer answer = get(pathAndQuery);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return json(answer);
    }

    Answer get(String pathAndQuery) {
        return call("GET", pathAndQuery, "");
    }

    Answer put(String path, String body) {
        return call("PUT", path, body);
    }

    Answer post(String path, String body) {
        return call("POST", path, body);
    }

    /// STO01, as a client that quotes its boundary sends it.
    Answer upload(String csv) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stock.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--cut--\r\n";
        Map<String, List<String>> headers =
                Map.of("Authorization", List.of(KEY), "Content-Type", List.of("multipart/form-data; boundary=\"cut\""));
        return mirakl.answer(of("POST", "/api/offers/stock/imports", headers, body));
    }

    /// The id of an import of these lines, each `SKU;quantity`.
    String uploaded(String... lines) {
        String csv = "offer-sku;quantity\n" + String.join("\n", lines);
        return json(upload(csv)).path("import_id").asText();
    }

    JsonNode status(String importId) {
        return json(get("/api/offers/stock/imports/" + importId + "/status"));
    }

    Answer report(String importId) {
        return get("/api/offers/stock/imports/" + importId + "/error_report");
    }

    Answer accept(String orderId, String... lineIds) {
        List<String> lines = new ArrayList<>();
        for (String lineId : lineIds) {
            lines.add("{\"id\": \"" + lineId + "\", \"accepted\": true}");
        }
        return put("/api/orders/" + orderId + "/accept", "{\"order_lines\": " + lines + "}");
    }

    JsonNode orders(String query) {
        return json(get("/api/orders?" + query));
    }

    List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        orders(query)
                .path("orders")
                .forEach(order -> ids.add(order.path("order_id").asText()));
        return ids;
    }

    JsonNode shown(String orderId) {
        return orders("order_ids=" + orderId).path("orders").path(0);
    }

    static JsonNode json(Answer answer) {
        return Wire.read(answer.body());
    }

    static Answer call(MiraklSimulator mirakl, Map<String, List<String>> headers, String pathAndQuery) {
        return mirakl.answer(of("GET", pathAndQuery, headers, ""));
    }

    private Answer call(String method, String pathAndQuery, String body) {
        return mirakl.answer(of(method, pathAndQuery, Map.of("Authorization", List.of(KEY)), body));
    }

    private static Call of(String method, String pathAndQuery, Map<String, List<String>> headers, String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        String query = parts.length == 1 ? null : parts[1];
        return Call.of(method, parts[0], query, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
