package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Outcome.Duplicate;
import dev.selvedge.core.model.Outcome.Held;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.flow.stock.Trouble.Crash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How an audit goes, from asking for the offers to telling people.
class StockAuditTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Shop shop = new Shop().fill(10);

    StockAuditTest() {
        shop.publish();
    }

    @Test
    void offersThatAgreeAreLeftAlone() {
        assertThat(shop.audit()).containsExactly(Done.of("compared"));

        assertThat(shop.held()).isEmpty();
        assertThat(shop.audit.adrift()).isZero();
        assertThat(shop.auditReport(Samples.NOON)).isEmpty();
        assertThat(shop.journal("audit", "compared"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("AGREES", "10")
                        .containsEntry("DIFFERS", "0")
                        .containsEntry("report", "reports/stock-audit-" + Samples.NOON));
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void anAuditIsBegunOnceADay() {
        shop.audit();
        assertThat(shop.audit.begin()).isFalse();
        shop.clock.pass(Shop.AUDIT_EVERY.minusSeconds(1));
        assertThat(shop.audit.begin()).isFalse();

        shop.clock.pass(Duration.ofSeconds(1));

        assertThat(shop.audit.begin()).isTrue();
        assertThat(shop.storefront.faults().count("export")).isEqualTo(2);
    }

    @Test
    void offersThatAreStillBeingListedAreLookedAtAgain() {
        shop.storefront.runsFor(1);
        shop.audit.begin();
        Message.OfExport export = export();

        assertThat(compare(export)).isEqualTo(new Deferred(at(Duration.ofMinutes(1)), "the offers are being listed"));

        shop.storefront.step();
        assertThat(compare(export)).isEqualTo(Done.of("compared"));
    }

    @Test
    void aListThatJohnLewisCannotMakeIsHeldAndTheAuditIsTriedAgain() {
        shop.storefront.nextListFails();

        assertThat(shop.audit()).singleElement().isInstanceOf(Held.class);

        assertThat(shop.held()).isEqualTo(Map.of("audit", Reason.AUDIT_FAILED));
        assertThat(shop.hold("audit").explanation()).contains("the list could not be made");
        assertThat(shop.audit()).containsExactly(Done.of("compared"));
        assertThat(shop.held()).isEmpty();
    }

    @Test
    void aListThatDoesNotEndIsHeldAfterAWhile() {
        shop.storefront.runsFor(100);
        shop.audit.begin();
        Message.OfExport export = export();
        shop.clock.pass(Shop.IMPORT_PATIENCE.minusSeconds(1));
        assertThat(compare(export)).isInstanceOf(Deferred.class);

        shop.clock.pass(Duration.ofSeconds(1));
        assertThat(compare(export)).isInstanceOf(Held.class);

        assertThat(shop.held()).isEqualTo(Map.of("audit", Reason.AUDIT_FAILED));
        assertThat(shop.audit.begin()).isTrue();
    }

    @Test
    void aListOfWhichNothingIsHeardIsTriedAgainForAWhile() {
        shop.audit.begin();
        Message.OfExport export = export();
        shop.storefront.faults().before("exported", Trouble.unavailable()).before("offers", Trouble.lost());

        assertThat(compare(export)).isEqualTo(new Deferred(at(Duration.ofSeconds(30)), "connection refused"));
        assertThat(compare(export)).isEqualTo(new Deferred(at(Duration.ofSeconds(15)), "no answer"));
        shop.clock.pass(Shop.IMPORT_PATIENCE);
        shop.storefront.faults().before("exported", Trouble.unavailable());
        assertThat(compare(export)).isInstanceOf(Held.class);
    }

    @Test
    void aListThatWasComparedIsNotComparedAgain() {
        shop.audit.begin();
        Message.OfExport export = export();
        compare(export);

        assertThat(compare(export)).isEqualTo(new Duplicate("compared before"));
    }

    @Test
    void aCrashBetweenComparingAndTellingIsMendedByTheNextDelivery() {
        shop.audit();
        shop.clock.pass(DAY);
        shop.storefront.show(sku(1), 9);
        shop.storefront.stop(sku(2), "PRICE_MISSING");
        shop.audit.begin();
        Message.OfExport export = export();
        shop.storefront.faults().before("inactivity", new Crash());
        assertThatThrownBy(() -> compare(export)).isInstanceOf(Crash.class);
        assertThat(shop.held()).isEmpty();

        assertThat(compare(export)).isEqualTo(Done.of("compared"));

        assertThat(shop.held()).isEqualTo(Map.of("adrift", Reason.OFFER_DIFFERS, "inactive", Reason.OFFER_INACTIVE));
        assertThat(shop.hold("adrift").evidence())
                .containsEntry(
                        "'" + sku(1) + "'", "shows 9, confirmed 5, the ERP can sell 5, last right at " + Samples.NOON);
        assertThat(shop.nextScan().changes()).isOne();
    }

    @Test
    void whatIsPublishedWhileTheOffersAreListedIsNoDrift() {
        shop.audit.begin();
        Message.OfExport export = export();
        shop.sell(sku(1), 6).nextPublish();

        compare(export);

        assertThat(shop.held()).isEmpty();
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void aFileThatIsUnderWayWhileTheOffersAreListedIsNoDrift() {
        shop.storefront.runsFor(1);
        shop.sell(sku(1), 6).nextPublish();
        shop.storefront.step();
        shop.sell(sku(1), 7).nextScan();
        shop.outbox.takeAll();
        shop.storefront.runsFor(0);

        shop.audit();

        assertThat(shop.held()).isEmpty();
        assertThat(shop.publishing.follow("file-2")).isEqualTo(Done.of("confirmed"));
        assertThat(Shop.figures(nextPush())).isEqualTo(Map.of(sku(1), 7));
    }

    @Test
    void aReadingThatIsWrittenDownWhileTheOffersAreComparedIsNotForgotten() {
        shop.storefront.show(sku(1), 9);
        shop.audit.begin();
        Message.OfExport export = export();
        shop.published.beforeNextReplace(() -> shop.sell(sku(2), 6).nextScan());

        compare(export);

        assertThat(Shop.figures(nextPush())).isEqualTo(Map.of(sku(1), 5, sku(2), 6));
    }

    @Test
    void anAuditBeforeTheFirstReadingLeavesEverythingToThat() {
        Shop fresh = new Shop().fill(10);
        for (int number = 0; number < 10; number++) {
            fresh.catalogue.add(Set.of(new Sku(sku(number))));
        }
        fresh.audit();
        assertThat(fresh.held()).isEmpty();

        fresh.nextPublish();

        assertThat(fresh.files())
                .singleElement()
                .satisfies(file -> assertThat(file).hasSize(10));
        assertThat(fresh.shown(sku(3))).isEqualTo(5);
    }

    private List<StockChange> nextPush() {
        shop.outbox.takeAll();
        shop.nextScan();
        return shop.push().changes();
    }

    private Instant at(Duration later) {
        return shop.clock.instant().plus(later);
    }

    private Message.OfExport export() {
        return shop.outbox.takeAll().stream()
                .map(Message.OfExport.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no audit was begun"));
    }

    private Outcome compare(Message.OfExport export) {
        return shop.audit.compare(export.exportId(), export.asked());
    }
}
