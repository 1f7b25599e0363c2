package dev.selvedge.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Buyer;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Order;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCodecTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ORDER = """
            {
              "version": 1,
              "type": "order",
              "order": {
                "id": "X-A",
                "state": "AWAITING_ACCEPTANCE",
                "stateName": "WAITING_ACCEPTANCE",
                "createdAt": "2026-03-02T11:00:00Z",
                "updatedAt": "2026-03-02T12:00:00Z",
                "shippingDeadline": "2026-03-04T12:00:00Z",
                "shippingType": "STD",
                "currency": "GBP",
                "taxMode": "INCLUDED",
                "lines": [
                  {
                    "id": "X-A-1",
                    "sku": "CUSHION-TEAL-45",
                    "title": "Velvet cushion, teal, 45 cm",
                    "state": "OPEN",
                    "unitPrice": "GBP 12.50",
                    "ordered": {
                      "quantity": 2,
                      "price": "GBP 25.00",
                      "shipping": "GBP 3.95",
                      "taxes": [{"code": "VAT-20", "amount": "GBP 4.17"}],
                      "shippingTaxes": [{"code": "VAT-20", "amount": "GBP 0.66"}]
                    },
                    "cancelled": {
                      "quantity": 0,
                      "price": "GBP 0.00",
                      "shipping": "GBP 0.00",
                      "taxes": [],
                      "shippingTaxes": []
                    },
                    "promotion": "GBP 0.00",
                    "fees": "GBP 0.00",
                    "total": "GBP 28.95",
                    "refunds": [
                      {
                        "id": "R1",
                        "amounts": {
                          "quantity": 1,
                          "price": "GBP 6.00",
                          "shipping": "GBP 0.00",
                          "taxes": [{"code": "VAT-20", "amount": "GBP 1.00"}],
                          "shippingTaxes": [{"code": "VAT-20", "amount": "GBP 0.00"}]
                        }
                      }
                    ]
                  }
                ],
                "totals": {"price": "GBP 25.00", "shipping": "GBP 3.95", "total": "GBP 28.95"},
                "buyer": {"name": "Zo\\u00EB"}
              }
            }
            """;

    private final MessageCodec codec = new MessageCodec();

    @Test
    void anOrderIsSpelledAsReadersKnowIt() throws Unreadable {
        String text = codec.write(message());

        assertThat(Json.parse(text)).isEqualTo(Json.parse(ORDER));
        assertThat(text).startsWith("{\"version\":1,\"type\":\"order\",\"order\":{\"id\":\"X-A\",");
    }

    @Test
    void aPushIsReadAsItWasSpelled() throws Unreadable {
        Message push = new Message.OfStock(new StockPush(
                NOON,
                NOON.minusSeconds(3_600),
                List.of(new StockChange(new Sku("RUG"), 3, 1)),
                Optional.of("pushes/1")));

        assertThat(codec.read(codec.write(push))).isEqualTo(push);
    }

    @Test
    void aPushThatDoesNotSayWhenItWasSoWasSoWhenItWasRead() throws Unreadable {
        Message push = codec.read("{\"version\":1,\"type\":\"stock\",\"push\":{\"observed\":\"2026-03-02T12:00:00Z\","
                + "\"changes\":[{\"sku\":\"RUG\",\"quantity\":3,\"sold\":1}]}}");

        assertThat(push)
                .isEqualTo(new Message.OfStock(
                        new StockPush(NOON, NOON, List.of(new StockChange(new Sku("RUG"), 3, 1)), Optional.empty())));
    }

    @Test
    void aPushThatDoesNotSayWhenItWasReadIsRefused() {
        String text = "{\"version\":1,\"type\":\"stock\",\"push\":{\"asOf\":\"2026-03-02T12:00:00Z\",\"changes\":[]}}";

        assertThatThrownBy(() -> codec.read(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("observed");
    }

    @Test
    void anOrderIsReadAsItWasSpelled() throws Unreadable {
        assertThat(codec.read(ORDER)).isEqualTo(message());
    }

    @Test
    void everyCharacterIsAscii() {
        assertThat(codec.write(message())).contains("Zo\\u00EB").isASCII();
    }

    @Test
    void whatANewerSenderAddsIsPassedOver() throws Unreadable {
        String newer = ORDER.replace("\"id\": \"X-A\"", "\"id\": \"X-A\", \"gift\": {\"wrap\": true}")
                .replace("\"version\": 1", "\"version\": 1, \"sentBy\": \"feed\"");

        assertThat(codec.read(newer)).isEqualTo(message());
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("half a text", ORDER.substring(0, 700), "not JSON"),
                Arguments.of("two texts", ORDER + ORDER, "not JSON"),
                Arguments.of("a web page", "<html>Ada Pemberton</html>", "not JSON"),
                Arguments.of("nothing", "", "carries no version"),
                Arguments.of("a list", "[\"Ada Pemberton\"]", "carries no version"),
                Arguments.of("no version", changed("\"version\": 1,", ""), "carries no version"),
                Arguments.of("a newer version", changed("\"version\": 1", "\"version\": 2"), "version 2"),
                Arguments.of("no type", changed("\"type\": \"order\",", ""), "no Message"),
                Arguments.of("an unknown type", changed("\"type\": \"order\"", "\"type\": \"Ada\""), "no Message"),
                Arguments.of("no order", changed("\"order\": {", "\"other\": {"), "at order"),
                Arguments.of("a missing text", changed("\"stateName\"", "\"other\""), "at order stateName"),
                Arguments.of("a missing number", changed("\"quantity\": 2,", ""), "at order lines 0 ordered quantity"),
                Arguments.of("no refunds", changed("\"refunds\"", "\"other\""), "at order lines 0 refunds"),
                Arguments.of("a null in a list", changed("\"taxes\": []", "\"taxes\": [null]"), "at order lines 0"),
                Arguments.of("a blank id", changed("\"id\": \"X-A\"", "\"id\": \" \""), "at order id"),
                Arguments.of("a number as id", changed("\"id\": \"X-A\"", "\"id\": 7"), "at order id"),
                Arguments.of("a blank SKU", changed("CUSHION-TEAL-45", ""), "at order lines 0 sku"),
                Arguments.of("no amount", changed("GBP 12.50", "Ada"), "at order lines 0 unitPrice"),
                Arguments.of("a third of a penny", changed("GBP 4.17", "GBP 4.173"), "taxes 0 amount"),
                Arguments.of(
                        "an unknown currency", changed("\"currency\": \"GBP\"", "\"currency\": \"QQQ\""), "currency"),
                Arguments.of("an unknown state", changed("AWAITING_ACCEPTANCE\"", "Ada\""), "at order state"),
                Arguments.of("no instant", changed("2026-03-02T12:00:00Z", "Ada"), "at order updatedAt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsUnreadableIsRefusedWithoutQuotingIt(String what, String text, String why) {
        assertThatThrownBy(() -> codec.read(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("Ada", "Pemberton", "Zo", "Velvet")
                .hasNoCause();
    }

    private static String changed(String from, String to) {
        assertThat(ORDER).contains(from);
        return ORDER.replace(from, to);
    }

    private static Message message() {
        Order order = Samples.order("X-A")
                .state(OrderState.AWAITING_ACCEPTANCE, "WAITING_ACCEPTANCE")
                .withoutCustomerOrderNumber()
                .withoutAddresses()
                .buyer(new Buyer("Zoë", Optional.empty()))
                .lines(Samples.line("X-A-1").refund("R1", 1, "GBP 6.00", "GBP 0.00"))
                .build();
        return new Message.OfOrder(order);
    }
}
