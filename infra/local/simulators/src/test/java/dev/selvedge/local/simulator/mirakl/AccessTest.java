package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"another-key", "Bearer " + Shop.KEY, ""})
    void onlyTheRawKeyOpensTheShop(String authorization) {
        Answer answer = Shop.call(Shop.open().mirakl, Map.of("Authorization", List.of(authorization)), "/api/orders");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/json");
    }

    @Test
    void aCallWithoutAKeyIsRefused() {
        assertThat(Shop.call(Shop.open().mirakl, Map.of(), "/api/orders").status())
                .isEqualTo(401);
    }

    @Test
    void aRefusedDecisionDecidesNothing() {
        Shop shop = Shop.with(Access.of("another-key"));
        shop.order("X");

        shop.accept("X-A", "X-A-1");

        assertThat(shop.mirakl.order("X-A").state()).isEqualTo(OrderState.WAITING_ACCEPTANCE);
    }

    @Test
    void theHealthCheckNeedsNoKey() {
        assertThat(Shop.call(Shop.open().mirakl, Map.of(), "/api/version").status())
                .isEqualTo(200);
    }

    @Test
    void aKeyOfSeveralShopsHasToNameOne() {
        Shop shop = Shop.with(Access.of(Shop.KEY).shop(4711).severalShops(true));

        assertThat(shop.get("/api/orders").status()).isEqualTo(403);
        assertThat(shop.get("/api/orders?shop_id=4711").status()).isEqualTo(200);
        assertThat(shop.get("/api/orders?shop_id=4712").status()).isEqualTo(403);
    }

    @Test
    void aKeyOfOneShopMayNameItOrNot() {
        Shop shop = Shop.with(Access.of(Shop.KEY).shop(4711));

        assertThat(shop.get("/api/orders").status()).isEqualTo(200);
        assertThat(shop.get("/api/orders?shop_id=4711").status()).isEqualTo(200);
        assertThat(shop.get("/api/orders?shop_id=1").status()).isEqualTo(403);
    }

    @Test
    void aWrongPathIsNotFoundAndAWrongMethodNotAllowed() {
        Shop shop = Shop.open();

        assertThat(shop.get("/api/quotes").status()).isEqualTo(404);
        assertThat(shop.put("/api/version", "{}").status()).isEqualTo(405);
        assertThat(shop.get("/login").text()).contains("<html>");
    }

    @Test
    void theFaultsSpeakMirakl() {
        MiraklSimulator mirakl = Shop.with(Frequencies.documented()).mirakl;

        assertThat(mirakl.throttled().status()).isEqualTo(429);
        assertThat(mirakl.throttled().headers()).containsEntry("Retry-After", "60");
        assertThat(Shop.json(mirakl.throttled()).path("status").asInt()).isEqualTo(429);
        assertThat(mirakl.forbidden().status()).isEqualTo(403);
        assertThat(Shop.json(mirakl.forbidden()).has("errors")).isTrue();
        assertThat(mirakl.errorInSuccess().status()).isEqualTo(200);
        assertThat(Shop.json(mirakl.errorInSuccess()).path("errors").size()).isEqualTo(1);
        assertThat(mirakl.webPage().headers().get("Content-Type")).startsWith("text/html");
    }

    @Test
    void theFilesOfAnExportNeedTheKeyUnlessThePlatformLeavesThemOpen() {
        String file = "/api/offers/export/async/file/1?file=of52-export/offers/0.csv";
        Shop open = Shop.on(Platform.standard().with(ExportSettings.standard().filesOpen(true)));

        assertThat(Shop.call(Shop.open().mirakl, Map.of(), file).status()).isEqualTo(401);
        assertThat(Shop.call(open.mirakl, Map.of(), file).status()).isEqualTo(404);
        assertThat(Shop.call(open.mirakl, Map.of(), "/api/offers/export/async/status/1")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void offersAndStockNeedTheKey() {
        MiraklSimulator mirakl = Shop.open().mirakl;

        assertThat(Shop.call(mirakl, Map.of(), "/api/offers").status()).isEqualTo(401);
        assertThat(Shop.call(mirakl, Map.of(), "/api/offers/stock/imports/1/status")
                        .status())
                .isEqualTo(401);
        assertThat(Shop.call(mirakl, Map.of(), "/api/offers/stock/imports/1/error_report")
                        .status())
                .isEqualTo(401);
    }
}
