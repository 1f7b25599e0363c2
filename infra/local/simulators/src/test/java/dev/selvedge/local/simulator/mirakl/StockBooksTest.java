package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StockBooksTest {

    private static final String SCRIPT = "<script>alert('sku')<";

    private final Shop shop = Shop.open();

    @Test
    void thePageShowsOffersAndImports() {
        shop.mirakl.addOffer("MUG", 5);
        shop.mirakl.addOffer("CUP", 0);
        shop.order("X");
        shop.mirakl.place(Basket.of("Y").line(BasketLine.of("MUG", 2, "10.00")));
        String id = shop.uploaded("CUP;0", "NONE;1");
        shop.clock.advance(Duration.ofMinutes(1));

        assertThat(shop.mirakl.books())
                .contains("2 offers, 1 of them active")
                .contains("<td>MUG</td><td>3</td><td>2</td><td>yes</td><td></td>")
                .contains("<td>CUP</td><td>0</td><td>0</td><td>no</td><td>ZERO_QUANTITY</td>")
                .contains("<td>" + id
                        + "</td><td>COMPLETE</td><td>2026-03-02T09:00:01Z</td><td>2</td><td>1</td><td>1</td>");
    }

    @Test
    void theJsonTellsTheSame() {
        shop.mirakl.addOffer("MUG", 5);
        shop.mirakl.addOffer("CUP", 0);
        shop.mirakl.place(Basket.of("Y").line(BasketLine.of("MUG", 2, "10.00")));
        String id = shop.uploaded("CUP;0", "NONE;1");

        JsonNode books = books();

        assertThat(books.path("offers")).isEqualTo(Wire.literal("""
                {"count": 2, "active": 1, "first": [
                {"sku": "MUG", "quantity": 3, "sold": 2, "active": true, "inactivityReasons": []},
                {"sku": "CUP", "quantity": 0, "sold": 0, "active": false, "inactivityReasons": ["ZERO_QUANTITY"]}]}"""));
        assertThat(books.at("/imports/0")).isEqualTo(Wire.literal("""
                {"id": "%s", "status": "WAITING", "created": "2026-03-02T09:00:00Z", "lines": 2, "linesInSuccess": 0,
                 "linesInError": 0}""".formatted(id)));
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(books().at("/imports/0/status").asText()).isEqualTo("COMPLETE");
        assertThat(books().at("/imports/0/linesInError").asInt()).isEqualTo(1);
    }

    @Test
    void theNewestImportComesFirst() {
        shop.uploaded("A;1");
        String second = shop.uploaded("B;1");

        assertThat(books().at("/imports/0/id").asText()).isEqualTo(second);
    }

    @Test
    void manyOffersMakeNoLongPage() {
        for (int number = 0; number < 100_000; number++) {
            shop.mirakl.addOffer("SKU-" + number, 1);
        }

        assertThat(shop.mirakl.books())
                .contains("100000 offers")
                .contains("SKU-99<")
                .hasSizeLessThan(50_000);
        assertThat(books().path("offers").path("first")).hasSize(100);
        assertThat(books().path("offers").path("count").asInt()).isEqualTo(100_000);
    }

    @Test
    void nothingOnThePageIsTakenForMarkup() {
        shop.mirakl.addOffer(SCRIPT, 1);

        assertThat(shop.mirakl.books()).doesNotContain("<script").contains("&lt;script&gt;alert(&#39;sku&#39;)&lt;");
    }

    private JsonNode books() {
        return Wire.read(shop.mirakl.booksAsJson().getBytes(StandardCharsets.UTF_8));
    }
}
