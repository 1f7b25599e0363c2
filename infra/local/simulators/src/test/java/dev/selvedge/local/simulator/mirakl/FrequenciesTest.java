package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

    private final Shop shop = Shop.with(Frequencies.documented());

    @Test
    void aSecondSweepWithinTheMinuteIsTurnedAwayWithTheTimeLeft() {
        shop.get("/api/orders");
        shop.clock.advance(Duration.ofMillis(19_500));

        Answer early = shop.get("/api/orders?max=50&offset=0");

        assertThat(early.status()).isEqualTo(429);
        assertThat(early.headers()).containsEntry("Retry-After", "41");
        assertThat(Shop.json(early).path("status").asInt()).isEqualTo(429);
    }

    @Test
    void aSweepAfterTheMinuteIsLetThroughAlthoughOthersWereTurnedAway() {
        shop.get("/api/orders");
        shop.clock.advance(Duration.ofSeconds(59));
        assertThat(shop.get("/api/orders").status()).isEqualTo(429);
        shop.clock.advance(Duration.ofSeconds(1));

        assertThat(shop.get("/api/orders").status()).isEqualTo(200);
    }

    @Test
    void furtherPagesBelongToTheSweep() {
        shop.get("/api/orders");

        assertThat(shop.get("/api/orders?offset=10").status()).isEqualTo(200);
        assertThat(shop.get("/api/orders?offset=20").status()).isEqualTo(200);
    }

    @Test
    void aSweepDoesNotHoldBackTheWritingOfReferences() {
        shop.get("/api/orders");

        assertThat(shop.put("/api/orders", "{\"orders\": []}").status()).isEqualTo(200);
        assertThat(shop.put("/api/orders", "{\"orders\": []}").status()).isEqualTo(429);
    }

    @Test
    void settingsAndAccountAreForOnceADay() {
        assertThat(shop.get("/api/platform/configuration").status()).isEqualTo(200);
        assertThat(shop.get("/api/account").status()).isEqualTo(200);
        shop.clock.advance(Duration.ofHours(23));
        assertThat(shop.get("/api/platform/configuration").headers()).containsEntry("Retry-After", "3600");
        assertThat(shop.get("/api/account").status()).isEqualTo(429);
    }

    @Test
    void carriersAndShippingTypesAreForOnceADay() {
        assertThat(shop.get("/api/shipping/carriers").status()).isEqualTo(200);
        assertThat(shop.get("/api/shipping/types").status()).isEqualTo(200);
        shop.clock.advance(Duration.ofHours(23));
        assertThat(shop.get("/api/shipping/carriers").headers()).containsEntry("Retry-After", "3600");
        assertThat(shop.get("/api/shipping/types").headers()).containsEntry("Retry-After", "3600");
        shop.clock.advance(Duration.ofHours(1));
        assertThat(shop.get("/api/shipping/carriers").status()).isEqualTo(200);
    }

    @Test
    void decisionsAndHealthChecksAreFree() {
        shop.order("X");
        shop.order("Y");

        assertThat(shop.accept("X-A", "X-A-1").status()).isEqualTo(204);
        assertThat(shop.accept("Y-A", "Y-A-1").status()).isEqualTo(204);
        assertThat(shop.get("/api/version").status()).isEqualTo(200);
        assertThat(shop.get("/api/version").status()).isEqualTo(200);
    }

    @Test
    void aDemonstrationMayPressTimeTogether() {
        Shop quick = Shop.with(Frequencies.documented().with(Operation.OR11, Duration.ofMillis(250)));

        quick.get("/api/orders");
        assertThat(quick.get("/api/orders").headers()).containsEntry("Retry-After", "1");
        quick.clock.advance(Duration.ofMillis(250));
        assertThat(quick.get("/api/orders").status()).isEqualTo(200);
    }

    @Test
    void zeroSwitchesALimitOff() {
        Shop free = Shop.with(Frequencies.documented().with(Operation.OR11, Duration.ZERO));

        free.get("/api/orders");
        assertThat(free.get("/api/orders").status()).isEqualTo(200);
    }

    @Test
    void aStockFileIsTakenOnceAMinuteAndARefusedOneCounts() {
        assertThat(shop.upload("nonsense").status()).isEqualTo(400);
        shop.clock.advance(Duration.ofSeconds(59));
        assertThat(shop.upload("offer-sku;quantity\nMUG;1").headers()).containsEntry("Retry-After", "1");
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(shop.upload("offer-sku;quantity\nMUG;1").status()).isEqualTo(201);
    }

    @Test
    void theStatusOfImportsIsForEveryFifteenSecondsAndTheirReportsForEveryMinute() {
        assertThat(shop.get("/api/offers/stock/imports/1/status").status()).isEqualTo(404);
        assertThat(shop.get("/api/offers/stock/imports/2/status").headers()).containsEntry("Retry-After", "15");
        assertThat(shop.report("1").status()).isEqualTo(404);
        assertThat(shop.report("1").headers()).containsEntry("Retry-After", "60");
        shop.clock.advance(Duration.ofSeconds(15));
        assertThat(shop.get("/api/offers/stock/imports/2/status").status()).isEqualTo(404);
        assertThat(shop.report("1").status()).isEqualTo(429);
    }

    @Test
    void aFullExportIsForOnceADayAndAnExportOfChangesForOnceAMinute() {
        String changes = "{\"last_request_date\": \"2026-03-02T08:00:00Z\"}";
        assertThat(export("{}").status()).isEqualTo(200);
        assertThat(export(changes).status()).isEqualTo(200);
        shop.clock.advance(Duration.ofMinutes(1).minusMillis(1));
        assertThat(export(changes).status()).isEqualTo(429);
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(export(changes).status()).isEqualTo(200);
        assertThat(export("{}").headers()).containsEntry("Retry-After", "86340");
    }

    @Test
    void theSameExportAskedForAgainWhilePendingCountsForNothing() {
        Answer first = export("{}");
        shop.clock.advance(Duration.ofSeconds(1));

        assertThat(export("{}").text()).isEqualTo(first.text());
        assertThat(export("{\"include_inactive_offers\": true}").status()).isEqualTo(429);
    }

    @Test
    void theStatusOfExportsIsForEveryTenSecondsAndTheirFilesAreFree() {
        String status = "/api/offers/export/async/status/1";
        assertThat(shop.get(status).status()).isEqualTo(404);
        shop.clock.advance(Duration.ofSeconds(9));
        assertThat(shop.get(status).headers()).containsEntry("Retry-After", "1");
        assertThat(shop.get("/api/offers/export/async/file/1?file=x").status()).isEqualTo(404);
        assertThat(shop.get("/api/offers/export/async/file/1?file=x").status()).isEqualTo(404);
    }

    @Test
    void transactionsAreForTwentyTimesAMinuteAndSixtyAnHour() {
        Answer last = transactions(20);
        assertThat(last.status()).isEqualTo(200);
        shop.clock.advance(Duration.ofSeconds(59));
        assertThat(transactions(1).headers()).containsEntry("Retry-After", "1");
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(transactions(20).status()).isEqualTo(200);
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(transactions(20).status()).isEqualTo(200);
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(transactions(1).headers()).containsEntry("Retry-After", "3420");
        shop.clock.advance(Duration.ofMinutes(57));
        assertThat(transactions(20).status()).isEqualTo(200);
        assertThat(transactions(1).status()).isEqualTo(429);
    }

    @Test
    void cyclesAndInvoicesAreForOnceADayAndTheirPagesBelongToTheWalk() {
        shop.mirakl.accounts().bill();
        shop.mirakl.accounts().bill();
        String token = shop.cycles("limit=1").path("next_page_token").asText();
        assertThat(shop.cycles("limit=1&page_token=" + token).path("data")).hasSize(1);
        assertThat(shop.get("/api/seller-billing-cycles").headers()).containsEntry("Retry-After", "86400");
        assertThat(shop.get("/api/invoices?offset=0").status()).isEqualTo(200);
        assertThat(shop.get("/api/invoices?offset=10").status()).isEqualTo(200);
        assertThat(shop.get("/api/invoices").status()).isEqualTo(429);
        assertThat(shop.get("/api/invoices/1").status()).isEqualTo(404);
        assertThat(shop.get("/api/invoices/1").status()).isEqualTo(404);
    }

    private Answer transactions(int times) {
        Answer last = shop.get("/api/sellerpayment/transactions_logs");
        for (int call = 1; call < times; call++) {
            last = shop.get("/api/sellerpayment/transactions_logs");
        }
        return last;
    }

    private Answer export(String body) {
        return shop.post("/api/offers/export/async", body);
    }
}
