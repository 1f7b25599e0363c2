package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The packaged function compares John Lewis's offers with what was confirmed.
@Timeout(120)
class StockAuditIT {

    private static final Map<String, String> AT_ANY_TIME =
            Map.of("SELVEDGE_STOCK_AUDIT_EVERY", "PT0S", "SELVEDGE_MIRAKL_STOCK_EXPORTS_EVERY", "PT0S");

    private static Workbench bench;

    @BeforeAll
    static void twoArticlesAreShown() {
        bench = Packaged.bench(Packaged.topology(), AT_ANY_TIME);
        BackOffice office = bench.scene().cin7().backOffice();
        for (String sku : List.of("BOWL-1", "BOWL-2")) {
            office.addProduct(sku, "Article " + sku);
            office.receive(sku, Scene.LOCATION, 8);
            bench.scene().mirakl().addOffer(sku, 0);
        }
        bench.scanToRest();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aQuantityThatWasChangedBehindOurBackIsFoundAndMendedByTheNextScan() {
        bench.scene().mirakl().showQuantity("BOWL-2", 95);
        bench.scanToRest();
        assertThat(shown("BOWL-2")).isEqualTo(95);

        bench.auditToRest();

        assertThat(bench.holds())
                .filteredOn(held -> held.reason().equals("OFFER_DIFFERS"))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.skus()).isEqualTo(1);
                    assertThat(held.explanation()).contains("BOWL-2");
                });
        bench.scanToRest();
        assertThat(shown("BOWL-2")).isEqualTo(8);
        assertThat(shown("BOWL-1")).isEqualTo(8);
    }

    @Test
    void anOfferThatTheErpDoesNotHaveIsSetToZeroAndTold() {
        bench.scene().mirakl().addOffer("BOWL-GONE", 6);

        bench.auditToRest();
        bench.scanToRest();

        assertThat(shown("BOWL-GONE")).isZero();
        assertThat(bench.holds())
                .filteredOn(held -> held.reason().equals("OFFER_WITHOUT_SKU"))
                .extracting(Held::skus)
                .containsExactly(1);
    }

    private static int shown(String sku) {
        return bench.scene().mirakl().offer(sku).quantity();
    }
}
