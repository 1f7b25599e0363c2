package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    private final Shop shop = Shop.open();

    @Test
    void anAcceptedOrderWaitsForTheCustomersMoney() {
        place(shop);
        shop.clock.set(HandSetClock.MONDAY_NINE.plusSeconds(60));

        Answer answer = shop.accept("X-A", "X-A-1", "X-A-2");

        JsonNode order = shop.shown("X-A");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(order.path("order_state").asText()).isEqualTo("WAITING_DEBIT");
        assertThat(order.at("/order_lines/1/order_line_state").asText()).isEqualTo("WAITING_DEBIT");
        assertThat(order.path("acceptance_decision_date").asText()).isEqualTo("2026-03-02T09:01:00Z");
        assertThat(order.path("last_updated_date").asText()).isEqualTo("2026-03-02T09:01:00Z");
        assertThat(shop.mirakl.order("X-A").accepted()).isTrue();
    }

    @Test
    void anOrderWhoseLinesAreAllRefusedIsRefused() {
        place(shop);

        Answer answer = decide(shop, "X-A", line("X-A-1", false), line("X-A-2", false));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.REFUSED);
        assertThat(shop.mirakl.order("X-A").accepted()).isFalse();
        assertThat(shop.shown("X-A").path("acceptance_decision_date").isNull()).isFalse();
    }

    @Test
    void whereThePlatformAllowsItPartOfAnOrderIsAccepted() {
        Shop generous = Shop.on(Platform.standard().partialAcceptance(true));
        place(generous);

        decide(generous, "X-A", line("X-A-1", false), line("X-A-2", true));

        OrderView order = generous.mirakl.order("X-A");
        assertThat(order.state()).isEqualTo(OrderState.WAITING_DEBIT);
        assertThat(order.lines())
                .extracting(LineView::state)
                .containsExactly(OrderState.REFUSED, OrderState.WAITING_DEBIT);
    }

    @Test
    void aRefusedLineStaysBehindWhenTheOrderMovesOn() {
        Shop generous = Shop.on(Platform.standard().partialAcceptance(true));
        place(generous);
        decide(generous, "X-A", line("X-A-1", false), line("X-A-2", true));

        generous.mirakl.confirmDebit("X-A");

        assertThat(generous.mirakl.order("X-A").lines())
                .extracting(LineView::state)
                .containsExactly(OrderState.REFUSED, OrderState.SHIPPING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDER_LINE_ACCEPTANCE_DECISION_MISSING | [{'id': 'X-A-1', 'accepted': true}]",
                "ORDER_LINE_ACCEPTANCE_DECISION_MISSING | []",
                "ORDER_LINE_DUPLICATE_ID | [{'id': 'X-A-1', 'accepted': true}, {'id': 'X-A-1', 'accepted': true}]",
                "ORDER_LINE_NOT_FOUND | [{'id': 'X-A-1', 'accepted': true}, {'id': 'X-A-9', 'accepted': true}]",
                "ORDER_LINE_NULL_ELEMENT | [{'id': 'X-A-1', 'accepted': true}, null]",
                "ORDER_PARTIAL_ACCEPTANCE_DISABLED"
                        + " | [{'id': 'X-A-1', 'accepted': true}, {'id': 'X-A-2', 'accepted': false}]",
                "VALIDATION_ERROR | [{'id': 'X-A-1'}, {'id': 'X-A-2', 'accepted': true}]",
                "VALIDATION_ERROR | [{'accepted': true}, {'id': 'X-A-2', 'accepted': true}]",
                "VALIDATION_ERROR | 'all'",
            },
            quoteCharacter = '`')
    void aFaultyDecisionNamesItsFaultAndDecidesNothing(String code, String lines) {
        place(shop);

        Answer answer = shop.put("/api/orders/X-A/accept", "{\"order_lines\": " + lines.replace('\'', '"') + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Shop.json(answer).at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.WAITING_ACCEPTANCE);
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        place(shop);

        assertThat(shop.put("/api/orders/X-A/accept", "yes").status()).isEqualTo(400);
        assertThat(shop.put("/api/orders/X-A/accept", "").status()).isEqualTo(400);
    }

    @Test
    void anOrderIsDecidedOnlyOnce() {
        place(shop);
        shop.accept("X-A", "X-A-1", "X-A-2");

        Answer again = shop.accept("X-A", "X-A-1", "X-A-2");

        assertThat(again.status()).isEqualTo(400);
        assertThat(Shop.json(again).at("/errors/0/code").asText()).isEqualTo("ORDER_INVALID_STATE");
    }

    @Test
    void anEmptyDecisionDoesNotUndoAnEarlierOne() {
        place(shop);
        shop.accept("X-A", "X-A-1", "X-A-2");

        Answer empty = decide(shop, "X-A");

        assertThat(Shop.json(empty).at("/errors/0/code").asText()).isEqualTo("ORDER_INVALID_STATE");
        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.WAITING_DEBIT);
    }

    @Test
    void anUnknownOrderIsNotFound() {
        Answer answer = shop.accept("NOBODY-A", "NOBODY-A-1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Shop.json(answer).at("/errors/0/code").asText()).isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void aLineCancelledBeforehandNeedsNoDecisionAndTakesNone() {
        place(shop);
        shop.mirakl.cancel("X-A", "X-A-2");

        assertThat(shop.accept("X-A", "X-A-1", "X-A-2").text()).contains("ORDER_INVALID_STATE");
        assertThat(shop.accept("X-A", "X-A-1").status()).isEqualTo(204);
    }

    @Test
    void aPlatformOfTheClassicKindPutsTheCodeIntoItsMessage() {
        Shop classic = Shop.on(Platform.standard().with(ErrorShape.CLASSIC));

        JsonNode body = Shop.json(classic.accept("NOBODY-A", "NOBODY-A-1"));

        assertThat(body.path("status").asInt()).isEqualTo(404);
        assertThat(body.path("message").asText()).startsWith("ORDER_NOT_FOUND");
        assertThat(body.has("errors")).isFalse();
    }

    private static void place(Shop shop) {
        shop.mirakl.place(
                Basket.of("X").line(BasketLine.of("SKU-1", 1, "1.00")).line(BasketLine.of("SKU-2", 1, "2.00")));
    }

    private static Answer decide(Shop shop, String orderId, String... lines) {
        return shop.put("/api/orders/" + orderId + "/accept", "{\"order_lines\": [" + String.join(",", lines) + "]}");
    }

    private static String line(String id, boolean accepted) {
        return "{\"id\": \"" + id + "\", \"accepted\": " + accepted + "}";
    }
}
