package dev.selvedge.local.simulator.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// bluecherry.md B3, REST: the documented paths, the five ways in, the CSV names in camelCase.
class RestTest {

    private final Partner partner = new Partner();

    @Test
    void anOrderIsJudgedAtOnceAndFoundByItsPoNumber() {
        Answer answer = place("PO-1", "PO-1", 2);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Partner.json(answer).at("/lines/0/status").asText()).isEqualTo("ACCEPTED");
        JsonNode found = get("/orders?poNumber=PO-1");
        assertThat(found.at("/total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/orderNo").asText())
                .isEqualTo(Partner.json(answer).at("/orderNo").asText())
                .isNotEmpty();
        assertThat(get("/orders?poNumber=PO-2").at("/total").asInt()).isZero();
    }

    @Test
    void aKeyThatComesAgainHasTheSameAnswerAndAnotherKeyIsADuplicate() {
        Answer first = place("PO-1", "PO-1", 2);

        assertThat(place("PO-1", "PO-1", 2).body()).isEqualTo(first.body());
        assertThat(place("another", "PO-1", 2).status()).isEqualTo(409);
        assertThat(partner.simulator.orders()).hasSize(1);
    }

    @Test
    void anOrderWithoutATakenLineIs422WithItsReasons() {
        partner.office.refuse(Partner.RED.upc(), "season closed");

        Answer answer = place("PO-1", "PO-1", 2);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Partner.json(answer).at("/lines/0/reason").asText()).isEqualTo("season closed");
    }

    @Test
    void anOrderThatIsToBeCancelledIsJudgedAtOnceUnderAKeyOfItsOwn() {
        place("PO-1", "PO-1", 2);
        String cancellation = order("PO-1", 2).replace("\"DS\"", "\"CN\"");

        Answer answer = partner.call("POST", "/orders", Map.of("Idempotency-Key", "PO-1-C"), cancellation);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Partner.json(answer).at("/lines/0/status").asText()).isEqualTo("CANCELLED");
        assertThat(get("/orders?poNumber=PO-1").at("/items/0/lines/0/status").asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void anOrderNeedsAKeyAndABody() {
        assertThat(partner.call("POST", "/orders", Map.of(), order("PO-1", 1)).status())
                .isEqualTo(400);
        assertThat(partner.call("POST", "/orders", Map.of("Idempotency-Key", "k"), "{")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void stockIsThatOfTheLastBatchWithItsTime() {
        partner.later(Duration.ofHours(17));
        place("PO-1", "PO-1", 2);

        JsonNode stock = get("/inventory/ats?division=JLM&warehouse=MAIN");

        assertThat(stock.at("/items/0/ots").asText()).isEqualTo("10");
        assertThat(stock.at("/items/0/upc").asText()).isEqualTo(Partner.RED.upc());
        assertThat(stock.at("/items/0/asOf").asText()).isEqualTo("2026-03-03T02:00:00Z");
        assertThat(get("/inventory/ats?warehouse=WEST").at("/total").asInt()).isZero();
        assertThat(get("/inventory/ats?modifiedSince=2026-03-03T02:00:01Z")
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void pagesAreCountedFromOne() {
        partner.office.receive(Partner.BLUE.upc(), "MAIN", 1);
        partner.simulator.machine().recomputeStock();

        JsonNode second = get("/inventory/ats?page=2&pageSize=1");

        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/items/0/upc").asText()).isEqualTo(Partner.BLUE.upc());
        assertThat(second.at("/total").asInt()).isEqualTo(2);
        assertThat(partner.call("GET", "/inventory/ats?page=0", Map.of(), "").status())
                .isEqualTo(400);
    }

    @Test
    void shipmentsAreFoundSinceATime() {
        place("PO-1", "PO-1", 2);
        partner.warehouse.ship(partner.warehouse.pick("PO-1"), "C1", "DPD", "1550");

        JsonNode found = get("/shipments?shippedSince=2026-03-02T09:00:00Z&customer=JLP");

        assertThat(found.at("/items/0/trackingNo").asText()).isEqualTo("1550");
        assertThat(found.at("/items/0/qtyShipped").asText()).isEqualTo("2");
        assertThat(get("/shipments?shippedSince=2026-03-02T09:00:01Z")
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void returnsRaiseTheStockAndMoreThanLeftIsRefused() {
        place("PO-1", "PO-1", 2);
        partner.warehouse.ship(partner.warehouse.pick("PO-1"), "C1", "DPD", "1550");
        String body = "{\"poNumber\": \"PO-1\", \"lineRef\": \"REF-1\", \"qty\": %d}";

        assertThat(partner.call("POST", "/returns", Map.of(), body.formatted(3)).status())
                .isEqualTo(422);
        assertThat(partner.call("POST", "/returns", Map.of(), body.formatted(2)).status())
                .isEqualTo(201);

        assertThat(partner.simulator.stock(Partner.RED.upc(), "MAIN").openToSell())
                .isEqualTo(10);
    }

    @Test
    void aJournalIsBookedOnce() {
        partner.office.addAccount("605");
        partner.office.addAccount("720");
        String body = """
                {"batchNo": "B1", "journalDate": "03/02/2026", "period": "202603", "division": "JLM",
                 "lines": [{"account": "720", "debit": 109.44}, {"account": "605", "credit": 109.44}]}
                """;

        assertThat(partner.call("POST", "/gl/journals", Map.of(), body).status())
                .isEqualTo(201);
        assertThat(partner.call("POST", "/gl/journals", Map.of(), body).status())
                .isEqualTo(422);

        assertThat(partner.simulator.balances().get("605")).isEqualByComparingTo("-109.44");
    }

    @Test
    void aCashReceiptIsBooked() {
        String body = """
                {"batchNo": "R1", "division": "JLM", "customerNo": "JLP", "checkNo": "PAY-7",
                 "receiptDate": "03/02/2026", "lines": [{"amountApplied": 109.44}]}
                """;

        assertThat(partner.call("POST", "/ar/cash-receipts", Map.of(), body).status())
                .isEqualTo(201);
        assertThat(partner.simulator.cashReceipts().getFirst().amountApplied()).isEqualByComparingTo("109.44");
    }

    @Test
    void basicBearerAndKeyLetInWhoHasThem() {
        String pair = Base64.getEncoder().encodeToString("ann:open".getBytes(StandardCharsets.UTF_8));
        assertOnly(new Access.Basic("ann", "open"), "Authorization", "Basic " + pair);
        assertOnly(new Access.Bearer("abc"), "Authorization", "Bearer abc");
        assertOnly(new Access.ApiKeyHeader("X-Key", "abc"), "X-Key", "abc");
    }

    @Test
    void aTokenIsHadByClientCredentialsAndExpires() {
        Partner guarded = guarded(new Access.ClientCredentials("/oauth/token", "id", "secret", Duration.ofMinutes(5)));
        String form = "grant_type=client_credentials&client_id=id&client_secret=";
        assertThat(guarded.call("POST", "/oauth/token", Map.of(), form + "wrong")
                        .status())
                .isEqualTo(401);

        JsonNode token = Partner.json(guarded.call("POST", "/oauth/token", Map.of(), form + "secret"));

        assertThat(token.at("/expires_in").asInt()).isEqualTo(300);
        Map<String, String> bearer =
                Map.of("Authorization", "Bearer " + token.at("/access_token").asText());
        assertThat(guarded.call("GET", "/orders", Map.of(), "").status()).isEqualTo(401);
        assertThat(guarded.call("GET", "/orders", bearer, "").status()).isEqualTo(200);
        guarded.clock.advance(Duration.ofMinutes(5));
        assertThat(guarded.call("GET", "/orders", bearer, "").status()).isEqualTo(401);
    }

    @Test
    void pathsAreThoseOfTheAccount() {
        Paths paths = new Paths("/v1/so", "/v1/ats", "/v1/asn", "/v1/rma", "/v1/gl", "/v1/ar");
        Partner other = new Partner(BlueCherrySettings.documented().with(new Rest(paths, new Access.None(), 100)));

        assertThat(other.call("GET", "/v1/so", Map.of(), "").status()).isEqualTo(200);
        assertThat(other.call("GET", "/orders", Map.of(), "").status()).isEqualTo(404);
    }

    private static void assertOnly(Access access, String header, String value) {
        Partner guarded = guarded(access);
        assertThat(guarded.call("GET", "/orders", Map.of(), "").status()).isEqualTo(401);
        assertThat(guarded.call("GET", "/orders", Map.of(header, value + "x"), "")
                        .status())
                .isEqualTo(401);
        assertThat(guarded.call("GET", "/orders", Map.of(header, value), "").status())
                .isEqualTo(200);
    }

    private static Partner guarded(Access access) {
        return new Partner(BlueCherrySettings.documented().with(new Rest(Paths.documented(), access, 100)));
    }

    private Answer place(String key, String po, int quantity) {
        return partner.call("POST", "/orders", Map.of("Idempotency-Key", key), order(po, quantity));
    }

    private JsonNode get(String pathAndQuery) {
        return Partner.json(partner.call("GET", pathAndQuery, Map.of(), ""));
    }

    private static String order(String po, int quantity) {
        return """
                {"division": "JLM", "customerNo": "JLP", "storeNo": "0001", "poNumber": "%s", "orderType": "DS",
                 "orderDate": "03/02/2026", "cancelDate": "03/09/2026", "terms": "N30", "warehouse": "MAIN",
                 "currency": "GBP", "orderRef": "COR-1",
                 "lines": [{"lineNo": 1, "upc": "5012345000017", "qty": %d, "unitPrice": 12.00, "lineRef": "REF-1"}]}
                """.formatted(po, quantity);
    }
}
