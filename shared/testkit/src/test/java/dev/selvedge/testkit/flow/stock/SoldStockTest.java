package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What customers have bought is not shown again, whether the ERP knows of it or not.
class SoldStockTest {

    private static final String CUSHION = "CUSHION";

    private final Shop shop = new Shop().sell(CUSHION, 10).sell("RUG", 5);

    @Test
    void whatTheErpDoesNotKnowYetIsTakenOff() {
        shop.bought("X-A", CUSHION, 2);
        shop.bought("X-B", CUSHION, 1);
        shop.clock.pass(Duration.ofSeconds(1));

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of(CUSHION, 7, "RUG", 5));
    }

    @Test
    void moreThanThereIsLeavesNothing() {
        shop.bought("X-A", CUSHION, 12);

        shop.publish();

        assertThat(shop.shown(CUSHION)).isZero();
    }

    @Test
    void whatTheErpKnewBeforeItWasReadIsNotTakenOffTwice() {
        shop.bought("X-A", CUSHION, 2);
        shop.placed("X-A");
        shop.clock.pass(Duration.ofSeconds(1));
        shop.sell(CUSHION, 8);

        shop.publish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    @Test
    void whatIsPlacedWhileTheErpIsReadIsTakenOff() {
        shop.bought("X-A", CUSHION, 2);
        shop.clock.pass(Duration.ofSeconds(1));
        shop.source.faults().meanwhile("stock", () -> {
            shop.clock.pass(Duration.ofSeconds(1));
            shop.placed("X-A");
        });

        shop.publish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    @Test
    void whatIsPlacedAtTheInstantOfTheReadingIsTakenOff() {
        shop.bought("X-A", CUSHION, 2);
        shop.clock.pass(Duration.ofSeconds(1));
        shop.placed("X-A");

        shop.publish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    @Test
    void whatIsBoughtBetweenTheScanAndItsFileIsTakenOffTheFile() {
        shop.scan();
        StockPush push = shop.push();
        assertThat(push.changes()).contains(new StockChange(new Sku(CUSHION), 10));
        shop.clock.pass(Duration.ofSeconds(10));
        shop.bought("X-A", CUSHION, 3);
        shop.bought("X-B", "RUG", 6);

        shop.publishing.publish(push);

        assertThat(shop.files()).containsExactly(Map.of(CUSHION, 7, "RUG", 0));
    }

    @Test
    void whatWasBoughtBeforeTheScanIsNotTakenOffItsFileOnceMore() {
        shop.bought("X-A", CUSHION, 3);
        shop.clock.pass(Duration.ofSeconds(1));
        shop.scan();
        StockPush push = shop.push();
        shop.clock.pass(Duration.ofSeconds(10));

        shop.publishing.publish(push);

        assertThat(shop.shown(CUSHION)).isEqualTo(7);
    }

    @Test
    void aSkuThatWasSoldIsToldAgainAlthoughItsStockLooksTheSame() {
        shop.publish();
        shop.clock.pass(Duration.ofMinutes(1));
        shop.bought("X-A", CUSHION, 2);
        shop.storefront.show(CUSHION, 8);
        shop.sell(CUSHION, 12);

        shop.nextPublish();

        assertThat(shop.files().getLast()).isEqualTo(Map.of(CUSHION, 10));
        assertThat(shop.shown(CUSHION)).isEqualTo(10);
    }

    @Test
    void aSkuThatWasSoldIsToldOnlyUntilAFileThatWasSentLaterIsConfirmed() {
        shop.publish();
        shop.clock.pass(Duration.ofMinutes(1));
        shop.bought("X-A", CUSHION, 2);
        shop.nextPublish();

        shop.nextPublish();

        assertThat(shop.files()).hasSize(2);
        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    @Test
    void anOrderThatTakesNothingAnyMoreGivesItsPiecesBack() {
        shop.bought("X-A", CUSHION, 2);
        shop.clock.pass(Duration.ofSeconds(1));
        shop.publish();
        assertThat(shop.shown(CUSHION)).isEqualTo(8);

        shop.seen(Samples.order("X-A")
                .state(OrderState.CANCELLED, "CANCELED")
                .updatedAt(shop.clock.instant())
                .lines(Samples.line("L1").sku(CUSHION).quantity(2)));
        shop.nextPublish();

        assertThat(shop.shown(CUSHION)).isEqualTo(10);
    }

    @Test
    void whatIsCancelledOfAnOrderIsGivenBack() {
        shop.bought("X-A", CUSHION, 3);
        shop.clock.pass(Duration.ofSeconds(1));
        shop.publish();
        assertThat(shop.shown(CUSHION)).isEqualTo(7);

        shop.seen(Samples.order("X-A")
                .updatedAt(shop.clock.instant())
                .lines(Samples.line("L1").sku(CUSHION).quantity(3).cancelled(1)));
        shop.nextPublish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    @Test
    void whatIsBoughtOfASkuThatTheErpDoesNotHaveChangesNothing() {
        shop.bought("X-A", sku(1), 2);

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of(CUSHION, 10, "RUG", 5));
    }
}
