package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.flow.StockScan.Scan;
import dev.selvedge.core.model.Claim;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.core.port.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A reading of ten SKUs in five pages, a minute each, that need not come to its end in one run.
class StockWalkTest {

    private static final WorkKey SCAN = new WorkKey(Kind.STOCK, "scan");
    private static final Scan NOT_DUE = new Scan(End.NOT_DUE, 0, 0, 0);
    private static final Scan BUSY = new Scan(End.BUSY, 0, 0, 0);

    private final Shop shop = new Shop(2).fill(10);

    @Test
    void aReadingIsLaidDownWhenTheTimeRunsOutAndTakenUpWhereItStopped() {
        eachPageTakes(Duration.ofMinutes(1));

        assertThat(scanFor(2)).isEqualTo(new Scan(End.LAID_DOWN, 3, 0, 0));
        assertThat(shop.outbox.sent()).isEmpty();
        assertThat(scanFor(1)).isEqualTo(new Scan(End.LAID_DOWN, 1, 0, 0));
        assertThat(scanFor(2)).isEqualTo(new Scan(End.LET_THROUGH, 1, 10, 10));

        assertThat(shop.source.faults().count("stock")).isEqualTo(5);
        shop.deliverAll();
        assertThat(shop.files().getFirst()).hasSize(10);
    }

    @Test
    void aReadingIsAsOldAsItsBeginning() {
        eachPageTakes(Duration.ofMinutes(1));
        Instant began = shop.clock.instant();
        scanFor(2);

        scanFor(5);

        assertThat(shop.push().observed()).isEqualTo(began);
    }

    @Test
    void categoriesThatWereReadBeforeTheReadingWasLaidDownAreNotForgotten() {
        shop.source.file(new Sku(sku(1)), "Rugs");
        shop.source.file(new Sku(sku(8)), "Throws");
        shop.desk.set(Map.of("category/Rugs", "1", "category/Throws", "2"));
        scanUntilPages(2);

        shop.scan();
        shop.deliverAll();

        assertThat(shop.shown(sku(1))).isEqualTo(4);
        assertThat(shop.shown(sku(8))).isEqualTo(3);
        assertThat(shop.shown(sku(0))).isEqualTo(5);
    }

    @Test
    void aReadingThatMovedBeforeItWasLaidDownIsIncompleteAfterwards() {
        shop.source.unsettle(1);
        scanUntilPages(1);

        assertThat(shop.scan().end()).isEqualTo(End.HELD);
    }

    @Test
    void aFailureOfTheErpKeepsWhatWasRead() {
        RemoteFailure down = Trouble.unavailable();
        shop.source
                .faults()
                .meanwhile("stock", () -> {})
                .meanwhile("stock", () -> {})
                .before("stock", down);

        assertThatThrownBy(shop::scan).isSameAs(down);

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, 3, 10, 10));
    }

    @Test
    void aFailureOnTheFirstPageLeavesTheNextScanDue() {
        shop.source.faults().before("stock", Trouble.throttled(Duration.ofSeconds(5)));

        assertThatThrownBy(shop::scan).isInstanceOf(RemoteFailure.Throttled.class);

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, 5, 10, 10));
    }

    @Test
    void aReadingThatWasLaidDownTooLongAgoIsBegunAnew() {
        scanUntilPages(3);
        shop.sell(sku(0), 4);
        shop.clock.pass(Shop.OLDEST);

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, 5, 10, 10));

        assertThat(shop.push().changes().getFirst().quantity()).isEqualTo(4);
    }

    @Test
    void aReadingThatIsNotYetTooOldIsTakenUp() {
        scanUntilPages(3);
        shop.clock.pass(Shop.OLDEST.minusSeconds(1));

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, 2, 10, 10));
    }

    @Test
    void aDamagedReadingIsBegunAnew() {
        scanUntilPages(3);
        shop.documents.put("stock/walk", new byte[] {1, 2, 3});

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, 5, 10, 10));
    }

    @Test
    void aReadingThatIsStillGoodIsNotReadAgain() {
        shop.publish();
        shop.clock.pass(Shop.SCAN_EVERY.minusSeconds(1));

        assertThat(shop.scan()).isEqualTo(NOT_DUE);

        shop.clock.pass(Duration.ofSeconds(1));
        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);
    }

    @Test
    void aReadingThatWasTakenUpIsNotTakenUpAgain() {
        scanUntilPages(3);
        shop.scan();

        assertThat(shop.scan()).isEqualTo(NOT_DUE);
    }

    @Test
    void aSecondScanLeavesTheFirstToItsWork() {
        List<Scan> second = new ArrayList<>();
        shop.source.faults().meanwhile("stock", () -> second.add(shop.scan()));

        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);

        assertThat(second).containsExactly(BUSY);
        assertThat(shop.source.faults().count("stock")).isEqualTo(5);
    }

    @Test
    void aScanThatCrashedIsFollowedByAnotherWhenItsLeaseIsOver() {
        assertThat(shop.ledger.claim(SCAN, shop.clock.instant(), Shop.LEASE)).isEqualTo(new Claim.Granted(1));
        shop.clock.pass(Shop.LEASE.minusSeconds(1));
        assertThat(shop.scan()).isEqualTo(BUSY);

        shop.clock.pass(Duration.ofSeconds(1));

        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);
    }

    @Test
    void aRowThatIsShownAgainIsNotCountedTwice() {
        shop.source.betweenPages(() -> shop.sell(sku(9), 7));
        shop.source.file(new Sku(sku(9)), "Rugs");
        shop.desk.set(Map.of("category/Rugs", "0"));

        shop.publish();

        assertThat(shop.shown(sku(9))).isEqualTo(7);
    }

    private void eachPageTakes(Duration time) {
        shop.source.betweenPages(() -> shop.clock.pass(time));
    }

    private Scan scanFor(int minutes) {
        return shop.scan.scan(shop.clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    /// Reads so many pages and lays the reading down, all in one instant.
    private void scanUntilPages(int pages) {
        for (int page = 0; page < pages; page++) {
            shop.source.faults().meanwhile("stock", () -> {});
        }
        shop.source.faults().before("stock", Trouble.unavailable());
        assertThatThrownBy(shop::scan).isInstanceOf(RemoteFailure.Unavailable.class);
    }
}
