package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.flow.StockScan.Scan;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.testkit.flow.stock.Trouble.Crash;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file of which nobody knows whether it arrived. One SKU of ten has changed from five to six.
class LostFileTest {

    private static final Map<String, Integer> CHANGE = Map.of(sku(1), 6);

    private final Shop shop = new Shop().fill(10);

    LostFileTest() {
        shop.publish();
        shop.sell(sku(1), 6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashWhileTheFileIsSentIsInDoubtWhenTheLeaseIsOver(boolean arrived) {
        StockPush push = crashed(arrived);
        shop.clock.pass(Shop.LEASE.minusSeconds(1));
        assertThat(shop.publishing.publish(push)).isInstanceOf(Deferred.class);
        assertThat(shop.held()).isEmpty();

        shop.clock.pass(Duration.ofSeconds(1));
        assertThat(shop.publishing.publish(push)).isInstanceOf(Deferred.class);

        assertThat(shop.published.read().underWay()).isEmpty();
        assertThat(shop.held()).isEqualTo(Map.of("import", Reason.STOCK_IMPORT_LOST));
        assertThat(shop.hold("import").evidence()).containsEntry("import", "unknown");
        assertThat(shop.publishing.publish(push)).isEqualTo(Done.of("sent"));
        assertThat(shop.files().getLast()).isEqualTo(CHANGE);
        assertThat(shop.files()).hasSize(arrived ? 3 : 2);
    }

    @Test
    void aCrashWhoseMessageIsLostTooIsToldByALaterScan() {
        crashed(false);
        shop.clock.pass(Shop.LEASE);

        shop.nextPublish();
        shop.nextPublish();

        assertThat(shop.shown(sku(1))).isEqualTo(6);
    }

    @Test
    void aLostAnswerIsInDoubtAtOnce() {
        shop.nextScan();
        shop.storefront.faults().after("send", Trouble.lost());

        assertThat(shop.publishing.publish(shop.push()))
                .isEqualTo(new Deferred(shop.clock.instant().plusSeconds(15), "no answer"));

        assertThat(shop.published.read().underWay()).isEmpty();
        assertThat(shop.held()).isEqualTo(Map.of("import", Reason.STOCK_IMPORT_LOST));
        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 10, 1));
    }

    @Test
    void whatIsInDoubtIsToldUntilAFileThatWasSentAfterTheDoubtIsConfirmed() {
        shop.nextScan();
        shop.storefront.faults().before("send", Trouble.lost());
        shop.deliverAll();

        shop.nextPublish();
        assertThat(shop.shown(sku(1))).isEqualTo(6);
        shop.nextPublish();
        shop.nextPublish();

        assertThat(shop.files()).hasSize(3).endsWith(CHANGE, CHANGE);
    }

    @Test
    void anOldFileThatTakesEffectAfterANewerOneIsPutRight() {
        shop.nextScan();
        shop.storefront.faults().after("send", Trouble.lost());
        shop.deliverAll();
        shop.sell(sku(1), 7);
        shop.nextScan();
        shop.deliverAll();
        shop.storefront.show(sku(1), 6);

        shop.nextPublish();

        assertThat(shop.shown(sku(1))).isEqualTo(7);
    }

    @Test
    void theHoldGoesWhenAFileComesThrough() {
        shop.nextScan();
        shop.storefront.faults().before("send", Trouble.lost());
        shop.deliverAll();
        assertThat(shop.held()).containsOnlyKeys("import");

        shop.nextPublish();

        assertThat(shop.held()).isEmpty();
    }

    @Test
    void twoWorkersThatFindALostFileTellItsLinesOnce() {
        StockPush push = crashed(true);
        shop.clock.pass(Shop.LEASE);
        shop.published.beforeNextReplace(() -> {
            shop.publishing.publish(push);
            shop.publishing.publish(push);
        });

        shop.publishing.publish(push);

        assertThat(shop.underWay().importId()).contains("file-3");
    }

    /// The worker that sends the change dies before it has heard the answer.
    private StockPush crashed(boolean arrived) {
        shop.nextScan();
        StockPush push = shop.push();
        if (arrived) {
            shop.storefront.faults().after("send", new Crash());
        } else {
            shop.storefront.faults().before("send", new Crash());
        }
        assertThatThrownBy(() -> shop.publishing.publish(push)).isInstanceOf(Crash.class);
        assertThat(shop.underWay().importId()).isEmpty();
        return push;
    }
}
