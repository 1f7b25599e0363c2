package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final String SCRIPT = "<script>alert('sku')</script>";

    private final Shop shop = Shop.open();

    @BeforeEach
    void trade() {
        shop.order("OLD");
        shop.clock.advance(Duration.ofMinutes(1));
        shop.mirakl.place(Basket.of("NEW")
                .line(BasketLine.of(SCRIPT, 3, "10.00").title(SCRIPT).shipping("3.95")));
        shop.mirakl.cancel("NEW-A", "NEW-A-1", 1);
        shop.accept("NEW-A", "NEW-A-1");
        shop.accept("NEW-A", "NEW-A-1");
        shop.put("/api/orders", """
                {"orders": [{"order_id": "NEW-A", "references": {"order_reference_for_seller": "<b>SO-7</b>"}}]}""");
    }

    @Test
    void thePageShowsTheNewestOrderFirst() {
        assertThat(shop.mirakl.books())
                .containsSubsequence("NEW-A", "WAITING_DEBIT", "33.95 GBP", "OLD-A", "WAITING_ACCEPTANCE", "10.00 GBP");
    }

    @Test
    void nothingOnThePageIsTakenForMarkup() {
        assertThat(shop.mirakl.books())
                .doesNotContain("<script", "<b>")
                .contains("&lt;script&gt;alert(&#39;sku&#39;)&lt;/script&gt; × 3 (1 cancelled)")
                .contains("&lt;b&gt;SO-7&lt;/b&gt;");
    }

    @Test
    void neitherPageNorJsonNamesTheCustomer() {
        assertThat(shop.mirakl.books() + shop.mirakl.booksAsJson())
                .doesNotContain("Ashdown", "Loom Lane", "SK11", "01632", "notification");
        assertThat(shop.mirakl.order("NEW-A").toString()).doesNotContain("Ashdown");
    }

    @Test
    void theJsonTellsEachOrderAndItsLines() {
        JsonNode order = Wire.read(shop.mirakl.booksAsJson().getBytes(StandardCharsets.UTF_8))
                .at("/orders/1");

        assertThat(order.path("id").asText()).isEqualTo("NEW-A");
        assertThat(order.path("state").asText()).isEqualTo("WAITING_DEBIT");
        assertThat(order.path("accepted").asBoolean()).isTrue();
        assertThat(order.path("sellerReference").asText()).isEqualTo("<b>SO-7</b>");
        assertThat(order.path("total").asText()).isEqualTo("33.95");
        assertThat(order.at("/lines/0/sku").asText()).isEqualTo(SCRIPT);
        assertThat(order.at("/lines/0/quantity").asInt()).isEqualTo(3);
        assertThat(order.at("/lines/0/cancelled").asInt()).isEqualTo(1);
    }

    @Test
    void callsAreCountedByOperationAndStatus() {
        shop.get("/api/elsewhere");

        JsonNode calls = Wire.read(shop.mirakl.booksAsJson().getBytes(StandardCharsets.UTF_8))
                .path("calls");

        assertThat(calls.at("/OR21/204").asLong()).isEqualTo(1);
        assertThat(calls.at("/OR21/400").asLong()).isEqualTo(1);
        assertThat(calls.at("/OR04/200").asLong()).isEqualTo(1);
        assertThat(calls.at("/elsewhere/404").asLong()).isEqualTo(1);
        assertThat(shop.mirakl.calls(Operation.OR21)).isEqualTo(2);
        assertThat(shop.mirakl.calls(Operation.OR21, 204)).isEqualTo(1);
        assertThat(shop.mirakl.calls(Operation.PC01)).isZero();
        assertThat(shop.mirakl.books()).contains("<td>OR21</td><td>204</td><td>1</td>");
    }

    @Test
    void theOrdersCanBeAskedForTheOldestFirst() {
        assertThat(shop.mirakl.orders()).extracting(OrderView::id).containsExactly("OLD-A", "NEW-A");
        assertThat(shop.mirakl.orders().getLast().lines())
                .containsExactly(new LineView("NEW-A-1", SCRIPT, 3, 1, 0, OrderState.WAITING_DEBIT));
    }
}
