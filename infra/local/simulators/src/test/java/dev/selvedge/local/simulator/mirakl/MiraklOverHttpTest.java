package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.SimulatorServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MiraklOverHttpTest {

    private static final String ACCEPT = """
            {"order_lines": [{"id": "X-A-1", "accepted": true}]}""";

    private final Shop shop = Shop.open();
    private final SimulatorServer server =
            SimulatorServer.start(shop.mirakl, new Faults(new Random(1)), Duration.ofSeconds(1));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void theLinkOfAPageCanBeFollowed() throws Exception {
        shop.order("X");
        shop.order("Y");

        HttpResponse<String> first = get("/api/orders?max=1&start_date=2026-03-02T09%3A00%3A00Z");
        String link = first.headers().firstValue("Link").orElseThrow();
        String next = link.substring(1, link.indexOf('>'));
        HttpResponse<String> second = client.send(keyed(URI.create(next)).build(), BodyHandlers.ofString());

        assertThat(first.body()).contains("\"order_id\":\"X-A\"").doesNotContain("\"order_id\":\"Y-A\"");
        assertThat(second.body()).contains("\"order_id\":\"Y-A\"").doesNotContain("\"order_id\":\"X-A\"");
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void anAcceptanceWhoseAnswerIsLostHasHappened() throws Exception {
        shop.order("X");
        server.faults().plan(Fault.LOSE_ANSWER, "PUT /api/orders/X-A/accept");

        assertThatThrownBy(this::accept).isInstanceOf(IOException.class);

        assertThat(get("/api/orders?order_ids=X-A").body()).contains("\"order_state\":\"WAITING_DEBIT\"");
        HttpResponse<String> again = accept();
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("ORDER_INVALID_STATE");
    }

    @Test
    void anAcceptanceAnswersWithoutABody() throws Exception {
        shop.order("X");

        HttpResponse<String> answer = accept();

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aConfirmationWhoseAnswerIsLostHasHappened() throws Exception {
        shop.toShip("X", 1);
        shop.track("X-A", "DPD", "5555");
        server.faults().plan(Fault.LOSE_ANSWER, "PUT /api/orders/X-A/ship");

        assertThatThrownBy(() -> put("/api/orders/X-A/ship", "")).isInstanceOf(IOException.class);

        assertThat(get("/api/orders?order_ids=X-A").body()).contains("\"order_state\":\"SHIPPED\"");
        assertThat(put("/api/orders/X-A/ship", "").statusCode()).isEqualTo(400);
        assertThat(shop.mirakl.order("X-A").dispatch().confirmed()).isEqualTo(1);
    }

    @Test
    void aThrottledCallHasNotHappened() throws Exception {
        shop.order("X");
        server.faults().plan(Fault.THROTTLE, "PUT /api/orders/X-A/accept");

        assertThat(accept().statusCode()).isEqualTo(429);

        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.WAITING_ACCEPTANCE);
    }

    @Test
    void thePageShowsTheBooksAndRunsNobodysScript() throws Exception {
        String script = "<script>alert(1)</script>";
        shop.mirakl.place(Basket.of("X").line(BasketLine.of(script, 1, "1.00").title(script)));

        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("John Lewis", "X-A").doesNotContain("<script");
    }

    @Test
    void theBooksAreReadAsJson() throws Exception {
        shop.order("X");

        assertThat(get("/_simulator/books").body()).contains("\"id\":\"X-A\"");
    }

    @Test
    void aStockFileGoesInAndItsStatusIsWhereTheAnswerSays() throws Exception {
        shop.mirakl.addOffer("MUG", 1);
        String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.csv\"\r\n\r\n"
                + "offer-sku;quantity\nMUG;6\n\r\n--cut--\r\n";

        HttpResponse<String> answer = client.send(
                keyed(URI.create(server.address() + "/api/offers/stock/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        shop.clock.advance(Duration.ofMinutes(1));
        URI status = URI.create(answer.headers().firstValue("Location").orElseThrow());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(client.send(keyed(status).build(), BodyHandlers.ofString()).body())
                .contains("\"status\":\"COMPLETE\"", "\"lines_in_success\":1");
        assertThat(shop.mirakl.offer("MUG").quantity()).isEqualTo(6);
    }

    @Test
    void theAddressOfAnExportsFileCanBeFollowed() throws Exception {
        shop.mirakl.addOffer("MUG", 6);
        HttpRequest asked = keyed(URI.create(server.address() + "/api/offers/export/async"))
                .POST(BodyPublishers.ofString("{\"include_fields\": [\"shop-sku\", \"quantity\"]}"))
                .build();
        String id = Wire.read(client.send(asked, BodyHandlers.ofByteArray()).body())
                .path("tracking_id")
                .asText();
        shop.clock.advance(Duration.ofMinutes(1));

        String url = Wire.literal(get("/api/offers/export/async/status/" + id).body())
                .at("/urls/0")
                .asText();

        assertThat(url).startsWith(server.address().toString());
        assertThat(client.send(keyed(URI.create(url)).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("quantity;shop-sku\n6;MUG\n");
    }

    private HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return client.send(keyed(URI.create(server.address() + pathAndQuery)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> accept() throws IOException, InterruptedException {
        return put("/api/orders/X-A/accept", ACCEPT);
    }

    private HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = keyed(URI.create(server.address() + path))
                .PUT(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder keyed(URI address) {
        return HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", Shop.KEY);
    }
}
