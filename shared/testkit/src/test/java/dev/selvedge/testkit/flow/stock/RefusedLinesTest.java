package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.RefusalCause;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Lines that John Lewis does not take, while it takes the others.
class RefusedLinesTest {

    private final Shop shop = new Shop().fill(10);

    @Test
    void thereIsOneHoldForEachCauseWithItsSkusAndJohnLewissWords() {
        shop.storefront.drop(sku(1));
        shop.storefront.drop(sku(2));
        shop.storefront.refuse(sku(3), RefusalCause.BAD_VALUE, "more than 99");
        shop.storefront.refuse(sku(4), RefusalCause.OTHER, "the offer is locked");

        shop.publish();

        assertThat(shop.held())
                .isEqualTo(Map.of(
                        "unlisted", Reason.OFFER_UNKNOWN,
                        "bad-values", Reason.STOCK_VALUE_REFUSED,
                        "refused", Reason.STOCK_LINE_REFUSED));
        assertThat(shop.hold("unlisted").evidence())
                .isEqualTo(Map.of(
                        "skus",
                        "2",
                        "'" + sku(1) + "'",
                        "there is no such offer",
                        "'" + sku(2) + "'",
                        "there is no such offer"));
        assertThat(shop.hold("bad-values").evidence())
                .isEqualTo(Map.of("skus", "1", "'" + sku(3) + "'", "more than 99"));
        assertThat(shop.hold("refused").evidence())
                .isEqualTo(Map.of("skus", "1", "'" + sku(4) + "'", "the offer is locked"));
    }

    @Test
    void theOthersAreConfirmed() {
        shop.storefront.refuse(sku(4), RefusalCause.OTHER, "the offer is locked");
        shop.publish();

        shop.sell(sku(5), 6).nextPublish();

        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(5), 6));
    }

    @Test
    void aFurtherRefusalIsHeldWithTheOthersOfItsCause() {
        shop.storefront.refuse(sku(4), RefusalCause.OTHER, "the offer is locked");
        shop.publish();
        shop.storefront.refuse(sku(5), RefusalCause.OTHER, "the offer is closed");

        shop.sell(sku(5), 6).nextPublish();

        assertThat(shop.hold("refused").evidence())
                .isEqualTo(Map.of(
                        "skus",
                        "2",
                        "'" + sku(4) + "'",
                        "the offer is locked",
                        "'" + sku(5) + "'",
                        "the offer is closed"));
    }

    @Test
    void aHoldOfMoreSkusThanItCanNameHasAReport() {
        Shop unlisted = new Shop();
        for (int number = 0; number < 21; number++) {
            unlisted.source.set(sku(number), 5);
        }

        unlisted.publish();

        Map<String, String> evidence = unlisted.hold("unlisted").evidence();
        assertThat(evidence).containsKey("'" + sku(19) + "'").doesNotContainKey("'" + sku(20) + "'");
        assertThat(unlisted.reports
                        .at(String.valueOf(evidence.get("all of them")))
                        .orElseThrow()
                        .rows())
                .hasSize(21);
    }

    @Test
    void anUnlistedSkuIsTriedOnceADayWhateverItsStock() {
        shop.storefront.drop(sku(1));
        shop.publish();
        shop.sell(sku(1), 6);
        pass(Shop.UNLISTED_AGAIN.minusSeconds(1));
        assertThat(shop.scan().changes()).isZero();

        shop.clock.pass(Shop.SCAN_EVERY);

        assertThat(shop.scan().changes()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = RefusalCause.class,
            mode = Mode.EXCLUDE,
            names = {"UNKNOWN_OFFER"})
    void aRefusedLineIsTriedEachHour(RefusalCause cause) {
        shop.storefront.refuse(sku(1), cause, "no");
        shop.publish();
        pass(Shop.REFUSED_AGAIN.minus(Shop.SCAN_EVERY));
        assertThat(shop.scan().changes()).isZero();

        pass(Shop.SCAN_EVERY);

        assertThat(shop.scan().changes()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = RefusalCause.class,
            mode = Mode.EXCLUDE,
            names = {"UNKNOWN_OFFER"})
    void aRefusedLineIsTriedAtOnceWithAnotherQuantity(RefusalCause cause) {
        shop.storefront.refuse(sku(1), cause, "no");
        shop.publish();

        shop.sell(sku(1), 6).nextPublish();

        assertThat(shop.files().getLast()).isEqualTo(Map.of(sku(1), 6));
    }

    @Test
    void aHoldGoesWhenNoLineOfItsCauseIsLeft() {
        shop.storefront.refuse(sku(1), RefusalCause.BAD_VALUE, "more than 99");
        shop.storefront.refuse(sku(2), RefusalCause.BAD_VALUE, "more than 99");
        shop.storefront.refuse(sku(3), RefusalCause.OTHER, "the offer is locked");
        shop.publish();

        shop.storefront.take(sku(1));
        shop.sell(sku(1), 6).nextPublish();
        assertThat(shop.hold("bad-values").evidence()).containsEntry("skus", "1");

        shop.storefront.take(sku(2));
        shop.sell(sku(2), 6).nextPublish();
        assertThat(shop.held()).containsOnlyKeys("refused");
    }

    @Test
    void aLineThatIsRefusedForAnotherCauseMovesToItsHold() {
        shop.storefront.drop(sku(1));
        shop.publish();
        shop.storefront.show(sku(1), 0);
        shop.storefront.refuse(sku(1), RefusalCause.OTHER, "the offer is locked");

        pass(Shop.UNLISTED_AGAIN);
        shop.publish();

        assertThat(shop.held()).isEqualTo(Map.of("refused", Reason.STOCK_LINE_REFUSED));
    }

    private void pass(Duration time) {
        shop.clock.pass(time);
    }
}
