package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The packaged function compares John Lewis's offers with what was confirmed.
@Timeout(120)
class StockAuditIT {

    private Workbench bench;

    @BeforeEach
    void twoArticlesAreShown() {
        bench = Packaged.bench((_, _) -> {});
        BackOffice office = bench.scene().cin7().backOffice();
        for (String sku : List.of("BOWL-1", "BOWL-2")) {
            office.addProduct(sku, "Article " + sku);
            office.receive(sku, Scene.LOCATION, 8);
            bench.scene().mirakl().addOffer(sku, 0);
        }
        bench.scanToRest();
    }

    @AfterEach
    void close() {
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

    private int shown(String sku) {
        return bench.scene().mirakl().offer(sku).quantity();
    }
}
