package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferExportsTest {

    private static final Duration PENDING = Duration.ofSeconds(40);

    private final Shop shop = Shop.on(
            Platform.standard().with(ExportSettings.standard().pending(PENDING).leastItemsPerChunk(2)));
    private final MiraklSimulator mirakl = shop.mirakl;

    @Test
    void anExportIsPendingThenCompleted() {
        mirakl.addOffer("MUG", 1);
        String id = asked("{}");

        shop.clock.advance(PENDING.minusMillis(1));
        assertThat(status(id)).isEqualTo(Wire.literal("""
                {"last_updated": "2026-03-02T09:00:00Z", "status": "PENDING"}"""));
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(status(id)).isEqualTo(Wire.literal("""
                {"last_updated": "2026-03-02T09:00:40Z", "status": "COMPLETED", "urls": [
                "https://your-instance.mirakl.net/api/offers/export/async/file/%s?file=of52-export%%2Foffers%%2F0.csv"
                ]}""".formatted(id)));
    }

    @Test
    void anExportShowsWhatWasShownWhenItWasAskedFor() {
        mirakl.addOffer("MUG", 5);
        String id = asked("{}");
        mirakl.showQuantity("MUG", 9);
        mirakl.addOffer("CUP", 1);
        shop.clock.advance(PENDING);
        mirakl.showQuantity("MUG", 10);

        assertThat(csv(id)).extracting(row -> row.get("shop-sku")).containsExactly("MUG");
        assertThat(csv(id)).extracting(row -> row.get("quantity")).containsExactly("5");
    }

    @Test
    void aFullExportLeavesOutWhatIsNotForSaleUnlessAskedForIt() {
        mirakl.addOffer("MUG", 1);
        mirakl.addOffer("CUP", 0);
        mirakl.addOffer("GONE", 1);
        mirakl.dropOffer("GONE");

        assertThat(ready("{}")).extracting(row -> row.get("shop-sku")).containsExactly("MUG");
        List<Map<String, String>> all = ready("{\"include_inactive_offers\": true}");
        assertThat(all).extracting(row -> row.get("shop-sku")).containsExactly("MUG", "CUP");
        assertThat(all).extracting(row -> row.get("active")).containsExactly("true", "false");
        assertThat(all).extracting(row -> row.get("deleted")).containsOnly("false");
    }

    @Test
    void anExportOfChangesShowsWhatChangedSinceWhateverBecameOfIt() {
        for (String sku : List.of("SAME", "SOLD", "EMPTY", "TOLD", "STOPPED", "GONE")) {
            mirakl.addOffer(sku, 3);
        }
        shop.clock.advance(Duration.ofHours(1));
        mirakl.place(Basket.of("X").line(BasketLine.of("SOLD", 1, "10.00")));
        mirakl.showQuantity("EMPTY", 0);
        mirakl.showQuantity("TOLD", 3);
        mirakl.deactivate("STOPPED", InactivityReason.SHOP_NOT_OPEN);
        mirakl.dropOffer("GONE");

        List<Map<String, String>> changed = ready("{\"last_request_date\": \"2026-03-02T11:00:00+01:00\"}");

        assertThat(changed)
                .extracting(row -> row.get("shop-sku") + " " + row.get("quantity") + " " + row.get("active") + " "
                        + row.get("deleted"))
                .containsExactly(
                        "SOLD 2 true false", "EMPTY 0 false false", "STOPPED 3 false false", "GONE 3 false true");
        assertThat(changed.getFirst()).containsEntry("last-updated", "2026-03-02T10:00:00Z");
    }

    @Test
    void anImportDatesTheOffersThatItChanges() {
        mirakl.addOffer("MUG", 1);
        mirakl.addOffer("CUP", 1);
        shop.uploaded("MUG;2", "CUP;1");
        shop.clock.advance(Duration.ofHours(1));

        assertThat(ready("{\"last_request_date\": \"2026-03-02T09:00:30Z\"}"))
                .extracting(row -> row.get("shop-sku"))
                .containsExactly("MUG");
    }

    @Test
    void aLongExportComesInChunks() {
        for (int number = 0; number < 5; number++) {
            mirakl.addOffer("SKU-" + number, 1);
        }
        String id = asked("{\"items_per_chunk\": 2}");
        shop.clock.advance(PENDING);

        List<String> urls = urls(id);

        assertThat(urls).hasSize(3);
        assertThat(rows(file(urls.get(0))))
                .extracting(row -> row.get("shop-sku"))
                .containsExactly("SKU-0", "SKU-1");
        assertThat(rows(file(urls.get(2))))
                .extracting(row -> row.get("shop-sku"))
                .containsExactly("SKU-4");
    }

    @Test
    void anExportOfNothingIsAFileWithAHeader() {
        assertThat(ready("{}")).isEmpty();
    }

    @Test
    void aCsvFileHasTheColumnsThatWereAskedFor() {
        mirakl.addOffer("A;\"B\"", 4);
        String id = asked("{\"export_type\": \"text/csv\", \"include_fields\": [\"shop-sku\", \"quantity\"]}");
        shop.clock.advance(PENDING);

        Answer file = file(urls(id).getFirst());

        assertThat(file.headers().get("Content-Type")).startsWith("text/csv");
        assertThat(file.text().lines()).containsExactly("quantity;shop-sku", "4;\"A;\"\"B\"\"\"");
    }

    @Test
    void aJsonFileIsAnArrayOfOffers() {
        mirakl.addOffer("MUG", 4);
        mirakl.addOffer("CUP", 1);
        String id = asked("{\"export_type\": \"application/json\"}");
        shop.clock.advance(PENDING);

        Answer file = file(urls(id).getFirst());
        JsonNode offers = Shop.json(file);

        assertThat(urls(id).getFirst()).endsWith("0.json");
        assertThat(file.headers().get("Content-Type")).startsWith("application/json");
        assertThat(offers.findValuesAsText("shop_sku")).containsExactly("MUG", "CUP");
        assertThat(offers.at("/0/quantity").intValue()).isEqualTo(4);
        assertThat(offers.at("/0/active").booleanValue()).isTrue();
        assertThat(offers.at("/0/deleted").isBoolean()).isTrue();
        assertThat(offers.at("/0/shop_id").longValue()).isEqualTo(2000);
    }

    @Test
    void aJsonFileHasTheFieldsThatWereAskedFor() {
        mirakl.addOffer("MUG", 4);
        String id = asked("{\"export_type\": \"application/json\", \"include_fields\": [\"quantity\", \"shop_sku\"]}");
        shop.clock.advance(PENDING);

        assertThat(Shop.json(file(urls(id).getFirst()))).isEqualTo(Wire.read("""
                [{"quantity": 4, "shop_sku": "MUG"}]""".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSameRequestWhilePendingIsTheSameExport() {
        String first = asked("{\"export_type\": \"text/csv\", \"items_per_chunk\": 5}");

        assertThat(asked("{\"items_per_chunk\": 5}")).isEqualTo(first);
        assertThat(asked("{\"items_per_chunk\": 6}")).isNotEqualTo(first);
        shop.clock.advance(PENDING);
        assertThat(asked("{\"items_per_chunk\": 5}")).isNotEqualTo(first);
    }

    @Test
    void anExportCanFailAndHasNoFiles() {
        mirakl.nextExportFails();
        String id = asked("{}");
        shop.clock.advance(PENDING);

        assertThat(status(id).path("status").asText()).isEqualTo("FAILED");
        assertThat(status(id).at("/error/code").asText()).isEqualTo("1");
        assertThat(status(id).has("urls")).isFalse();
        assertThat(shop.get(path(id)).status()).isEqualTo(404);
        assertThat(ready("{}")).isEmpty();
    }

    @Test
    void aPendingExportHasNoFilesAndAFinishedOneOnlyItsOwn() {
        String id = asked("{}");
        assertThat(shop.get(path(id)).status()).isEqualTo(404);
        shop.clock.advance(PENDING);

        assertThat(shop.get(path(id)).status()).isEqualTo(200);
        assertThat(shop.get(path(id).replace("0.csv", "1.csv")).status()).isEqualTo(404);
        assertThat(shop.get(path(id).replace(id, "17")).status()).isEqualTo(404);
        assertThat(shop.get("/api/offers/export/async/status/17").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "nonsense",
                "{\"export_type\": \"text/xml\"}",
                "{\"items_per_chunk\": 1}",
                "{\"items_per_chunk\": 1000001}",
                "{\"include_fields\": [\"shop_sku\"]}",
                "{\"last_request_date\": \"yesterday\"}",
                "{\"last_request_date\": \"2026-03-02T09:00:00Z\", \"include_inactive_offers\": false}",
                "{\"channel_codes\": [\"INIT\"]}"
            })
    void aRequestThatCannotBeServedIsRefused(String body) {
        assertThat(shop.post("/api/offers/export/async", body).status()).isEqualTo(400);
    }

    @Test
    void theLeastChunkIsTheDocumentsUnlessLowered() {
        Shop production = Shop.open();

        assertThat(production
                        .post("/api/offers/export/async", "{\"items_per_chunk\": 9999}")
                        .status())
                .isEqualTo(400);
        assertThat(production
                        .post("/api/offers/export/async", "{\"items_per_chunk\": 10000}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/json"})
    void aHundredThousandOffersAreOneExport(String type) {
        for (int number = 0; number < 100_000; number++) {
            mirakl.addOffer("BULK-" + number, 1);
        }
        String id = asked("{\"export_type\": \"" + type + "\"}");
        shop.clock.advance(PENDING);

        assertThat(file(urls(id).getFirst()).text()).contains("BULK-0", "BULK-99999");
    }

    private List<Map<String, String>> ready(String body) {
        String id = asked(body);
        shop.clock.advance(PENDING);
        return csv(id);
    }

    private String asked(String body) {
        Answer answer = shop.post("/api/offers/export/async", body);
        assertThat(answer.status()).isEqualTo(200);
        return Shop.json(answer).path("tracking_id").textValue();
    }

    private JsonNode status(String id) {
        return Shop.json(shop.get("/api/offers/export/async/status/" + id));
    }

    private List<String> urls(String id) {
        List<String> urls = new ArrayList<>();
        status(id).path("urls").forEach(url -> urls.add(url.asText()));
        return urls;
    }

    private Answer file(String url) {
        URI address = URI.create(url);
        return shop.get(address.getPath() + "?" + address.getRawQuery());
    }

    private List<Map<String, String>> csv(String id) {
        return rows(file(urls(id).getFirst()));
    }

    private static String path(String id) {
        return "/api/offers/export/async/file/" + id + "?file=of52-export/offers/0.csv";
    }

    private static List<Map<String, String>> rows(Answer file) {
        List<List<String>> rows = Csv.read(file.text().getBytes(StandardCharsets.UTF_8), CsvDelimiter.SEMICOLON);
        return rows.stream().skip(1).map(row -> named(rows.getFirst(), row)).toList();
    }

    private static Map<String, String> named(List<String> header, List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            named.put(header.get(column), row.get(column));
        }
        return named;
    }
}
