package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Outcome.Answered;
import dev.selvedge.local.cloud.Outcome.Failed;
import dev.selvedge.local.simulator.cin7core.BackOffice;
import dev.selvedge.local.simulator.mirakl.OfferView;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What people decide at the desk of the packaged function. Each test leaves the rules as they were.
@Timeout(120)
class StockDeskIT {

    private static final List<String> SKUS =
            IntStream.range(0, 30).mapToObj(number -> "VASE-" + number).toList();

    private static Workbench bench;
    private static BackOffice office;

    @BeforeAll
    static void thirtyArticlesAreShown() {
        bench = Packaged.bench((_, _) -> {});
        office = bench.scene().cin7().backOffice();
        for (String sku : SKUS) {
            office.addProduct(sku, "Article " + sku);
            office.receive(sku, Scene.LOCATION, 40);
            bench.scene().mirakl().addOffer(sku, 0);
        }
        bench.scanToRest();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aPushThatABreakerHoldsGoesOnceAPersonLetsItThrough() {
        SKUS.subList(0, 15).forEach(sku -> office.set(sku, Scene.LOCATION, 0));

        bench.scanToRest();

        assertThat(shown()).doesNotContain(0);
        assertThat(breakers()).containsExactly("STOCK_FALLS_TO_ZERO");

        bench.invoke("stock-desk", "{\"letThrough\": \"Sold to an outlet; counted by hand.\"}");
        bench.scanToRest();

        assertThat(shown().subList(0, 15)).containsOnly(0);
        assertThat(shown().subList(15, 30)).doesNotContain(0);
        assertThat(breakers()).isEmpty();
    }

    @Test
    void withNothingHeldThereIsNothingToLetThrough() {
        assertThat(bench.cloud().invoke("stock-desk", "{\"letThrough\": \"just in case\"}"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).contains("no push of stock is held"));
    }

    @Test
    void aRuleThatMakesNoSenseIsRefusedWithItsReasonAndNothingIsStored() {
        Outcome refused =
                bench.cloud().invoke("stock-desk", "{\"rules\": {\"sku/VASE-21\": \"5\", \"connection\": \"lots\"}}");

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).contains("'lots' is no stock rule"));
        assertThat(bench.cloud().invoke("stock-desk", "{}")).isEqualTo(new Answered("{}"));
    }

    @Test
    void aRuleKeepsPiecesBackUntilItIsTakenAway() {
        assertThat(bench.invoke("stock-desk", "{\"rules\": {\"sku/VASE-20\": \"10%\", \"sku/VASE-21\": \"5 max 20\"}}"))
                .isEqualTo("{\"sku/VASE-20\":\"10%\",\"sku/VASE-21\":\"5 max 20\"}");
        bench.scanToRest();
        assertThat(shown().subList(20, 23)).containsExactly(36, 20, 40);

        bench.invoke("stock-desk", "{\"rules\": {\"sku/VASE-20\": \"\", \"sku/VASE-21\": \"\"}}");
        bench.scanToRest();
        assertThat(shown().subList(20, 23)).containsOnly(40);
    }

    private List<Integer> shown() {
        return bench.scene().mirakl().offers().stream().map(OfferView::quantity).toList();
    }

    private List<String> breakers() {
        return bench.holds().stream()
                .filter(held -> held.key().equals("STOCK/push"))
                .map(Held::reason)
                .toList();
    }
}
