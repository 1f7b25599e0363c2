package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An ERP that computes its stock in batches, the last one at noon: ten cushions and five rugs. Whatever customers have
/// bought since is missing from it.
class BatchStockTest {

    private static final Instant BATCH = Samples.NOON;
    private static final String CUSHION = "CUSHION";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Shop shop = new Shop().sell(CUSHION, 10).sell("RUG", 5);

    BatchStockTest() {
        shop.source.compute(BATCH);
        shop.clock.pass(MINUTE);
    }

    @Test
    void whatIsBoughtSinceTheBatchIsTakenOffWhetherTheErpHasItOrNot() {
        shop.bought("X-A", CUSHION, 2);
        shop.bought("X-B", CUSHION, 1);
        shop.placed("X-B");
        shop.clock.pass(MINUTE);

        shop.publish();

        assertThat(shop.files()).containsExactly(Map.of(CUSHION, 7, "RUG", 5));
    }

    @Test
    void whatTheErpHadWhenItComputedIsNotTakenOffTwice() {
        shop.bought("X-A", CUSHION, 2);
        shop.placed("X-A");
        shop.clock.pass(MINUTE);
        shop.source.set(CUSHION, 8);
        shop.source.compute(shop.clock.instant());
        shop.clock.pass(MINUTE);

        shop.publish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    /// Nobody knows whether the ERP computed just before or just after it had the order: rather too little than too
    /// much.
    @Test
    void whatTheErpHasHadSinceTheInstantOfItsBatchIsTakenOff() {
        shop.bought("X-A", CUSHION, 2);
        shop.source.compute(shop.clock.instant());
        shop.placed("X-A");
        shop.clock.pass(MINUTE);

        shop.publish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    @Test
    void eachScanOfTheSameBatchShowsLessAsOrdersCome() {
        shop.publish();
        shop.bought("X-A", CUSHION, 2);
        shop.nextPublish();
        shop.placed("X-A");
        shop.nextPublish();
        shop.bought("X-B", CUSHION, 3);
        shop.placed("X-B");

        shop.nextPublish();

        assertThat(shop.files()).containsExactly(Map.of(CUSHION, 10, "RUG", 5), Map.of(CUSHION, 8), Map.of(CUSHION, 5));
        assertThat(shop.shown(CUSHION)).isEqualTo(5);
    }

    @Test
    void whatHasLeftSinceTheBatchIsStillTakenOff() {
        shop.bought("X-A", CUSHION, 2);
        shop.nextPublish();
        shop.placed("X-A");
        leaves("X-A", 2);

        shop.nextPublish();
        shop.nextPublish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    @Test
    void whatHasLeftIsTakenOffNoMoreOnceABatchKnowsOfIt() {
        shop.bought("X-A", CUSHION, 2);
        shop.nextPublish();
        shop.placed("X-A");
        leaves("X-A", 2);
        shop.nextPublish();
        shop.source.set(CUSHION, 8);
        shop.source.compute(shop.clock.instant().plusSeconds(1));

        shop.nextPublish();

        assertThat(shop.shown(CUSHION)).isEqualTo(8);
    }

    /// Somebody sent it past the ERP, which learns of it in its own way.
    @Test
    void whatLeftWithoutTheErpIsTakenOffUntilTheNextBatch() {
        shop.bought("X-A", CUSHION, 2);
        shop.nextPublish();
        leaves("X-A", 2);
        shop.nextPublish();
        assertThat(shop.shown(CUSHION)).isEqualTo(8);
        shop.clock.pass(MINUTE);
        shop.source.compute(shop.clock.instant());

        shop.nextPublish();

        assertThat(shop.shown(CUSHION)).isEqualTo(10);
    }

    @Test
    void whatIsCancelledIsGivenBackBetweenTwoBatches() {
        shop.bought("X-A", CUSHION, 2);
        shop.nextPublish();
        assertThat(shop.shown(CUSHION)).isEqualTo(8);

        shop.seen(order("X-A", 2).state(OrderState.CANCELLED, "CANCELED"));
        shop.nextPublish();

        assertThat(shop.shown(CUSHION)).isEqualTo(10);
    }

    @Test
    void aNewerBatchTakesOver() {
        shop.bought("X-A", CUSHION, 2);
        shop.placed("X-A");
        shop.nextPublish();
        shop.bought("X-B", CUSHION, 1);
        shop.source.set(CUSHION, 38);
        shop.source.compute(shop.clock.instant());

        shop.nextPublish();

        assertThat(shop.shown(CUSHION)).isEqualTo(37);
    }

    @Test
    void aPushIsAsOldAsItsBatch() {
        shop.scan();

        assertThat(shop.push()).satisfies(push -> {
            assertThat(push.observed()).isEqualTo(BATCH.plus(MINUTE));
            assertThat(push.asOf()).isEqualTo(BATCH);
        });
    }

    @Test
    void aPushHasTakenOffWhatWasBoughtSinceItsBatch() {
        shop.bought("X-A", CUSHION, 2);
        shop.placed("X-A");
        shop.bought("X-B", CUSHION, 1);
        shop.clock.pass(MINUTE);
        shop.scan();

        assertThat(shop.push().changes())
                .containsExactly(new StockChange(new Sku(CUSHION), 7, 3), new StockChange(new Sku("RUG"), 5, 0));
    }

    @Test
    void aPushThatADocumentCarriesIsAsOldAsItsBatch() {
        Shop large = new Shop().fill(1_001);
        large.source.compute(BATCH.minusSeconds(7));
        large.scan();

        assertThat(large.push()).satisfies(push -> {
            assertThat(push.document()).isPresent();
            assertThat(push.observed()).isEqualTo(BATCH);
            assertThat(push.asOf()).isEqualTo(BATCH.minusSeconds(7));
        });
    }

    @Test
    void anErpWhoseStockIsSoAsItIsReadMakesAPushThatIsAsOldAsItsReading() {
        Shop live = new Shop().sell(CUSHION, 10);
        live.scan();

        assertThat(live.push()).satisfies(push -> assertThat(push.asOf()).isEqualTo(push.observed()));
    }

    @Test
    void aBatchFromAClockThatIsAheadIsAsOldAsItsReading() {
        shop.source.compute(shop.clock.instant().plus(Duration.ofHours(1)));
        shop.scan();

        assertThat(shop.push()).satisfies(push -> assertThat(push.asOf()).isEqualTo(push.observed()));
    }

    /// Both the order that came off when the push was made and the one since are missing from the batch.
    @Test
    void whatIsBoughtBetweenTheScanAndItsFileIsTakenOffTheFileAndNothingTwice() {
        shop.bought("X-A", CUSHION, 2);
        shop.placed("X-A");
        shop.clock.pass(MINUTE);
        shop.scan();
        StockPush push = shop.push();
        shop.bought("X-B", CUSHION, 1);

        shop.publishing.publish(push);

        assertThat(shop.files()).containsExactly(Map.of(CUSHION, 7, "RUG", 5));
    }

    @Test
    void whatLeavesBetweenTheScanAndItsFileMakesNoRoomForWhatIsBoughtThen() {
        shop.bought("X-A", CUSHION, 2);
        shop.placed("X-A");
        shop.clock.pass(MINUTE);
        shop.scan();
        StockPush push = shop.push();
        leaves("X-A", 2);
        shop.bought("X-B", CUSHION, 1);

        shop.publishing.publish(push);

        assertThat(shop.files()).containsExactly(Map.of(CUSHION, 7, "RUG", 5));
    }

    @Test
    void aBatchThatIsTooOldIsHeldByItsOwnAgeAndNobodysWordLetsItThrough() {
        shop.clock.set(BATCH.plus(Shop.OLDEST));
        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);
        shop.outbox.takeAll();

        assertThat(shop.nextScan().end()).isEqualTo(End.HELD);

        assertThat(shop.held()).isEqualTo(Map.of("push", Reason.STOCK_TOO_OLD));
        assertThat(shop.hold("push").evidence())
                .containsEntry(
                        "TOO_OLD",
                        String.valueOf(Shop.OLDEST.plus(Shop.SCAN_EVERY).toSeconds()));
        shop.desk.letThrough("it is right all the same");
        assertThat(shop.nextScan().end()).isEqualTo(End.HELD);
        assertThat(shop.outbox.sent()).isEmpty();
    }

    @Test
    void aFreshBatchLetsGoOfWhatWasTooOld() {
        shop.clock.set(BATCH.plus(Shop.OLDEST).plusSeconds(1));
        assertThat(shop.scan().end()).isEqualTo(End.HELD);
        shop.source.compute(shop.clock.instant());

        assertThat(shop.nextScan().end()).isEqualTo(End.LET_THROUGH);

        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aReadingThatWasLaidDownIsAsOldAsItsBatch() {
        Shop slow = slow();
        slow.bought("X-A", sku(1), 2);
        slow.placed("X-A");
        slow.clock.pass(MINUTE);
        scanUntilPages(slow, 3);

        slow.publish();

        assertThat(slow.shown(sku(1))).isEqualTo(3);
    }

    /// The rows that were read before are of the older batch, whichever the rest is of.
    @Test
    void aReadingThatWasLaidDownStaysAsOldAsTheBatchInWhichItBegan() {
        Shop slow = slow();
        slow.clock.set(BATCH.plus(Shop.OLDEST).minus(MINUTE));
        scanUntilPages(slow, 3);
        slow.source.compute(slow.clock.instant());
        slow.clock.pass(MINUTE.multipliedBy(2));

        assertThat(slow.scan().end()).isEqualTo(End.HELD);

        assertThat(slow.hold("push").evidence())
                .containsEntry(
                        "TOO_OLD", String.valueOf(Shop.OLDEST.plus(MINUTE).toSeconds()))
                .containsKey("INCOMPLETE");
    }

    /// Ten SKUs of five pieces in five pages, computed at noon.
    private static Shop slow() {
        Shop slow = new Shop(2).fill(10);
        slow.source.compute(BATCH);
        slow.clock.pass(MINUTE);
        return slow;
    }

    private static void scanUntilPages(Shop slow, int pages) {
        for (int page = 0; page < pages; page++) {
            slow.source.faults().meanwhile("stock", () -> {});
        }
        slow.source.faults().before("stock", Trouble.unavailable());
        assertThatThrownBy(slow::scan).isInstanceOf(RemoteFailure.Unavailable.class);
    }

    /// All of it has left, and John Lewis shows that.
    private void leaves(String id, int cushions) {
        shop.clock.pass(MINUTE);
        shop.seen(order(id, cushions)
                .state(OrderState.SHIPPED, "SHIPPED")
                .lines(Samples.line("L1").sku(CUSHION).quantity(cushions).state(LineState.SHIPPED)));
    }

    private SampleOrder order(String id, int cushions) {
        return Samples.order(id)
                .updatedAt(shop.clock.instant())
                .lines(Samples.line("L1").sku(CUSHION).quantity(cushions));
    }
}
