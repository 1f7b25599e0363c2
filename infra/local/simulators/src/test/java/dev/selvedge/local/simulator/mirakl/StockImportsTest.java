package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.selvedge.local.simulator.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockImportsTest {

    private static final Duration WAITING = Duration.ofSeconds(5);
    private static final Duration RUNNING = Duration.ofSeconds(30);

    private final Shop shop = Shop.on(Platform.standard()
            .with(StockImportSettings.standard().waiting(WAITING).running(RUNNING)));

    @BeforeEach
    void offers() {
        shop.mirakl.addOffer("MUG", 1);
        shop.mirakl.addOffer("CUP", 2);
    }

    @Test
    void anUploadSaysWhereItsStatusIs() {
        Answer answer = shop.upload("offer-sku;quantity\nMUG;4\n");

        String id = Shop.json(answer).path("import_id").textValue();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().get("Location")).endsWith("/api/offers/stock/imports/" + id + "/status");
        assertThat(shop.mirakl.stockImports())
                .containsExactly(new ImportView(id, ImportStatus.WAITING, HandSetClock.MONDAY_NINE, 1, 0, 0));
    }

    @Test
    void anImportWaitsRunsAndCompletes() {
        String id = shop.uploaded("MUG;4", "CUP;0");

        assertThat(standing(id)).isEqualTo("WAITING");
        shop.clock.advance(WAITING.minusMillis(1));
        assertThat(standing(id)).isEqualTo("WAITING");
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(standing(id)).isEqualTo("RUNNING");
        shop.clock.advance(RUNNING.minusMillis(1));
        assertThat(standing(id)).isEqualTo("RUNNING");
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(standing(id)).isEqualTo("COMPLETE");
    }

    @Test
    void quantitiesChangeAtTheEndAndNotBefore() {
        shop.uploaded("MUG;4", "CUP;0");

        shop.clock.advance(WAITING.plus(RUNNING).minusMillis(1));
        assertThat(shown("MUG", "CUP")).containsExactly(1, 2);
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(shown("MUG", "CUP")).containsExactly(4, 0);
        assertThat(shop.mirakl.offer("CUP").active()).isFalse();
    }

    @Test
    void anImportCanBeOverAtOnce() {
        Shop quick = Shop.on(Platform.standard()
                .with(StockImportSettings.standard().waiting(Duration.ZERO).running(Duration.ZERO)));
        quick.mirakl.addOffer("MUG", 1);

        String id = quick.uploaded("MUG;4");

        assertThat(quick.status(id).path("status").asText()).isEqualTo("COMPLETE");
        assertThat(quick.mirakl.offer("MUG").quantity()).isEqualTo(4);
    }

    @Test
    void whatIsSoldWhileAnImportRunsIsOverwrittenByIt() {
        shop.uploaded("MUG;4");
        shop.clock.advance(WAITING);
        shop.mirakl.place(Basket.of("X").line(BasketLine.of("MUG", 1, "10.00")));
        shop.clock.advance(RUNNING);

        assertThat(shown("MUG")).containsExactly(4);
    }

    @Test
    void whatIsSoldAfterAnImportComesOffItsQuantityThoughNobodyLookedBetween() {
        shop.uploaded("MUG;4");
        shop.clock.advance(WAITING.plus(RUNNING));
        shop.mirakl.place(Basket.of("X").line(BasketLine.of("MUG", 1, "10.00")));

        assertThat(shown("MUG")).containsExactly(3);
    }

    @Test
    void importsRunOneAfterTheOtherInTheOrderOfUpload() {
        String first = shop.uploaded("MUG;4");
        String second = shop.uploaded("MUG;9");

        shop.clock.advance(WAITING.plus(RUNNING).minusMillis(1));
        assertThat(standing(first)).isEqualTo("RUNNING");
        assertThat(standing(second)).isEqualTo("WAITING");
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(standing(second)).isEqualTo("RUNNING");
        assertThat(shown("MUG")).containsExactly(4);
        shop.clock.advance(RUNNING);
        assertThat(standing(second)).isEqualTo("COMPLETE");
        assertThat(shown("MUG")).containsExactly(9);
    }

    @Test
    void theStatusIsShownAsTheDocumentHasIt() {
        shop.clock.advance(Duration.ofMillis(7));
        String id = shop.uploaded("MUG;4", "NONE;1", "CUP;3");
        JsonNode waiting = shop.status(id);
        shop.clock.advance(WAITING.plus(RUNNING));
        JsonNode complete = shop.status(id);

        assertThat(waiting).isEqualTo(Wire.literal("""
                {"date_created": "2026-03-02T09:00:00Z", "has_error_report": false, "import_id": "%s", "shop_id": 2000,
                 "status": "WAITING"}""".formatted(id)));
        assertThat(complete).isEqualTo(Wire.literal("""
                {"date_created": "2026-03-02T09:00:00Z", "has_error_report": true, "import_id": "%s",
                 "lines_in_error": 1, "lines_in_success": 2, "shop_id": 2000, "status": "COMPLETE"}""".formatted(id)));
    }

    @Test
    void anUnknownImportIsNotFound() {
        assertThat(shop.get("/api/offers/stock/imports/17/status").status()).isEqualTo(404);
        assertThat(shop.report("17").status()).isEqualTo(404);
    }

    @Test
    void anImportCanFailAndChangesNothing() {
        shop.mirakl.nextImport(ImportFate.FAILS);
        String failing = shop.uploaded("MUG;4", "NONE;1");
        String good = shop.uploaded("CUP;5");
        shop.clock.advance(WAITING.plus(RUNNING));

        assertThat(standing(failing)).isEqualTo("FAILED");
        assertThat(shop.status(failing).path("has_error_report").asBoolean(true))
                .isFalse();
        assertThat(shop.report(failing).status()).isEqualTo(404);
        assertThat(shown("MUG")).containsExactly(1);
        shop.clock.advance(RUNNING);
        assertThat(standing(good)).isEqualTo("COMPLETE");
    }

    @Test
    void anImportCanVanishAndChangesNothing() {
        shop.mirakl.nextImport(ImportFate.VANISHES);
        String id = shop.uploaded("MUG;4");
        String good = shop.uploaded("CUP;5");
        shop.clock.advance(WAITING.plus(RUNNING));

        assertThat(id).isNotEmpty().isNotEqualTo(good);
        assertThat(shop.get("/api/offers/stock/imports/" + id + "/status").status())
                .isEqualTo(404);
        assertThat(shown("MUG", "CUP")).containsExactly(1, 5);
    }

    @Test
    void theRecordOfAnImportCanBeLostButNotWhatItDoes() {
        String id = shop.uploaded("MUG;4");
        shop.clock.advance(WAITING);

        shop.mirakl.forgetImport(id);
        shop.clock.advance(RUNNING);

        assertThat(shop.get("/api/offers/stock/imports/" + id + "/status").status())
                .isEqualTo(404);
        assertThat(shown("MUG")).containsExactly(4);
        assertThatThrownBy(() -> shop.mirakl.forgetImport(id)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anImportThatNeverEndsHoldsUpTheOthersUntilItIsAbandoned() {
        shop.mirakl.nextImport(ImportFate.NEVER_ENDS);
        String stuck = shop.uploaded("MUG;4");
        String behind = shop.uploaded("CUP;5");
        shop.clock.advance(Duration.ofDays(2));
        assertThat(standing(stuck)).isEqualTo("RUNNING");
        assertThat(standing(behind)).isEqualTo("WAITING");

        shop.mirakl.abandonImport(stuck);

        assertThat(standing(stuck)).isEqualTo("FAILED");
        assertThat(standing(behind)).isEqualTo("RUNNING");
        shop.clock.advance(RUNNING);
        assertThat(shown("MUG", "CUP")).containsExactly(1, 5);
        assertThatThrownBy(() -> shop.mirakl.abandonImport(behind)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aFileThatIsRefusedIsNoImport() {
        shop.mirakl.nextImport(ImportFate.FAILS);
        assertThat(shop.upload("nonsense").status()).isEqualTo(400);

        assertThat(shop.mirakl.stockImports()).isEmpty();
        String next = shop.uploaded("MUG;4");
        shop.clock.advance(WAITING.plus(RUNNING));
        assertThat(standing(next)).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quantity\n4",
                "offer-sku\nMUG",
                "offer-sku,quantity\nMUG,4",
                "\"offer-sku\"x;quantity\nMUG;4"
            })
    void aFileWhoseHeaderCannotBeReadIsRefused(String csv) {
        Answer answer = shop.upload(csv);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Shop.json(answer).at("/errors/0/field").asText()).isEqualTo("file");
    }

    @Test
    void anUploadWithoutAFileIsRefusedInThePlatformsWords() {
        Shop classic = Shop.on(Platform.standard().with(ErrorShape.CLASSIC));

        assertThat(Shop.json(shop.post("/api/offers/stock/imports", "offer-sku;quantity"))
                        .has("errors"))
                .isTrue();
        assertThat(Shop.json(classic.post("/api/offers/stock/imports", "offer-sku;quantity"))
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void columnsAreFoundByNameAndValuesMayBeQuoted() {
        shop.mirakl.addOffer("A \"B\";C\nD", 0);

        shop.upload("\"update-delete\";\"quantity\";\"note\";\"offer-sku\"\r\n\"\";\"6\";\"x\";\"MUG\"\r\n"
                + "update;7;;CUP\r\n;8;;\"A \"\"B\"\";C\nD\"\r\n");
        shop.clock.advance(WAITING.plus(RUNNING));

        assertThat(shown("MUG", "CUP", "A \"B\";C\nD")).containsExactly(6, 7, 8);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        shop.upload("\uFEFFoffer-sku;quantity\nMUG;6");
        shop.clock.advance(WAITING.plus(RUNNING));

        assertThat(shown("MUG")).containsExactly(6);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "offer-sku;quantity\nCR\u00c8ME;1".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> StockFile.read(latin, CsvDelimiter.SEMICOLON)).isInstanceOf(Problem.class);
    }

    @Test
    void lettersBeyondEnglishSurvive() {
        shop.mirakl.addOffer("CRÈME-BRÛLÉE-🍮", 0);

        shop.uploaded("CRÈME-BRÛLÉE-🍮;3");
        shop.clock.advance(WAITING.plus(RUNNING));

        assertThat(shown("CRÈME-BRÛLÉE-🍮")).containsExactly(3);
    }

    @Test
    void theDelimiterIsThePlatforms() {
        Shop comma = Shop.on(Platform.standard().with(CsvDelimiter.COMMA));
        comma.mirakl.addOffer("MUG", 1);

        assertThat(comma.upload("offer-sku;quantity\nMUG;4").status()).isEqualTo(400);
        assertThat(comma.upload("offer-sku,quantity\nMUG,4").status()).isEqualTo(201);
        comma.clock.advance(Duration.ofMinutes(1));
        assertThat(comma.mirakl.offer("MUG").quantity()).isEqualTo(4);
    }

    @Test
    void aHundredThousandLinesAreOneImport() {
        String[] lines = IntStream.range(0, 100_000)
                .mapToObj(number -> "BULK-" + number + ";" + number % 7)
                .toArray(String[]::new);
        IntStream.range(0, 100_000).forEach(number -> shop.mirakl.addOffer("BULK-" + number, 99));

        String id = shop.uploaded(lines);
        shop.clock.advance(WAITING.plus(RUNNING));

        assertThat(shop.status(id).path("lines_in_success").asInt()).isEqualTo(100_000);
        assertThat(shown("BULK-0", "BULK-99999")).containsExactly(0, 4);
    }

    private String standing(String importId) {
        return shop.status(importId).path("status").asText();
    }

    private List<Integer> shown(String... skus) {
        return List.of(skus).stream()
                .map(sku -> shop.mirakl.offer(sku).quantity())
                .toList();
    }
}
