package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.flow.StockScan.Scan;
import dev.selvedge.core.model.Breaker;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sku;
import dev.selvedge.testkit.InMemoryImports.Fate;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Twenty SKUs are on show. Four may be missing from a reading, and four may fall to zero at once.
class StockBreakersTest {

    private final Shop shop = new Shop().fill(20);

    StockBreakersTest() {
        shop.publish();
    }

    @Test
    void aReadingThatMovedIsHeld() {
        shop.source.unsettle(1);
        shop.sell(sku(0), 4);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.HELD, 1, 20, 0));

        assertHeld(Reason.STOCK_INCOMPLETE, "INCOMPLETE", 20);
        assertThat(shop.outbox.sent()).isEmpty();
    }

    @Test
    void aReadingThatMovedIsReadAgainAtOnceAndItsHoldGoesWhenThatPasses() {
        shop.source.unsettle(1);
        shop.nextScan();

        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);

        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aReadingThatLacksAFifthOfTheSkusPasses() {
        take(4);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 16, 4));
    }

    @Test
    void aReadingThatLacksMoreThanAFifthOfTheSkusIsHeld() {
        take(5);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.HELD, 1, 15, 0));

        assertHeld(Reason.STOCK_SHRUNK, "SHRUNK", 5);
        assertThat(shop.hold("push").evidence())
                .containsEntry("skus", "15")
                .containsEntry("skus before", "20")
                .containsEntry("FALLS_TO_ZERO", "5");
    }

    @Test
    void aFifthOfTheSkusOnShowMayFallToZeroAtOnce() {
        empty(4);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 20, 4));
    }

    @Test
    void moreThanAFifthOfTheSkusOnShowMayNotFallToZeroAtOnce() {
        empty(5);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.HELD, 1, 20, 0));

        assertHeld(Reason.STOCK_FALLS_TO_ZERO, "FALLS_TO_ZERO", 5);
        assertThat(shop.hold("push").evidence()).doesNotContainKey("SHRUNK");
    }

    @Test
    void aFewSkusMayFallToZeroHoweverFewThereAre() {
        Shop small = new Shop().fill(3);
        small.publish();
        small.sell(sku(0), 0).sell(sku(1), 0);

        assertThat(small.nextScan().end()).isEqualTo(End.LET_THROUGH);
    }

    @Test
    void skusThatAreAtZeroAlreadyDoNotFall() {
        empty(4);
        shop.nextPublish();
        shop.sell(sku(4), 0).sell(sku(5), 0).sell(sku(6), 0);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 20, 3));
    }

    @Test
    void aRuleThatHidesTooMuchAtOnceIsHeldToo() {
        shop.desk.set(Map.of("connection", "5"));

        assertThat(shop.nextScan().end()).isEqualTo(End.HELD);

        assertHeld(Reason.STOCK_FALLS_TO_ZERO, "FALLS_TO_ZERO", 20);
    }

    @Test
    void aReadingThatTookTooLongIsHeldAndNobodysWordLetsItThrough() {
        takesTooLong();

        assertThat(scanSlowly().end()).isEqualTo(End.HELD);

        assertHeld(Reason.STOCK_TOO_OLD, "TOO_OLD", Shop.OLDEST.toSeconds() + 1);
        shop.desk.letThrough("it is right all the same");
        takesTooLong();
        assertThat(scanSlowly().end()).isEqualTo(End.HELD);
        assertThat(shop.outbox.sent()).isEmpty();
    }

    @Test
    void aHeldReadingChangesNothingThatIsBelieved() {
        take(5);
        shop.nextScan();

        shop.fill(20);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 20, 0));
        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aHeldPushIsLetThroughAtOnceByAPersonsWord() {
        empty(5);
        shop.nextScan();

        shop.desk.letThrough("the shelf was flooded");

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 20, 5));
        assertThat(shop.held()).isEmpty();
        shop.deliverAll();
        assertThat(shop.shown(sku(4))).isZero();
    }

    @Test
    void theJournalKeepsAPersonsWordAndWhatItLetThrough() {
        empty(5);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");

        shop.scan();

        assertThat(shop.journal("push", "consent"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("reason", "the shelf was flooded")));
        assertThat(shop.journal("push", "let through"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("reason", "the shelf was flooded")
                        .containsEntry("figures", "{FALLS_TO_ZERO=5}"));
    }

    @Test
    void aPersonsWordIsGoodOnce() {
        letFiveFall();
        for (int number = 5; number < 10; number++) {
            shop.sell(sku(number), 0);
        }

        assertThat(shop.nextScan().end()).isEqualTo(End.HELD);
    }

    @Test
    void aPersonsWordIsUsedUpByAReadingThatNeedsNone() {
        empty(5);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");
        shop.fill(20);
        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);
        empty(5);

        assertThat(shop.nextScan().end()).isEqualTo(End.HELD);
    }

    @Test
    void aPersonsWordIsNoGoodForWorseFigures() {
        empty(5);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");
        empty(6);

        assertThat(shop.scan().end()).isEqualTo(End.HELD);

        assertHeld(Reason.STOCK_FALLS_TO_ZERO, "FALLS_TO_ZERO", 6);
        assertThat(shop.outbox.sent()).isEmpty();
    }

    @Test
    void aPersonsWordThatDidNotSufficeDoesNotHaveTheErpReadAgainAndAgain() {
        empty(5);
        shop.nextScan();
        shop.clock.pass(Duration.ofMinutes(1));
        shop.desk.letThrough("the shelf was flooded");
        empty(6);
        shop.clock.pass(Duration.ofSeconds(1));
        assertThat(shop.scan().end()).isEqualTo(End.HELD);

        shop.clock.pass(Duration.ofSeconds(1));

        assertThat(shop.scan().end()).isEqualTo(End.NOT_DUE);
    }

    @Test
    void aPersonsWordIsNoGoodForAnotherBreaker() {
        empty(5);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");
        shop.fill(20);
        shop.source.unsettle(1);

        assertThat(shop.scan().end()).isEqualTo(End.HELD);
    }

    @Test
    void aPersonsWordIsGoodForBetterFigures() {
        empty(7);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");
        shop.sell(sku(0), 5);

        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);
    }

    @Test
    void aPushThatWasLetThroughIsNotHeldAgainWhileItsFileIsRead() {
        empty(5);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");
        shop.storefront.runsFor(1);
        shop.publish();

        assertThat(shop.nextScan().end()).isEqualTo(End.LET_THROUGH);
    }

    @Test
    void aPushThatWasLetThroughIsNotHeldAgainWhenItsFileIsLost() {
        empty(5);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");
        shop.storefront.nextFile(Fate.FAILS);
        shop.publish();

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 20, 5));
    }

    @Test
    void anIncompleteReadingThatIsLetThroughLeavesWhatItDidNotShowAsItWas() {
        take(3);
        shop.source.unsettle(2);
        shop.nextScan();
        shop.desk.letThrough("the list always moves");
        shop.sell(sku(10), 4);

        assertThat(shop.scan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 17, 1));

        shop.deliverAll();
        assertThat(shop.shown(sku(0))).isEqualTo(5);
        assertThat(shop.shown(sku(10))).isEqualTo(4);
    }

    @Test
    void aPersonsWordOnAnIncompleteReadingIsNoGoodForOneThatShowsLess() {
        take(2);
        shop.source.unsettle(2);
        shop.nextScan();
        shop.desk.letThrough("the list always moves");
        take(4);

        assertThat(shop.scan().end()).isEqualTo(End.HELD);
    }

    @Test
    void aPersonsWordOnAnIncompleteReadingIsGoodForOneThatShowsMore() {
        take(3);
        shop.source.unsettle(2);
        shop.nextScan();
        shop.desk.letThrough("the list always moves");
        shop.sell(sku(0), 5);

        assertThat(shop.scan().end()).isEqualTo(End.LET_THROUGH);
    }

    @Test
    void whereNothingIsHeldThereIsNothingToLetThrough() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.desk.letThrough("to be safe"))
                .withMessageContaining("nothing to let through");
        assertThat(shop.journal("push", "consent")).isEmpty();
    }

    @Test
    void aHeldReadingIsLookedAtAgainWhenTheNextOneIsDue() {
        empty(5);
        shop.nextScan();

        assertThat(shop.scan().end()).isEqualTo(End.NOT_DUE);
        assertThat(shop.nextScan().end()).isEqualTo(End.HELD);
        assertThat(shop.published.read().tripped()).isEqualTo(Map.of(Breaker.FALLS_TO_ZERO, 5L));
    }

    @Test
    void stockStandsHeldBetweenTheReadingsUntilOnePasses() {
        assertThat(shop.scan.isHeld()).isFalse();
        empty(5);
        shop.nextScan();

        assertThat(shop.scan().end()).isEqualTo(End.NOT_DUE);
        assertThat(shop.scan.isHeld()).isTrue();
        shop.desk.letThrough("the shelf was flooded");
        assertThat(shop.scan.isHeld()).isTrue();
        shop.scan();
        assertThat(shop.scan.isHeld()).isFalse();
    }

    private void empty(int skus) {
        for (int number = 0; number < skus; number++) {
            shop.sell(sku(number), 0);
        }
    }

    private void take(int skus) {
        for (int number = 0; number < skus; number++) {
            shop.source.remove(new Sku(sku(number)));
        }
    }

    private void letFiveFall() {
        empty(5);
        shop.nextScan();
        shop.desk.letThrough("the shelf was flooded");
        shop.publish();
    }

    private void takesTooLong() {
        shop.source.faults().meanwhile("stock", () -> shop.clock.pass(Shop.OLDEST.plusSeconds(1)));
    }

    private Scan scanSlowly() {
        shop.clock.pass(Shop.SCAN_EVERY);
        return shop.scan.scan(shop.clock.instant().plus(Duration.ofHours(2)));
    }

    private void assertHeld(Reason reason, String breaker, long figure) {
        assertThat(shop.held()).isEqualTo(Map.of("push", reason));
        assertThat(shop.hold("push").evidence()).containsEntry(breaker, String.valueOf(figure));
        assertThat(shop.hold("push").explanation()).contains(String.valueOf(figure));
    }
}
