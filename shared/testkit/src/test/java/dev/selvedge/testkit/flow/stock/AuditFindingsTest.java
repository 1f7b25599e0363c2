package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.flow.StockScan.Scan;
import dev.selvedge.core.model.Reason;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an audit finds. All ten offers show five pieces and were right at noon; now it is a day later.
class AuditFindingsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Samples.NOON.plus(DAY);

    private final Shop shop = new Shop().fill(10);

    AuditFindingsTest() {
        shop.publish();
        shop.audit();
        shop.clock.set(NOW);
    }

    @Test
    void whatWasSoldSinceIsNoDrift() {
        shop.bought("X-A", sku(1), 1);
        shop.bought("X-B", sku(1), 1);
        shop.storefront.show(sku(1), 3);

        shop.audit();

        assertThat(shop.held()).isEmpty();
        assertThat(shop.auditReport(NOW))
                .containsExactly(List.of(sku(1), "SOLD_SINCE", "shows 3, confirmed 5, the ERP can sell 5"));
    }

    @Test
    void moreThanWasSoldIsDrift() {
        shop.bought("X-A", sku(1), 2);
        shop.storefront.show(sku(1), 2);

        shop.audit();

        assertThat(shop.held()).isEqualTo(Map.of("adrift", Reason.OFFER_DIFFERS));
    }

    @Test
    void moreOnShowThanWasConfirmedIsDriftWhateverWasSold() {
        shop.bought("X-A", sku(1), 2);
        shop.storefront.show(sku(1), 6);

        shop.audit();

        assertThat(shop.held()).isEqualTo(Map.of("adrift", Reason.OFFER_DIFFERS));
    }

    @Test
    void anOfferThatDiffersIsHeldWithItsFiguresAndToldAgain() {
        shop.storefront.show(sku(1), 9);

        shop.audit();

        assertThat(shop.held()).isEqualTo(Map.of("adrift", Reason.OFFER_DIFFERS));
        assertThat(shop.hold("adrift").evidence())
                .isEqualTo(Map.of(
                        "skus",
                        "1",
                        "'" + sku(1) + "'",
                        "shows 9, confirmed 5, the ERP can sell 5, last right at " + Samples.NOON));
        assertThat(shop.audit.adrift()).isOne();
        shop.nextPublish();
        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(1), 5));
        assertThat(shop.shown(sku(1))).isEqualTo(5);
    }

    @Test
    void anOfferThatAlreadyShowsWhatTheErpCanSellAgrees() {
        shop.storefront.show(sku(1), 6);
        shop.sell(sku(1), 6).scan();
        shop.outbox.takeAll();

        shop.audit();

        assertThat(shop.held()).isEmpty();
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void theAgeOfADifferenceIsKeptFromAuditToAudit() {
        shop.storefront.show(sku(1), 9);
        shop.audit();
        shop.nextPublish();
        shop.storefront.show(sku(1), 8);
        shop.storefront.show(sku(2), 8);
        shop.clock.pass(DAY);

        shop.audit();

        assertThat(shop.hold("adrift").evidence())
                .containsEntry(
                        "'" + sku(1) + "'", "shows 8, confirmed 5, the ERP can sell 5, last right at " + Samples.NOON)
                .containsEntry("'" + sku(2) + "'", "shows 8, confirmed 5, the ERP can sell 5, last right at " + NOW);
    }

    @Test
    void theHoldGoesWhenTheOffersAreRight() {
        shop.storefront.show(sku(1), 9);
        shop.audit();
        shop.nextPublish();
        shop.clock.pass(DAY);

        shop.audit();

        assertThat(shop.held()).isEmpty();
        assertThat(shop.audit.adrift()).isZero();
    }

    @Test
    void anOfferWithoutASkuIsSetToZeroAndHeldWithWhatTheErpHasInstead() {
        shop.storefront.show("RUG-180", 4);
        shop.erp.sales().sell("rug-180", 3);

        shop.audit();

        assertThat(shop.held()).isEqualTo(Map.of("without-sku", Reason.OFFER_WITHOUT_SKU));
        assertThat(shop.hold("without-sku").evidence())
                .isEqualTo(Map.of("skus", "1", "'RUG-180'", "shows 4, the ERP has 'rug-180'"));
        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 10, 1));
        shop.deliverAll();
        assertThat(shop.shown("RUG-180")).isZero();
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void offersWithoutASkuAreNotSkusThatFallToZero() {
        for (int number = 100; number < 120; number++) {
            shop.storefront.show(sku(number), 4);
        }
        shop.audit();

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 10, 20));
    }

    @Test
    void onlySomeOffersWithoutASkuAreLookedUp() {
        shop.storefront.show("RUG-1", 4);
        shop.storefront.show("RUG-2", 4);
        shop.storefront.show("RUG-3", 4);

        shop.audit();

        assertThat(shop.erp.faults().count("lookUp")).isEqualTo(2);
        assertThat(shop.hold("without-sku").evidence())
                .containsEntry("'RUG-1'", "shows 4, the ERP does not have it")
                .containsEntry("'RUG-2'", "shows 4, the ERP does not have it")
                .containsEntry("'RUG-3'", "shows 4, not in the ERP's stock");
    }

    @Test
    void aProductWithoutAStockRecordIsNoOrphanAndIsToldAsZero() {
        shop.storefront.show("RUG-180", 4);
        shop.erp.sales().sell("RUG-180", 0);

        shop.audit();

        assertThat(shop.held()).isEmpty();
        shop.nextPublish();
        assertThat(shop.shown("RUG-180")).isZero();
    }

    @Test
    void anErpThatCannotBeAskedLeavesTheOfferWithoutASku() {
        shop.storefront.show("RUG-180", 4);
        shop.erp.faults().before("lookUp", Trouble.unavailable());

        shop.audit();

        assertThat(shop.hold("without-sku").evidence()).containsEntry("'RUG-180'", "shows 4, not in the ERP's stock");
    }

    @Test
    void anOrphanThatTheErpGetsIsToldAsAnyOther() {
        shop.storefront.show("RUG-180", 4);
        shop.audit();
        shop.nextPublish();

        shop.sell("RUG-180", 3).nextPublish();

        assertThat(shop.shown("RUG-180")).isEqualTo(3);
        shop.clock.pass(DAY);
        shop.audit();
        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aSkuWithoutAnOfferIsReportedAndNotHeld() {
        shop.source.set("NEW", 3);
        shop.scan();
        shop.outbox.takeAll();

        shop.audit();

        assertThat(shop.held()).isEmpty();
        assertThat(shop.auditReport(NOW)).containsExactly(List.of("NEW", "WITHOUT_OFFER", "the ERP can sell 3"));
    }

    @Test
    void anOfferThatIsGoneIsHeldAsUnlistedAndNotToldEachTime() {
        shop.storefront.drop(sku(1));

        shop.audit();

        assertThat(shop.held()).isEqualTo(Map.of("unlisted", Reason.OFFER_UNKNOWN));
        assertThat(shop.hold("unlisted").evidence()).containsEntry("'" + sku(1) + "'", "not among the offers");
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void anUnlistedSkuThatHasAnOfferNowIsToldAtOnce() {
        shop.source.set("NEW", 3);
        shop.publish();
        assertThat(shop.held()).containsOnlyKeys("unlisted");
        shop.storefront.show("NEW", 0);

        shop.audit();

        assertThat(shop.held()).isEmpty();
        shop.nextPublish();
        assertThat(shop.files().getLast()).isEqualTo(Map.of("NEW", 3));
        assertThat(shop.shown("NEW")).isEqualTo(3);
    }

    @Test
    void inactiveOffersWithStockAreHeldWithJohnLewissReasons() {
        shop.storefront.stop(sku(1), "PRICE_MISSING", "SHOP_CLOSED");
        shop.storefront.stop(sku(2), "PRICE_MISSING");
        shop.storefront.stop(sku(3), "PRICE_MISSING");
        shop.storefront.faults().meanwhile("inactivity", () -> {}).before("inactivity", Trouble.unavailable());

        shop.audit();

        assertThat(shop.held()).isEqualTo(Map.of("inactive", Reason.OFFER_INACTIVE));
        assertThat(shop.hold("inactive").evidence())
                .isEqualTo(Map.of(
                        "skus",
                        "3",
                        "'" + sku(1) + "'",
                        "PRICE_MISSING, SHOP_CLOSED",
                        "'" + sku(2) + "'",
                        "not known why: connection refused",
                        "'" + sku(3) + "'",
                        "not asked why"));
    }

    @Test
    void anOfferThatShowsNothingIsNotHeldAsInactive() {
        shop.sell(sku(1), 0).publish();

        shop.audit();

        assertThat(shop.held()).isEmpty();
    }
}
