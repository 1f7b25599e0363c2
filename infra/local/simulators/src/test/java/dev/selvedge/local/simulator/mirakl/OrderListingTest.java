package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderListingTest {

    private final Shop shop = Shop.open();

    @Test
    void aPageHoldsTenOrdersUnlessAskedAndSaysHowManyThereAre() {
        orders(12);

        JsonNode page = shop.orders("");

        assertThat(page.path("orders").size()).isEqualTo(10);
        assertThat(page.path("total_count").asInt()).isEqualTo(12);
    }

    @Test
    void theLinkLeadsToTheNextPageWithTheSameFilters() {
        orders(5);

        Answer first = shop.get("/api/orders?order_state_codes=WAITING_ACCEPTANCE%2CSHIPPING&max=2");

        assertThat(first.headers())
                .containsEntry(
                        "Link",
                        "<https://your-instance.mirakl.net/api/orders"
                                + "?order_state_codes=WAITING_ACCEPTANCE%2CSHIPPING&max=2&offset=2>; rel=\"next\"");
    }

    @Test
    void theLastPageHasNoLink() {
        orders(4);

        Answer last = shop.get("/api/orders?max=2&offset=2");

        assertThat(last.headers()).doesNotContainKey("Link");
        assertThat(Shop.json(last).path("orders").size()).isEqualTo(2);
    }

    @Test
    void aPageBehindTheEndIsEmpty() {
        orders(2);

        JsonNode page = shop.orders("offset=5");

        assertThat(page.path("orders").size()).isZero();
        assertThat(page.path("total_count").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max=101",
                "max=0",
                "offset=-1",
                "max=ten",
                "start_date=yesterday",
                "order_state_codes=LOST",
                "order_tax_mode=NET",
                "customer_debited=perhaps"
            })
    void aParameterThatTheDocumentDoesNotAllowIsRefused(String query) {
        Answer answer = shop.get("/api/orders?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("VALIDATION_ERROR");
    }

    @Test
    void aHundredAndOneIdsAreTooMany() {
        String ids = IntStream.rangeClosed(1, 101).mapToObj(n -> "X" + n).collect(Collectors.joining(","));

        assertThat(shop.get("/api/orders?order_ids=" + ids).status()).isEqualTo(400);
    }

    @Test
    void ordersAreSortedByCreationThenById() {
        shop.mirakl.place(basket("B"));
        shop.mirakl.place(basket("A"));
        shop.clock.advance(Duration.ofSeconds(1));
        shop.mirakl.place(basket("0"));

        assertThat(shop.ids("")).containsExactly("A-A", "B-A", "0-A");
    }

    @Test
    void anOrderThatLeavesTheFilterBetweenTwoPagesHidesAnother() {
        orders(4);

        assertThat(shop.ids("order_state_codes=WAITING_ACCEPTANCE&max=2")).containsExactly("O1-A", "O2-A");
        shop.accept("O1-A", "O1-A-1");
        assertThat(shop.ids("order_state_codes=WAITING_ACCEPTANCE&max=2&offset=2"))
                .containsExactly("O4-A");
    }

    @Test
    void anOrderThatArrivesBetweenTwoPagesStandsAtTheEnd() {
        orders(3);

        assertThat(shop.ids("max=2")).containsExactly("O1-A", "O2-A");
        shop.order("O4");
        assertThat(shop.ids("max=2&offset=2")).containsExactly("O3-A", "O4-A");
    }

    @Test
    void ordersAreFoundByTheirIds() {
        orders(3);

        assertThat(shop.ids("order_ids=O3-A,O1-A,nobody")).containsExactly("O1-A", "O3-A");
    }

    @Test
    void ordersAreFoundByTheSellersReferenceOnceWritten() {
        orders(2);
        shop.put("/api/orders", """
                {"orders": [{"order_id": "O2-A", "references": {"order_reference_for_seller": "SO-7"}}]}""");

        assertThat(shop.ids("order_references_for_seller=SO-7")).containsExactly("O2-A");
    }

    @Test
    void ordersAreFoundByTheCustomersReference() {
        shop.mirakl.place(basket("A").reference("CON-1"));
        shop.mirakl.place(basket("B"));

        assertThat(shop.ids("order_references_for_customer=CON-1")).containsExactly("A-A");
    }

    @Test
    void ordersAreFoundByTheirStates() {
        orders(3);
        shop.mirakl.put("O1-A", OrderState.SHIPPING);
        shop.mirakl.put("O2-A", OrderState.CLOSED);

        assertThat(shop.ids("order_state_codes=SHIPPING,WAITING_ACCEPTANCE")).containsExactly("O1-A", "O3-A");
    }

    @Test
    void creationDatesBoundTheListAtBothEnds() {
        orders(4);

        assertThat(shop.ids("start_date=2026-03-02T09:00:02Z&end_date=2026-03-02T09:00:03Z"))
                .containsExactly("O2-A", "O3-A");
    }

    @Test
    void aMinuteIsTakenOffTheStartOfTheUpdateDates() {
        shop.order("OLD");
        shop.clock.set(HandSetClock.MONDAY_NINE.plusSeconds(60));
        shop.mirakl.place(basket("EDGE"));
        shop.clock.set(HandSetClock.MONDAY_NINE.plusSeconds(120));
        shop.mirakl.place(basket("NEW"));

        assertThat(shop.ids("start_update_date=2026-03-02T09:02:00Z")).containsExactly("EDGE-A", "NEW-A");
        assertThat(shop.ids("start_update_date=2026-03-02T09:02:00Z&end_update_date=2026-03-02T09:01:00Z"))
                .containsExactly("EDGE-A");
    }

    @Test
    void thePlatformChoosesHowMuchIsTakenOff() {
        Shop exact = Shop.on(Platform.standard().updateDelta(Duration.ZERO));
        exact.order("EARLIER");
        exact.order("LATER");

        assertThat(exact.ids("start_update_date=2026-03-02T09:00:02Z")).containsExactly("LATER-A");
    }

    @Test
    void aChangeBringsAnOldOrderBackIntoTheUpdateWindow() {
        shop.order("OLD");
        shop.clock.advance(Duration.ofHours(2));
        shop.mirakl.changeAddress("OLD-A", Address.household().with("city", "Leeds"));

        assertThat(shop.ids("start_update_date=2026-03-02T11:00:00Z")).containsExactly("OLD-A");
    }

    @Test
    void channelsAreFilteredAndCanBeAskedToBeAbsent() {
        shop.mirakl.place(basket("A").channel("UK"));
        shop.mirakl.place(basket("B").channel("IE"));
        shop.mirakl.place(basket("C"));

        assertThat(shop.ids("channel_codes=UK")).containsExactly("A-A");
        assertThat(shop.ids("only_null_channel=true&channel_codes=UK")).containsExactly("C-A");
    }

    @Test
    void moneyAndIncidentsAreFiltered() {
        orders(2);
        shop.mirakl.put("O2-A", OrderState.SHIPPING);

        assertThat(shop.ids("customer_debited=true")).containsExactly("O2-A");
        assertThat(shop.ids("payment_workflow=PAY_ON_SHIPMENT")).isEmpty();
        assertThat(shop.ids("has_incident=true")).isEmpty();
        assertThat(shop.ids("has_incident=false&fulfillment_center_code=DEFAULT"))
                .hasSize(2);
    }

    @Test
    void pagesOfTenThousandOrdersMeetEachOrderOnce() {
        orders(10_000);

        long seen = IntStream.range(0, 100)
                .mapToObj(page -> shop.ids("max=100&offset=" + page * 100))
                .flatMap(ids -> ids.stream())
                .distinct()
                .count();

        assertThat(seen).isEqualTo(10_000);
    }

    private void orders(int count) {
        IntStream.rangeClosed(1, count).forEach(n -> shop.order("O" + n));
    }

    private static Basket basket(String commercialId) {
        return Basket.of(commercialId).line(BasketLine.of("SKU-1", 1, "10.00"));
    }
}
