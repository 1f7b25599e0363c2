package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An application that calls a small account: a warehouse with five red kettles, VAT at 20 %, one customer.
final class Caller {

    static final String ACCOUNT = "6f1c0a52-0000-4000-8000-000000000001";
    static final String KEY = "6f1c0a52-0000-4000-8000-000000000002";
    static final String OTHER_KEY = "6f1c0a52-0000-4000-8000-000000000003";
    static final String CUSTOMER = "John Lewis Marketplace";

    final HandSetClock clock = new HandSetClock();
    final Cin7Simulator simulator;
    final BackOffice office;
    private String key = KEY;

    Caller() {
        this(documented());
    }

    Caller(Cin7Settings settings) {
        simulator = new Cin7Simulator(settings, clock);
        office = simulator.backOffice();
        office.addLocation("Main Warehouse");
        office.addLocation("Annexe");
        office.addTaxRule("20% (VAT on Income)", new BigDecimal("20"), false);
        office.addCustomer(CUSTOMER, "GBP");
        office.addService("SHIPPING", "Shipping");
        office.addProduct("KETTLE-RED", "Red kettle");
        office.addProduct("TOASTER", "Toaster");
        office.receive("KETTLE-RED", "Main Warehouse", 5);
    }

    static Cin7Settings documented() {
        return Cin7Settings.documented(ACCOUNT, KEY);
    }

    void useKey(String other) {
        key = other;
    }

    Answer get(String pathAndQuery) {
        return send("GET", pathAndQuery, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer delete(String pathAndQuery) {
        return send("DELETE", pathAndQuery, "");
    }

    Answer send(String method, String pathAndQuery, String body) {
        return simulator.answer(call(method, pathAndQuery, key, body));
    }

    static Call call(String method, String pathAndQuery, String key, String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        return Call.of(
                method,
                "/ExternalApi/v2" + parts[0],
                parts.length == 1 ? null : parts[1],
                Map.of("api-auth-accountid", List.of(ACCOUNT), "api-auth-applicationkey", List.of(key)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /// A header as a careful caller writes it.
    static String header(String externalId) {
        return """
                {"Customer": "John Lewis Marketplace", "Location": "Main Warehouse", "SkipQuote": true,
                 "TaxRule": "20%% (VAT on Income)", "TaxInclusive": false, "ExternalID": "%1$s",
                 "CustomerReference": "COR-%1$s",
                 "ShippingAddress": {"Line1": "1 High Street", "Country": "United Kingdom", "ShipToOther": true}}
                """.formatted(externalId);
    }

    UUID newSale(String externalId) {
        return UUID.fromString(json(post("/sale", header(externalId))).get("ID").asText());
    }

    /// An order of one line at 10.00 each, net.
    static String order(UUID sale, String status, String sku, int quantity) {
        return """
                {"SaleID": "%s", "Status": "%s", "Lines": [%s]}
                """.formatted(sale, status, line(sku, quantity, "10.00", quantity * 10 + ".00"));
    }

    static String line(String sku, int quantity, String price, String total) {
        return """
                {"SKU": "%s", "Quantity": %d, "Price": %s, "Total": %s, "TaxRule": "20%% (VAT on Income)"}
                """.formatted(sku, quantity, price, total);
    }

    /// A sale of red kettles whose order is authorised.
    UUID ordered(String externalId, int quantity) {
        UUID sale = newSale(externalId);
        Answer answer = post("/sale/order", order(sale, "AUTHORISED", "KETTLE-RED", quantity));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return sale;
    }

    JsonNode sale(UUID id) {
        return json(get("/sale?ID=" + id));
    }

    StockEntry stock(String sku, String location) {
        return simulator.stock().stream()
                .filter(entry -> entry.sku().equals(sku) && entry.location().equals(location))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode json(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.text());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.text(), notJson);
        }
    }

    /// The text of the one Error Model, or of the first.
    static String refusal(Answer answer) {
        return json(answer).get(0).get("Exception").asText();
    }
}
