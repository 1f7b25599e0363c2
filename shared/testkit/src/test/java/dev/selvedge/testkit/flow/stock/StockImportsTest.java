package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.flow.StockScan.Scan;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Outcome.Duplicate;
import dev.selvedge.core.model.Outcome.Held;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.testkit.InMemoryImports.Fate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Files with ten lines, followed to their ends.
class StockImportsTest {

    private final Shop shop = new Shop().fill(10);

    @Test
    void aFileThatIsStillReadIsLookedAtAgain() {
        shop.storefront.runsFor(1);

        assertThat(shop.publish())
                .containsExactly(
                        Done.of("sent"), new Deferred(shop.clock.instant().plusSeconds(30), "it is being read"));

        shop.storefront.step();
        assertThat(shop.publishing.follow("file-1")).isEqualTo(Done.of("confirmed"));
    }

    @Test
    void aFileWithoutRefusalsIsConfirmedAndTheNextScanIsSilent() {
        assertThat(shop.publish()).containsExactly(Done.of("sent"), Done.of("confirmed"));

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 10, 0));
        assertThat(shop.published.read().underWay()).isEmpty();
        assertThat(shop.held()).isEmpty();
        assertThat(shop.journal("push", "confirmed"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.facts()).isEqualTo(Map.of("import", "file-1", "taken", "10", "refused", "0")));
    }

    @Test
    void aFileThatWasFollowedToItsEndIsNotFollowedAgain() {
        shop.publish();

        assertThat(shop.publishing.follow("file-1")).isEqualTo(new Duplicate("followed to its end before"));
    }

    @Test
    void aStrangersFileIsNotFollowed() {
        shop.storefront.runsFor(1);
        shop.publish();

        assertThat(shop.publishing.follow("file-0")).isEqualTo(new Duplicate("followed to its end before"));
        assertThat(shop.underWay().importId()).contains("file-1");
    }

    @Test
    void aFailureOnTheWayIsTriedAgain() {
        shop.scan();
        shop.storefront.faults().before("progress", Trouble.throttled(Duration.ofSeconds(7)));
        shop.storefront.drop(sku(1));
        shop.storefront.faults().before("refused", Trouble.lost());

        assertThat(shop.deliverAll())
                .containsExactly(
                        Done.of("sent"), new Deferred(shop.clock.instant().plusSeconds(7), "too many calls"));
        assertThat(shop.publishing.follow("file-1"))
                .isEqualTo(new Deferred(shop.clock.instant().plusSeconds(15), "no answer"));
        assertThat(shop.publishing.follow("file-1")).isEqualTo(Done.of("confirmed"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            mode = Mode.INCLUDE,
            names = {"FAILS", "VANISHES"})
    void aFileThatIsGivenUpIsToldAgainAndPeopleAreTold(Fate fate) {
        shop.storefront.nextFile(fate);

        assertThat(shop.publish()).containsExactly(Done.of("sent"), lost());

        assertThat(shop.held()).isEqualTo(Map.of("import", Reason.STOCK_IMPORT_LOST));
        assertThat(shop.hold("import").evidence()).containsEntry("import", "file-1");
        assertThat(shop.nextScan().changes()).isEqualTo(10);
        shop.deliverAll();
        assertThat(shop.shown(sku(1))).isEqualTo(5);
        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aFileThatDoesNotEndIsLostAfterAWhile() {
        shop.storefront.nextFile(Fate.NEVER_ENDS);
        shop.publish();
        shop.clock.pass(Shop.IMPORT_PATIENCE.minusSeconds(1));
        assertThat(shop.publishing.follow("file-1")).isInstanceOf(Deferred.class);

        shop.clock.pass(Duration.ofSeconds(1));
        assertThat(shop.publishing.follow("file-1")).isEqualTo(lost());

        assertThat(shop.hold("import").explanation()).contains("has not come to an end");
        assertThat(shop.scan().changes()).isEqualTo(10);
    }

    @Test
    void aFileOfWhichNothingIsHeardIsLostAfterAWhile() {
        shop.scan();
        shop.publishing.publish(shop.push());
        shop.clock.pass(Shop.IMPORT_PATIENCE);
        shop.storefront.faults().before("progress", Trouble.unavailable());

        assertThat(shop.publishing.follow("file-1")).isEqualTo(lost());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            mode = Mode.INCLUDE,
            names = {"NAMES_A_STRANGER", "LEAVES_A_LINE_OUT"})
    void whereTheReportDoesNotAccountForTheFileNoLineCounts(Fate fate) {
        shop.storefront.drop(sku(3));
        shop.storefront.nextFile(fate);

        assertThat(shop.publish()).containsExactly(Done.of("sent"), lost());

        assertThat(shop.held()).isEqualTo(Map.of("import", Reason.STOCK_IMPORT_LOST));
        assertThat(shop.hold("import").explanation()).contains("of 10 lines");
        assertThat(shop.nextScan().changes()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "11, 0", "0, 0", "9, 2", "8, 1"})
    void whereTheCountsDoNotAddUpNoLineCounts(int taken, int refused) {
        shop.storefront.drop(sku(3));
        shop.misquoted.says(new ImportProgress.Complete(taken, refused, refused > 0));

        assertThat(shop.publish()).containsExactly(Done.of("sent"), lost());

        assertThat(shop.hold("import").explanation())
                .contains("of 10 lines it says that " + taken + " were taken and " + refused + " refused");
        assertThat(shop.nextScan().changes()).isEqualTo(10);
    }

    @Test
    void whereTheReportNamesALineThatWasNotSentInPlaceOfOneThatWasNoLineCounts() {
        shop.storefront.drop(sku(3));
        shop.misquoted.reports(new RefusedLine("NOT-SENT", RefusalCause.UNKNOWN_OFFER, "there is no such offer"));

        assertThat(shop.publish()).containsExactly(Done.of("sent"), lost());

        assertThat(shop.nextScan().changes()).isEqualTo(10);
    }

    @Test
    void whereTheReportNamesOneLineTwiceAndLeavesAnotherOutNoLineCounts() {
        shop.storefront.drop(sku(3));
        shop.storefront.drop(sku(4));
        RefusedLine third = new RefusedLine(sku(3), RefusalCause.UNKNOWN_OFFER, "there is no such offer");
        shop.misquoted.reports(third, third);

        assertThat(shop.publish()).containsExactly(Done.of("sent"), lost());
    }

    @Test
    void aLineOfTheReportWithoutASkuIsNoLineThatWasSent() {
        shop.storefront.drop(sku(3));
        shop.misquoted.reports(new RefusedLine("", RefusalCause.OTHER, "unreadable"));

        assertThat(shop.publish()).containsExactly(Done.of("sent"), lost());
    }

    @Test
    void aFileWhoseLinesAreLostCountsForNothing() {
        shop.storefront.runsFor(1);
        shop.publish();
        shop.documents.delete(shop.underWay().document());
        shop.storefront.step();

        assertThat(shop.publishing.follow("file-1")).isEqualTo(lost());

        assertThat(shop.nextScan().changes()).isEqualTo(10);
    }

    @Test
    void whatIsConfirmedIsWhatWasSentAndNotWhatWasReadMeanwhile() {
        shop.storefront.runsFor(1);
        shop.publish();
        shop.sell(sku(1), 6).nextScan();
        shop.storefront.step();

        assertThat(shop.publishing.follow("file-1")).isEqualTo(Done.of("confirmed"));

        assertThat(shop.nextScan().changes()).isEqualTo(1);
        shop.storefront.runsFor(0);
        shop.deliverAll();
        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(1), 6));
        assertThat(List.of(shop.shown(sku(0)), shop.shown(sku(1)))).containsExactly(5, 6);
    }

    @Test
    void theDocumentsOfAFileAreGoneWhenItIsOver() {
        shop.storefront.runsFor(1);
        shop.publish();
        String document = shop.underWay().document();
        assertThat(shop.documents.get(document)).isPresent();

        shop.storefront.step();
        shop.publishing.follow("file-1");

        assertThat(shop.documents.get(document)).isEmpty();
    }

    private Held lost() {
        return new Held(shop.hold("import"));
    }
}
