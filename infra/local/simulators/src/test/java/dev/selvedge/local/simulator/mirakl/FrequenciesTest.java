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
}
