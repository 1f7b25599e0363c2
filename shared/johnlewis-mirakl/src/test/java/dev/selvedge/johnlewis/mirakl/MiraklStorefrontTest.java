package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.ImportProgress.Complete;
import dev.selvedge.core.model.ShownOffer;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Throttled;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.CsvDelimiter;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.ImportFate;
import dev.selvedge.local.simulator.mirakl.InactivityReason;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.local.simulator.mirakl.Operation;
import dev.selvedge.local.simulator.mirakl.Platform;
import dev.selvedge.local.simulator.scene.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes over the wire for stock, and how often.
@QuarkusTest
class MiraklStorefrontTest {

    private static final String STO01 = "POST /api/offers/stock/imports";
    private static final String PC01 = "GET /api/platform/configuration";
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void theFileIsOnePartOfAForm() {
        try (Shop shop = hasty(Platform.standard())) {
            send(shop, "CUSHION \"45\"", 5);

            Call call = shop.calls(STO01).getFirst();
            String boundary = String.valueOf(call.header("content-type")).replace("multipart/form-data; boundary=", "");
            List<String> parts = List.of(call.text().split("\r\n\r\n", 2));
            assertThat(parts.getFirst())
                    .startsWith("--" + boundary + "\r\n")
                    .containsIgnoringCase("content-disposition: form-data; name=\"file\"; filename=\"stock.csv\"")
                    .containsIgnoringCase("content-type: text/csv");
            assertThat(parts.getLast())
                    .isEqualTo("\"offer-sku\";\"quantity\";\"warehouse-code\";\"update-delete\"\n"
                            + "\"CUSHION \"\"45\"\"\";\"5\";\"\";\"\"\n"
                            + "\r\n--" + boundary + "--\r\n");
        }
    }

    @Test
    void theKeyAndTheShopGoWithEveryCall() {
        try (Shop shop = hasty(Platform.standard())) {
            shop.mirakl.addOffer("CUSHION", 1);
            String file = send(shop, "RUG", 5);
            shop.pass(LONG);
            shop.storefront.progress(file);
            shop.storefront.refused(file);
            listed(shop);
            shop.storefront.inactivity(new Sku("CUSHION"));

            assertThat(shop.calls)
                    .extracting(call -> call.operation().replaceAll("[0-9a-f-]{36}", "ID"))
                    .containsExactly(
                            PC01,
                            STO01,
                            "GET /api/offers/stock/imports/ID/status",
                            "GET /api/offers/stock/imports/ID/error_report",
                            "POST /api/offers/export/async",
                            "GET /api/offers/export/async/status/ID",
                            "GET /api/offers/export/async/file/ID",
                            "GET /api/offers");
            assertThat(shop.calls).allSatisfy(call -> {
                assertThat(call.header("authorization")).isEqualTo(Scene.API_KEY);
                assertThat(call.query().get("shop_id")).containsExactly(String.valueOf(Scene.SHOP));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(CsvDelimiter.class)
    void filesAreWrittenAndReadWithThePlatformsDelimiter(CsvDelimiter delimiter) {
        try (Shop shop = hasty(Platform.standard().with(delimiter))) {
            shop.mirakl.addOffer("SIGN;4,5", 1);
            String file = shop.storefront.send(
                    List.of(new StockChange(new Sku("SIGN;4,5"), 7), new StockChange(new Sku("MAT;4,5"), 8)));
            shop.pass(LONG);

            assertThat(shop.storefront.progress(file)).isEqualTo(new Complete(1, 1, true));
            assertThat(shop.storefront.refused(file))
                    .singleElement()
                    .satisfies(line -> assertThat(line.offer()).isEqualTo("MAT;4,5"));
            assertThat(listed(shop)).containsExactly(new ShownOffer(new Sku("SIGN;4,5"), 7, true));
        }
    }

    @Test
    void theDelimiterIsAskedForOnceADay() {
        try (Shop shop = Shop.open()) {
            send(shop, "RUG", 1);
            shop.pass(Duration.ofHours(23));
            send(shop, "RUG", 2);
            assertThat(shop.mirakl.calls(Operation.PC01)).isEqualTo(1);

            shop.pass(Duration.ofHours(1));
            send(shop, "RUG", 3);

            assertThat(shop.mirakl.calls(Operation.PC01)).isEqualTo(2);
        }
    }

    @Test
    void theOrdersAnswerOfThePlatformDoesForTheFilesToo() {
        try (Shop shop = Shop.open(Platform.standard().with(CsvDelimiter.COMMA))) {
            shop.changed();
            send(shop, "RUG", 1);

            assertThat(shop.calls(PC01)).hasSize(1);
            assertThat(shop.calls(STO01).getFirst().text()).contains("\"RUG\",\"1\"");
        }
    }

    /// A file with the wrong delimiter would be refused whole.
    @Test
    void noFileIsSentBeforeThePlatformHasBeenHeard() {
        try (Shop shop = Shop.open()) {
            shop.plan(Fault.LOSE_REQUEST, PC01);

            assertThat(catchThrowableOfType(RemoteFailure.class, () -> send(shop, "RUG", 1)))
                    .isInstanceOf(Unavailable.class)
                    .returns(true, RemoteFailure::nothingDone);
            assertThat(shop.calls(STO01)).isEmpty();
        }
    }

    @Test
    void aPlatformThatSaysNothingOfDelimitersTakesTheDocumentsOwn() {
        try (Shop shop = Shop.odd(call -> call.operation().equals(PC01)
                ? Answer.json(200, "{\"features\": {}}")
                : Answer.json(201, "{\"import_id\": \"1\"}"))) {
            send(shop, "RUG", 1);

            assertThat(shop.calls(STO01).getFirst().text()).contains("\"RUG\";\"1\"");
        }
    }

    @Test
    void aHundredThousandLinesAreOneFile() {
        try (Shop shop = hasty(Platform.standard())) {
            int many = 100_000;
            List<StockChange> lines = IntStream.range(0, many)
                    .mapToObj(each -> new StockChange(new Sku("CUSHION-" + each), each))
                    .toList();
            lines.forEach(line -> shop.mirakl.addOffer(line.sku().value(), 0));

            String file = shop.storefront.send(lines);
            shop.pass(LONG);

            assertThat(shop.storefront.progress(file)).isEqualTo(new Complete(many, 0, false));
            assertThat(shop.calls(STO01)).hasSize(1);
            assertThat(shop.mirakl.offers())
                    .extracting(OfferView::quantity)
                    .containsExactlyElementsOf(IntStream.range(0, many).boxed().toList());
        }
    }

    @Test
    void aListOfManyOffersIsReadInParts() {
        try (Shop shop = hasty(Platform.standard())) {
            IntStream.range(0, 50_001).forEach(each -> shop.mirakl.addOffer("SKU-" + each, each));

            List<ShownOffer> offers = listed(shop);

            assertThat(shop.calls)
                    .filteredOn(call -> call.path().contains("/file/"))
                    .hasSize(2);
            assertThat(offers)
                    .containsExactlyElementsOf(IntStream.range(0, 50_001)
                            .mapToObj(each -> new ShownOffer(new Sku("SKU-" + each), each, each > 0))
                            .toList());
        }
    }

    @Test
    void theWholeListIsAskedForAndOnlyWhatIsUsed() throws Exception {
        try (Shop shop = hasty(Platform.standard())) {
            shop.storefront.export();

            assertThat(new ObjectMapper().readTree(shop.calls.getFirst().body()))
                    .isEqualTo(new ObjectMapper().readTree("""
                            {
                              "export_type": "text/csv",
                              "include_fields": ["shop-sku", "quantity", "active", "deleted"],
                              "include_inactive_offers": true,
                              "items_per_chunk": 50000
                            }
                            """));
        }
    }

    @Test
    void aPartOnAnotherHostIsNotCalled() {
        try (Shop shop = hasty(Platform.standard())) {
            assertThat(catchThrowableOfType(
                            Malformed.class, () -> shop.storefront.offers("https://elsewhere.example/api/offers")))
                    .hasMessageContaining("elsewhere.example");

            assertThat(shop.calls).isEmpty();
        }
    }

    @Test
    void aPartIsReadWhereWeAreConfiguredWhateverThePort() {
        try (Shop shop = hasty(Platform.standard());
                Shop elsewhere = hasty(Platform.standard())) {
            shop.mirakl.addOffer("CUSHION", 5);
            String list = shop.storefront.export();
            shop.pass(LONG);
            String part = ((ExportProgress.Ready) shop.storefront.exported(list))
                    .parts()
                    .getFirst();
            String other = part.replace(
                    shop.server.address().toString(), elsewhere.server.address().toString());

            assertThat(shop.storefront.offers(other)).containsExactly(new ShownOffer(new Sku("CUSHION"), 5, true));

            assertThat(elsewhere.calls).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A+B", "A&B=C", "50%25", "50% OFF", "{cushion}", "A#B", "A?B", "A;B", "Größe 枕", " A ", "A\\B\"C"
            })
    void anOddSkuIsAskedForCharacterForCharacter(String sku) {
        try (Shop shop = hasty(Platform.standard())) {
            shop.mirakl.addOffer(sku, 0);

            assertThat(shop.storefront.inactivity(new Sku(sku))).containsExactly("ZERO_QUANTITY");
        }
    }

    @Test
    void reasonsOfAnotherOfferAreNotTold() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, """
                {"total_count": 3, "offers": [
                    {"shop_sku": "RUG-2", "inactivity_reasons": ["SHOP_NOT_OPEN"]},
                    {"shop_sku": "RUG", "inactivity_reasons": ["PRODUCT_DISABLED"]},
                    {"shop_sku": "rug", "inactivity_reasons": ["ZERO_QUANTITY"]}]}
                """))) {
            assertThat(shop.storefront.inactivity(new Sku("RUG")))
                    .containsExactly(InactivityReason.PRODUCT_DISABLED.name());
        }
    }

    @Test
    void filesAreSentNoMoreOftenThanOnceAMinute() {
        try (Shop shop = Shop.open()) {
            send(shop, "RUG", 1);

            assertSpent(shop, () -> send(shop, "RUG", 2), Duration.ofMinutes(1), Operation.STO01);
        }
    }

    @Test
    void theProgressOfAFileIsAskedForNoMoreOftenThanEvery15Seconds() {
        try (Shop shop = Shop.open()) {
            String file = send(shop, "RUG", 1);
            shop.storefront.progress(file);

            assertSpent(shop, () -> shop.storefront.progress(file), Duration.ofSeconds(15), Operation.STO02);
        }
    }

    @Test
    void reportsAreReadNoMoreOftenThanOnceAMinute() {
        try (Shop shop = Shop.open()) {
            String file = send(shop, "RUG", 1);
            shop.pass(LONG);
            shop.storefront.refused(file);

            assertSpent(shop, () -> shop.storefront.refused(file), Duration.ofMinutes(1), Operation.STO03);
        }
    }

    @Test
    void allOffersAreListedNoMoreOftenThanOnceADay() {
        try (Shop shop = Shop.open()) {
            shop.storefront.export();

            assertSpent(shop, shop.storefront::export, Duration.ofDays(1), Operation.OF52);
        }
    }

    @Test
    void theProgressOfAListIsAskedForNoMoreOftenThanEvery10Seconds() {
        try (Shop shop = Shop.open()) {
            String list = shop.storefront.export();
            shop.storefront.exported(list);

            assertSpent(shop, () -> shop.storefront.exported(list), Duration.ofSeconds(10), Operation.OF53);
        }
    }

    @Test
    void aFileThatWasForgottenIsGoneForGood() {
        try (Shop shop = hasty(Platform.standard())) {
            shop.mirakl.nextImport(ImportFate.VANISHES);
            String file = send(shop, "RUG", 1);

            assertThat(shop.storefront.progress(file)).isEqualTo(new ImportProgress.Gone());
            assertThat(catchThrowableOfType(RemoteFailure.Refused.class, () -> shop.storefront.refused(file)))
                    .isNotNull();
        }
    }

    @Test
    void anUnknownListHasFailed() {
        try (Shop shop = hasty(Platform.standard())) {
            assertThat(shop.storefront.exported("4b4f3ad4-3d0c-4f44-92c0-4c4f42d2a1a5"))
                    .isEqualTo(new ExportProgress.Failed("it is not known any more"));
        }
    }

    /// The call is not made until just after the gap.
    private static void assertSpent(Shop shop, Runnable call, Duration gap, Operation operation) {
        long before = shop.mirakl.calls(operation);
        shop.pass(gap.minusMillis(1));
        assertThat(catchThrowableOfType(Throttled.class, call::run)).satisfies(throttled -> {
            assertThat(throttled.nothingDone()).isTrue();
            assertThat(throttled.retryAfter()).contains(Duration.ofMillis(1));
        });
        assertThat(shop.mirakl.calls(operation)).isEqualTo(before);

        shop.pass(Duration.ofMillis(1));
        call.run();

        assertThat(shop.mirakl.calls(operation)).isEqualTo(before + 1);
        assertThat(shop.mirakl.calls(operation, 429)).isZero();
    }

    private static Shop hasty(Platform platform) {
        return Shop.hasty(platform, Frequencies.none());
    }

    private static String send(Shop shop, String sku, int quantity) {
        return shop.storefront.send(List.of(new StockChange(new Sku(sku), quantity)));
    }

    private static List<ShownOffer> listed(Shop shop) {
        String list = shop.storefront.export();
        shop.pass(LONG);
        return Optional.of(shop.storefront.exported(list)).map(ExportProgress.Ready.class::cast).stream()
                .flatMap(ready -> ready.parts().stream())
                .flatMap(part -> shop.storefront.offers(part).stream())
                .toList();
    }
}
