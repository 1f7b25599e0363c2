package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.mirakl.Access;
import dev.selvedge.local.simulator.mirakl.Basket;
import dev.selvedge.local.simulator.mirakl.BasketLine;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.mirakl.OrderState;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.mirakl.ShippingSettings;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The simulated Mirakl ships as Mirakl's own document says: every call here and every answer is held against it.
class MiraklShippingTruthTest {

    private static final String TRACKING = "{\"carrier_code\": \"DPD\", \"tracking_number\": \"5555\"}";

    private final MiraklSimulator mirakl = new MiraklSimulator(
            Platform.standard()
                    .with(ShippingSettings.standard().multiShipment(true).multiPart(true)),
            Access.of("a-key"),
            Frequencies.none(),
            new HandSetClock(Samples.NOON));
    private MiraklDocument document;

    @BeforeEach
    void placeOrder() {
        document = MiraklDocument.assumed();
        mirakl.place(Basket.of("C-1").line(BasketLine.of("RUG", 3, "10.00")));
        mirakl.put("C-1-A", OrderState.SHIPPING);
    }

    @Test
    void carriersAndShippingTypesAreAsDocumented() {
        call("GET", "/api/shipping/carriers", null, "", 200);
        call("GET", "/api/shipping/types", null, "", 200);
        call("GET", "/api/platform/configuration", null, "", 200);
    }

    @Test
    void anOrderThatLeavesWholeIsAsDocumented() {
        call("PUT", "/api/orders/C-1-A/tracking", null, TRACKING, 204);
        call("PUT", "/api/orders/C-1-A/ship", null, "", 204);
        call("PUT", "/api/orders/C-1-A/ship", null, "", 400);
        call("GET", "/api/orders", "order_ids=C-1-A", "", 200);
    }

    @Test
    void anOrderThatLeavesInShipmentsIsAsDocumented() {
        call("POST", "/api/shipments", null, shipments("{\"tracking\": " + TRACKING + ", \"shipped\": true, "), 201);
        call("POST", "/api/shipments", null, shipments("{"), 201);
        call("POST", "/api/shipments", null, shipments("{\"shipped\": true, "), 201);
        String id = mirakl.shipments("C-1-A").getLast().id();
        call("GET", "/api/shipments", "order_id=C-1-A&limit=1&shipment_state_code=SHIPPED", "", 200);
        call("GET", "/api/shipments", "limit=1", "", 200);
        call("GET", "/api/shipments", "order_id=C-1-A", "", 200);
        String tracked = "{\"id\": \"" + id + "\", \"tracking\": " + TRACKING + "}";
        call("POST", "/api/shipments/tracking", null, "{\"shipments\": [" + tracked + "]}", 200);
        String both = "{\"shipments\": [{\"id\": \"" + id + "\"}, {\"id\": \"nobody\"}]}";
        call("PUT", "/api/shipments/ship", null, both, 200);
        call("PUT", "/api/shipments/delete", null, both, 200);
        call("GET", "/api/orders", "order_ids=C-1-A", "", 200);
    }

    @Test
    void aWrongAnswerAboutShipmentsIsObjectedTo() {
        Call list = sent("GET", "/api/shipments", null, "");

        assertThat(document.answer(list, Answer.json(200, "{\"data\": [{\"id\": null}]}")))
                .anySatisfy(said -> assertThat(said).contains("/data/N/id"));
        assertThat(document.request(sent("GET", "/api/shipments", "offset=1", "")))
                .hasSize(1);
    }

    private static String shipments(String begun) {
        return "{\"shipments\": [" + begun + "\"order_id\": \"C-1-A\", \"shipment_lines\": "
                + "[{\"order_line_id\": \"C-1-A-1\", \"quantity\": 1}]}]}";
    }

    private void call(String method, String path, String query, String body, int status) {
        Call call = sent(method, path, query, body);
        Answer answer = mirakl.answer(call);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(document.request(call)).isEmpty();
        assertThat(document.answer(call, answer)).isEmpty();
    }

    private static Call sent(String method, String path, String query, String body) {
        Map<String, List<String>> headers =
                Map.of("Authorization", List.of("a-key"), "Content-Type", List.of("application/json"));
        return Call.of(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
