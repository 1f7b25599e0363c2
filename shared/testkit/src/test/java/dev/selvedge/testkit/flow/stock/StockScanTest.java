package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.flow.StockScan.Scan;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.StockRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockScanTest {

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "100000, 100"})
    void theFirstReadingTellsEverything(int skus, int pages) {
        shop.fill(skus);

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, pages, skus, skus));

        shop.deliverAll();
        for (int number = 0; number < skus; number++) {
            assertThat(shop.shown(sku(number))).isEqualTo(5);
        }
        assertThat(shop.held()).isEmpty();
    }

    @Test
    void withoutStockThereIsNothingToTell() {
        shop.scan();

        assertThat(shop.outbox.sent()).isEmpty();
    }

    @Test
    void severalPlacesOfASkuAreOneStock() {
        shop.storefront.show("CUSHION", 0);
        shop.source.set(row("CUSHION", "bin 1", "2.6"));
        shop.source.set(row("CUSHION", "bin 2", "3.6"));
        shop.source.set(row("CUSHION", "bin 3", "-1"));

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of("CUSHION", 5));
    }

    @Test
    void theSameSkuInAnotherCaseIsAnotherSku() {
        shop.sell("Cushion", 3).sell("CUSHION", 4);

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of("Cushion", 3, "CUSHION", 4));
    }

    @Test
    void aSkuThatACompleteReadingDoesNotHaveFallsToZero() {
        shop.fill(10).publish();
        shop.source.remove(new Sku(sku(3)));

        shop.nextPublish();

        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(3), 0));
        assertThat(shop.shown(sku(3))).isZero();
    }

    @Test
    void aStockThatDidNotChangeIsNotToldAgain() {
        shop.fill(10).publish();

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 10, 0));

        assertThat(shop.outbox.sent()).isEmpty();
    }

    @Test
    void onlyDifferencesAreTold() {
        shop.fill(10).publish();
        shop.sell(sku(2), 4).sell(sku(7), 9).sell("NEW", 1);

        shop.nextPublish();

        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(2), 4, sku(7), 9, "NEW", 1));
    }

    @Test
    void whatAFileIsCarryingIsNotToldAgain() {
        shop.fill(10).publish();
        shop.storefront.runsFor(1);
        shop.sell(sku(2), 4).sell(sku(3), 4).nextPublish();
        shop.sell(sku(3), 3).sell(sku(4), 2);

        shop.nextScan();

        assertThat(Shop.figures(shop.push().changes())).isEqualTo(Map.of(sku(3), 3, sku(4), 2));
    }

    @Test
    void aStockThatGoesBackWhileAFileCarriesTheChangeIsToldAgain() {
        shop.fill(10).publish();
        shop.storefront.runsFor(1);
        shop.sell(sku(2), 4).nextPublish();
        shop.sell(sku(2), 5);

        shop.nextScan();

        assertThat(shop.push().changes()).containsExactly(new StockChange(new Sku(sku(2)), 5));
    }

    @Test
    void changesTravelInTheMessageAsLongAsTheyAreFew() {
        shop.fill(1_000).scan();

        StockPush push = shop.push();

        assertThat(push.changes()).hasSize(1_000);
        assertThat(push.document()).isEmpty();
    }

    @Test
    void manyChangesTravelAsADocumentThatTheMessageNames() {
        shop.fill(1_001).scan();

        List<Message> queued = shop.outbox.sent();
        assertThat(queued).hasSize(1);
        StockPush push = shop.push();
        assertThat(push.changes()).isEmpty();
        String document = push.document().orElseThrow();
        assertThat(shop.documents.get(document)).isPresent();

        shop.publishing.publish(push);

        assertThat(shop.files().getFirst()).hasSize(1_001).containsEntry(sku(1_000), 5);
        assertThat(shop.documents.get(document)).isEmpty();
    }

    @Test
    void fewChangesThatNoQueueTakesTravelAsADocumentToo() {
        shop.messageSize = message -> message instanceof Message.OfStock(StockPush push)
                        && !push.changes().isEmpty()
                ? 1_001
                : 1;
        shop.sell("CUSHION", 3);

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of("CUSHION", 3));
    }

    @Test
    void whatTheErpIsSeenToSellForTheFirstTimeGoesToTheCatalogueOnce() {
        Sku cushion = new Sku("CUSHION");
        shop.sell("CUSHION", 0).scan();
        assertThat(shop.catalogue.known(Set.of(cushion))).containsExactly(cushion);
        shop.catalogue.forget(Set.of(cushion));

        shop.sell("RUG", 1).nextScan();

        assertThat(shop.catalogue.known(Set.of(cushion, new Sku("RUG")))).containsExactly(new Sku("RUG"));
    }

    @Test
    void aSkuThatNoFileCanCarryIsHeldAndTheOthersAreTold() {
        String long41 = "L".repeat(41);
        shop.sell("L".repeat(40), 1).sell("RUG/180", 2).sell(long41, 3);

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of("L".repeat(40), 1));
        assertThat(shop.held()).isEqualTo(Map.of("uncarried", Reason.SKU_NOT_CARRIED));
        assertThat(shop.hold("uncarried").evidence())
                .isEqualTo(Map.of(
                        "skus",
                        "2",
                        "'" + long41 + "'",
                        "it has more than 40 characters",
                        "'RUG/180'",
                        "it has a slash"));
    }

    @Test
    void aFurtherSkuThatNoFileCanCarryIsHeldWithAllTheOthers() {
        for (int number = 10; number < 35; number++) {
            shop.sell("RUG/" + number, 1);
        }
        shop.scan();

        shop.sell("RUG/35", 1).nextScan();

        Map<String, String> evidence = shop.hold("uncarried").evidence();
        assertThat(evidence).containsEntry("skus", "26").containsKey("'RUG/10'").doesNotContainKey("'RUG/30'");
        assertThat(shop.reports
                        .at(String.valueOf(evidence.get("all of them")))
                        .orElseThrow()
                        .rows())
                .hasSize(26)
                .contains(List.of("RUG/35", "it has a slash"));
        assertThat(shop.outbox.sent()).isEmpty();
    }

    @Test
    void theHoldGoesWhenTheErpHasNoSkuMoreThatNoFileCanCarry() {
        shop.fill(10).sell("RUG/180", 2).publish();
        shop.source.remove(new Sku("RUG/180"));

        shop.nextScan();

        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aReadingThatMayHavePassedASkuOverDoesNotReleaseItsHold() {
        shop.fill(10).sell("RUG/180", 2).publish();
        shop.source.remove(new Sku("RUG/180"));
        shop.source.unsettle(2);
        shop.nextScan();
        shop.desk.letThrough("the list always moves");

        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);

        assertThat(shop.held()).containsOnlyKeys("uncarried");
    }

    @Test
    void rulesAreAppliedByTheSkusCategories() {
        shop.sell("CUSHION", 9).sell("RUG", 9).sell("RUG-180", 9);
        shop.source.file(new Sku("RUG"), "Rugs");
        shop.source.file(new Sku("RUG-180"), "Rugs");
        shop.desk.set(Map.of("connection", "1", "category/Rugs", "2", "sku/RUG-180", "3"));

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of("CUSHION", 8, "RUG", 7, "RUG-180", 6));
    }

    @Test
    void anotherRuleIsToldByTheNextScan() {
        shop.fill(10).publish();
        shop.desk.set(Map.of("sku/" + sku(4), "max 2"));

        shop.nextPublish();

        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(4), 2));
    }

    private static StockRow row(String sku, String place, String available) {
        return new StockRow(new Sku(sku), place, new BigDecimal(available));
    }
}
