package dev.selvedge.johnlewis.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.core.model.ExportProgress;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.ImportProgress.Complete;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.core.port.RemoteFailure.Unknown;
import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.mirakl.Frequencies;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.local.simulator.mirakl.Platform;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stock over HTTP when something breaks: which failure it is, and whether anything can have been done.
@QuarkusTest
class MiraklStorefrontTroubleTest {

    private static final String PC01 = "GET /api/platform/configuration";
    private static final String STO01 = "POST /api/offers/stock/imports";
    private static final String OF52 = "POST /api/offers/export/async";
    private static final Duration LONG = Duration.ofMinutes(5);

    /// A read does no harm, so one that is not answered is only unavailable. A page or a redirect promises nothing.
    @ParameterizedTest
    @CsvSource({
        "THROTTLE, Throttled, Throttled, true",
        "LOSE_REQUEST, Unavailable, Unknown, false",
        "LOSE_ANSWER, Unavailable, Unknown, false",
        "HTML, Malformed, Malformed, false",
        "DOWN, Unavailable, Unknown, false",
        "REDIRECT, Malformed, Malformed, false",
        "FORBIDDEN, Unauthorised, Unauthorised, true",
        "ERROR_IN_SUCCESS, Refused, Refused, true"
    })
    void eachFaultIsTheFailureThatItIs(Fault fault, String reading, String writing, boolean nothingDone) {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            String file = send(shop);
            String list = shop.storefront.export();
            shop.mirakl.addOffer("CUSHION", 1);
            shop.pass(LONG);
            String part = ((ExportProgress.Ready) shop.storefront.exported(list))
                    .parts()
                    .getFirst();

            String imported = "GET /api/offers/stock/imports/" + file;
            assertRead(reading, shop, fault, imported + "/status", front -> front.progress(file));
            assertRead(reading, shop, fault, imported + "/error_report", front -> front.refused(file));
            assertRead(
                    reading, shop, fault, "GET /api/offers/export/async/status/" + list, front -> front.exported(list));
            assertRead(reading, shop, fault, "GET /api/offers/export/async/file/" + list, front -> front.offers(part));
            assertRead(reading, shop, fault, "GET /api/offers", front -> front.inactivity(new Sku("CUSHION")));
            assertThat(failure(shop, fault, OF52, MiraklStorefront::export)
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(writing);
            RemoteFailure sending = failure(shop, fault, STO01, _ -> send(shop));
            assertThat(sending.getClass().getSimpleName()).isEqualTo(writing);
            assertThat(sending.nothingDone()).isEqualTo(nothingDone);
        }
    }

    private static void assertRead(
            String expected, Shop shop, Fault fault, String operation, Consumer<MiraklStorefront> asked) {
        assertThat(failure(shop, fault, operation, asked).getClass().getSimpleName())
                .as(operation)
                .isEqualTo(expected);
    }

    private static RemoteFailure failure(Shop shop, Fault fault, String operation, Consumer<MiraklStorefront> asked) {
        shop.plan(fault, operation);
        return Optional.ofNullable(catchThrowableOfType(RemoteFailure.class, () -> asked.accept(shop.storefront)))
                .orElseThrow(() -> new AssertionError(operation + " met " + fault + " and did not fail"));
    }

    @Test
    void aFileThatWasLostIsNotSentAgainUnasked() {
        try (Shop shop = Shop.hasty(Platform.standard(), Frequencies.none())) {
            shop.plan(Fault.LOSE_REQUEST, STO01);

            catchThrowableOfType(Unknown.class, () -> send(shop));

            assertThat(shop.calls(STO01)).isEmpty();
            assertThat(shop.mirakl.stockImports()).isEmpty();
        }
    }

    @Test
    void aLateAnswerIsNotWaitedForAndLeavesTheFileInDoubt() {
        try (Shop shop = Shop.impatient()) {
            shop.mirakl.addOffer("RUG", 1);
            shop.plan(Fault.ANSWER_LATE, STO01);

            RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> send(shop));
            shop.pass(LONG);

            assertThat(failure).isInstanceOf(Unknown.class).returns(false, RemoteFailure::nothingDone);
            assertThat(shop.mirakl.offers()).extracting(OfferView::quantity).containsExactly(5);
        }
    }

    @Test
    void aMiraklThatIsNotThereHasNoFile() {
        Shop shop = Shop.hasty(Platform.standard(), Frequencies.none());
        shop.close();

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> send(shop));

        assertThat(failure).isInstanceOf(Unavailable.class).returns(true, RemoteFailure::nothingDone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"import_id\": null}", "{\"import_id\": \"\"}", "null"})
    void aFileWithoutANameMayBeThere(String answer) {
        try (Shop shop = onceHeard(Answer.json(201, answer))) {
            assertThat(catchThrowableOfType(Malformed.class, () -> send(shop)).nothingDone())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAITING", "RUNNING", "QUEUED", "CANCELLED"})
    void whatHasNotEndedIsRunning(String status) {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"status\": \"" + status + "\"}"))) {
            assertThat(shop.storefront.progress("1")).isEqualTo(new ImportProgress.Running());
        }
    }

    @Test
    void countsThatAreMissingAreNone() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{\"status\": \"COMPLETE\"}"))) {
            assertThat(shop.storefront.progress("1")).isEqualTo(new Complete(0, 0, false));
        }
    }

    @Test
    void anAnswerThatSaysNothingIsMalformed() {
        try (Shop shop = Shop.odd(_ -> Answer.json(200, "{}"))) {
            assertMalformed(() -> shop.storefront.progress("1"));
            assertMalformed(() -> shop.storefront.exported("1"));
            assertMalformed(shop.storefront::export);
            assertMalformed(() -> shop.storefront.inactivity(new Sku("RUG")));
            assertMalformed(() -> shop.storefront.refused("1"));
            assertMalformed(() -> shop.storefront.offers(shop.server.address() + DocumentedDeviations.FILES + "1"));
        }
    }

    @Test
    void aFileOfNothingIsMalformed() {
        try (Shop shop = Shop.odd(_ -> Answer.empty(200))) {
            assertMalformed(() -> shop.storefront.refused("1"));
            assertMalformed(() -> shop.storefront.offers(shop.server.address() + DocumentedDeviations.FILES + "1"));
        }
    }

    @Test
    void aFileInPlaceOfJsonIsMalformed() {
        try (Shop shop = onceHeard(Answer.csv("status;import_id\nCOMPLETE;1\n"))) {
            assertMalformed(() -> shop.storefront.progress("1"));
            assertMalformed(() -> send(shop));
        }
    }

    @Test
    void aFileOfBytesIsReadAsOneOfCsv() {
        Answer report = new Answer(
                200,
                Map.of("Content-Type", "application/octet-stream"),
                Answer.csv("line;reason;offer-sku\n2;no;RUG\n").body());
        try (Shop shop = Shop.odd(_ -> report)) {
            assertThat(shop.storefront.refused("1")).hasSize(1);
        }
    }

    /// A page with 404 comes from whatever stands in front of Mirakl and says nothing about the file.
    @Test
    void onlyMiraklItselfSaysThatAFileIsGone() {
        try (Shop shop = Shop.odd(_ -> Answer.html(404, "<html><body>Not Found</body></html>"))) {
            assertThat(catchThrowableOfType(Refused.class, () -> shop.storefront.progress("1")))
                    .isNotNull();
            assertThat(catchThrowableOfType(Refused.class, () -> shop.storefront.exported("1")))
                    .isNotNull();
        }
    }

    @Test
    void aFileThatMiraklWillNotTakeIsRefusedInItsWords() {
        try (Shop shop = onceHeard(Answer.json(400, "{\"message\": \"the file has no header\", \"status\": 400}"))) {
            assertThat(catchThrowableOfType(Refused.class, () -> send(shop)))
                    .returns("the file has no header", Refused::words)
                    .returns(true, RemoteFailure::nothingDone);
        }
    }

    /// The platform has said what it is like; everything else is answered so.
    private static Shop onceHeard(Answer answer) {
        return Shop.odd(call -> call.operation().equals(PC01)
                ? Answer.json(200, "{\"features\": {\"operator_csv_delimiter\": \"SEMICOLON\"}}")
                : answer);
    }

    private static void assertMalformed(Runnable call) {
        assertThat(catchThrowableOfType(RemoteFailure.class, call::run)).isInstanceOf(Malformed.class);
    }

    private static String send(Shop shop) {
        return shop.storefront.send(List.of(new StockChange(new Sku("RUG"), 5)));
    }
}
