package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Outcome.Duplicate;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.flow.stock.Trouble.Crash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StockPublishingTest {

    private final Shop shop = new Shop().fill(10);

    @Test
    void aPushIsSentAsOneFileWhichIsThenFollowed() {
        StockPush push = scanned();

        assertThat(shop.publishing.publish(push)).isEqualTo(Done.of("sent"));

        assertThat(shop.files()).containsExactly(Shop.figures(push.changes()));
        assertThat(shop.outbox.sent()).containsExactly(new Message.OfImport("file-1"));
        assertThat(shop.journal("push", "sent"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .isEqualTo(Map.of(
                                "import",
                                "file-1",
                                "lines",
                                "10",
                                "read",
                                push.observed().toString())));
    }

    @Test
    void aPushWaitsWhileAnotherFileIsUnderWay() {
        shop.storefront.runsFor(1);
        shop.publishing.publish(scanned());
        StockPush second = changedAndScanned(1);

        assertThat(shop.publishing.publish(second))
                .isEqualTo(new Deferred(shop.clock.instant().plusSeconds(15), "another file is under way"));
        assertThat(shop.files()).hasSize(1);

        shop.storefront.step();
        shop.publishing.follow("file-1");
        assertThat(shop.publishing.publish(second)).isEqualTo(Done.of("sent"));
        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(1), 6));
    }

    @Test
    void aPushThatWaitedWhileANewerReadingWasMadeIsMergedIntoThat() {
        shop.storefront.runsFor(1);
        shop.publishing.publish(scanned());
        StockPush second = changedAndScanned(1);
        StockPush third = changedAndScanned(2);
        shop.storefront.step();
        shop.publishing.follow("file-1");

        assertThat(shop.publishing.publish(second)).isEqualTo(new Duplicate("merged into a newer push"));
        assertThat(shop.publishing.publish(third)).isEqualTo(Done.of("sent"));

        assertThat(shop.files()).hasSize(2);
        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(1), 6, sku(2), 7));
    }

    @Test
    void anOlderPushIsNotSentAfterANewerOne() {
        StockPush first = scanned();
        StockPush second = changedAndScanned(1);
        shop.publishing.publish(second);
        shop.publishing.follow("file-1");

        assertThat(shop.publishing.publish(first)).isEqualTo(new Duplicate("a reading as new was sent"));

        assertThat(shop.files()).hasSize(1);
        assertThat(shop.shown(sku(1))).isEqualTo(6);
    }

    @Test
    void aPushThatIsMergedTakesItsDocumentAlong() {
        Shop large = new Shop().fill(1_001);
        large.scan();
        StockPush first = large.push();
        large.sell(sku(1), 6).nextScan();

        large.publishing.publish(first);

        assertThat(large.documents.get(first.document().orElseThrow())).isEmpty();
        assertThat(large.files()).isEmpty();
    }

    @Test
    void aPushThatIsDeliveredAgainWhileItsFileIsUnderWayIsNotSentAgain() {
        shop.storefront.runsFor(1);
        StockPush push = scanned();
        shop.publishing.publish(push);

        assertThat(shop.publishing.publish(push)).isEqualTo(new Duplicate("sent before as file-1"));

        assertThat(shop.files()).hasSize(1);
    }

    @Test
    void aPushThatIsDeliveredAgainAfterItsFileIsConfirmedIsNotSentAgain() {
        StockPush push = scanned();
        shop.publishing.publish(push);
        assertThat(shop.publishing.follow("file-1")).isEqualTo(Done.of("confirmed"));

        assertThat(shop.publishing.publish(push)).isEqualTo(new Duplicate("a reading as new was sent"));

        assertThat(shop.files()).hasSize(1);
    }

    @Test
    void ofTwoWorkersWithAPushOneSendsIt() {
        StockPush push = scanned();
        Outcome[] second = new Outcome[1];
        shop.published.beforeNextReplace(() -> second[0] = shop.publishing.publish(push));

        assertThat(shop.publishing.publish(push))
                .isEqualTo(new Deferred(shop.clock.instant(), "another worker was faster"));

        assertThat(second[0]).isEqualTo(Done.of("sent"));
        assertThat(shop.files()).hasSize(1);
    }

    @Test
    void aNewerReadingThatIsMadeJustBeforeTheFileIsSentKeepsTheOlderBack() {
        StockPush push = scanned();
        shop.published.beforeNextReplace(() -> shop.sell(sku(1), 6).nextScan());

        assertThat(shop.publishing.publish(push)).isInstanceOf(Deferred.class);

        assertThat(shop.publishing.publish(push)).isEqualTo(new Duplicate("merged into a newer push"));
        assertThat(shop.files()).isEmpty();
    }

    static Stream<Arguments> failuresThatDidNothing() {
        return Stream.of(
                Arguments.of(Trouble.throttled(Duration.ofSeconds(7)), Duration.ofSeconds(7)),
                Arguments.of(Trouble.unavailable(), Duration.ofSeconds(30)),
                Arguments.of(Trouble.unauthorised(), Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @MethodSource("failuresThatDidNothing")
    void aFileThatCertainlyDidNotArriveIsSentLaterAndNothingIsInDoubt(RemoteFailure failure, Duration later) {
        StockPush push = scanned();
        Publication before = shop.published.read();
        shop.storefront.faults().before("send", failure);

        assertThat(shop.publishing.publish(push))
                .isEqualTo(new Deferred(shop.clock.instant().plus(later), String.valueOf(failure.getMessage())));

        assertThat(shop.published.read().underWay()).isEmpty();
        assertThat(shop.published.read().levels()).isEqualTo(before.levels());
        assertThat(shop.held()).isEmpty();
        assertThat(shop.publishing.publish(push)).isEqualTo(Done.of("sent"));
        shop.deliverAll();
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void aFileThatJohnLewisRefusesAsAWholeIsHeldWithItsWordsAndTriedAgain() {
        StockPush push = scanned();
        shop.storefront.faults().before("send", Trouble.refused("the header is wrong"));

        assertThat(shop.publishing.publish(push))
                .isEqualTo(new Deferred(shop.clock.instant().plus(Duration.ofMinutes(15)), "STO01"));

        assertThat(shop.held()).isEqualTo(Map.of("import", Reason.STOCK_IMPORT_LOST));
        assertThat(shop.hold("import").explanation()).contains("the header is wrong");
        assertThat(shop.published.read().underWay()).isEmpty();
        shop.publishing.publish(push);
        shop.deliverAll();
        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aPushThatCouldNotBeSentForTooLongIsDroppedAndPeopleAreTold() {
        StockPush push = scanned();
        shop.clock.pass(Shop.OLDEST.plusSeconds(1));

        assertThat(shop.publishing.publish(push))
                .isEqualTo(new Duplicate("too old by now; the next reading replaces it"));

        assertThat(shop.files()).isEmpty();
        assertThat(shop.held()).isEqualTo(Map.of("import", Reason.STOCK_IMPORT_LOST));
        shop.nextPublish();
        assertThat(shop.files().getLast()).hasSize(10);
        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aPushThatIsJustNotTooOldIsSent() {
        StockPush push = scanned();
        shop.clock.pass(Shop.OLDEST);

        assertThat(shop.publishing.publish(push)).isEqualTo(Done.of("sent"));
    }

    @Test
    void aCrashBeforeTheFileIsFollowedIsMendedByTheNextDelivery() {
        StockPush push = scanned();
        crashBeforeFollowing(push);

        assertThat(shop.publishing.publish(push)).isEqualTo(new Duplicate("sent before as file-1"));

        assertThat(shop.outbox.takeAll()).containsExactly(new Message.OfImport("file-1"));
        assertThat(shop.files()).hasSize(1);
    }

    @Test
    void aCrashBeforeTheFileIsFollowedIsMendedByTheNextScan() {
        crashBeforeFollowing(scanned());

        assertThat(shop.nextScan().changes()).isZero();

        assertThat(shop.outbox.sent()).containsExactly(new Message.OfImport("file-1"));
        assertThat(shop.deliverAll()).containsExactly(Done.of("confirmed"));
    }

    private void crashBeforeFollowing(StockPush push) {
        shop.messageSize = message -> {
            if (message instanceof Message.OfImport) {
                throw new Crash();
            }
            return 0;
        };
        assertThatThrownBy(() -> shop.publishing.publish(push)).isInstanceOf(Crash.class);
        shop.messageSize = _ -> 0;
        assertThat(shop.underWay().importId()).contains("file-1");
    }

    private StockPush scanned() {
        shop.scan();
        return shop.push();
    }

    /// The SKU of this number has its number more pieces from now on.
    private StockPush changedAndScanned(int number) {
        shop.sell(sku(number), 5 + number).nextScan();
        List<StockPush> pushes = shop.pushes();
        return pushes.getLast();
    }
}
