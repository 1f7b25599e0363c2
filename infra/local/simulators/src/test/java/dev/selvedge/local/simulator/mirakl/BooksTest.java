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
    void bothTellHowAnOrderLeaves() {
        Shop divided = Shop.ofShipments();
        divided.toShip("X", 3);
        divided.toShip("Y", 1);
        divided.track("Y-A", "DPD", "<b>5555</b>");
        divided.ship("Y-A");
        divided.shipments(Shop.parcel("X-A", 2, "6666", true));

        JsonNode books = Wire.read(divided.mirakl.booksAsJson().getBytes(StandardCharsets.UTF_8));

        assertThat(books.path("states"))
                .isEqualTo(Wire.read("{\"SHIPPING\": 1, \"SHIPPED\": 1}".getBytes(StandardCharsets.UTF_8)));
        JsonNode parted = books.at("/orders/0/dispatch");
        assertThat(books.at("/orders/0/lines/0/shipped").asInt()).isEqualTo(2);
        assertThat(parted.path("confirmed").asInt()).isEqualTo(1);
        assertThat(parted.at("/shipments/0/state").asText()).isEqualTo("SHIPPED");
        assertThat(parted.at("/shipments/0/tracking/number").asText()).isEqualTo("6666");
        assertThat(parted.at("/shipments/0/lines/0/quantity").asInt()).isEqualTo(2);
        JsonNode whole = books.at("/orders/1/dispatch");
        assertThat(whole.at("/tracking/carrier").asText()).isEqualTo("DPD");
        assertThat(whole.path("trackingWritten").asInt()).isEqualTo(1);
        assertThat(whole.path("confirmationsAsked").asInt()).isEqualTo(1);
        assertThat(whole.path("deadline").asText()).isEqualTo("2026-03-04T23:59:59.999Z");
        assertThat(divided.mirakl.books())
                .contains("2 orders, 1 SHIPPING, 1 SHIPPED;", "DPD &lt;b&gt;5555&lt;/b&gt;")
                .contains("1 shipments,", "SKU-1 × 3 (2 shipped)", "SKU-1 × 2", "DPD 6666")
                .doesNotContain("<b>", "Ashdown");
    }

    @Test
    void bothTellWhatWasBilledAndWhatWaits() {
        shop.sold("A", "10.00", "1.67");
        CycleView cycle = shop.mirakl.accounts().bill();
        shop.mirakl.accounts().penalty("A-A", SCRIPT, "1.00");

        JsonNode billing = Wire.read(shop.mirakl.booksAsJson().getBytes(StandardCharsets.UTF_8))
                .path("billing");

        assertThat(billing.path("lines").asInt()).isEqualTo(5);
        assertThat(billing.path("unbilled").asInt()).isEqualTo(2);
        assertThat(billing.at("/cycles/0/id").asText()).isEqualTo(cycle.id());
        assertThat(billing.at("/cycles/0/toSeller").asText()).isEqualTo("8.2");
        assertThat(billing.at("/cycles/0/totals/total_commissions_incl_tax").asText())
                .isEqualTo("-1.8");
        assertThat(shop.mirakl.books())
                .contains("1 cycles,", "5 transaction lines, 2 of them in no cycle")
                .containsSubsequence(cycle.id(), "TO_PAY", "8.20 GBP", "1.80 GBP")
                .doesNotContain("<script");
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
