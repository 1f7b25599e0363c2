package dev.selvedge.testkit.flow.stock;

import static dev.selvedge.testkit.flow.stock.Shop.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.StockScan.End;
import dev.selvedge.core.flow.StockScan.Scan;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.StockPush;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The document with the levels, which every flow reads and writes back.
class StockLevelsTest {

    private static final int MANY = 2_000;

    private final Shop shop = new Shop().fill(10);

    @Test
    void theSameLevelsAreTheSameDocumentHoweverTheyCameAbout() {
        Shop atOnce = new Shop().fill(MANY);
        Shop oneAfterTheOther = new Shop();
        for (int number = MANY - 1; number >= 0; number -= 100) {
            oneAfterTheOther.sell(sku(number), 5);
        }
        oneAfterTheOther.scan();
        oneAfterTheOther.fill(MANY);

        atOnce.scan();
        oneAfterTheOther.nextScan();

        assertThat(content(oneAfterTheOther)).isEqualTo(content(atOnce));
    }

    @Test
    void levelsThatDidNotChangeStayInTheirDocument() {
        shop.publish();
        String document = levels(shop);

        shop.nextScan();

        assertThat(levels(shop)).isEqualTo(document);
    }

    @Test
    void ofAllDocumentsWithLevelsOnlyTheLastIsKept() {
        shop.publish();
        String before = levels(shop);

        shop.sell(sku(1), 6).nextPublish();

        assertThat(levels(shop)).isNotEqualTo(before);
        assertThat(shop.documents.get(before)).isEmpty();
        assertThat(shop.documents.get(levels(shop))).isPresent();
    }

    /// Every standing that there is, brought about and laid down; then each shows that it was not mistaken for another.
    @Test
    void everyStandingComesBackAsItWasLaidDown() {
        shop.storefront.drop(sku(1));
        shop.storefront.refuse(sku(2), RefusalCause.BAD_VALUE, "more than 99 – «viel»");
        shop.publish();
        shop.sell(sku(3), 6);
        shop.storefront.faults().before("send", Trouble.lost());
        shop.nextPublish();
        shop.sell("UNCARRIED/1", 1).sell(sku(0), 4);

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 11, 2));
        assertThat(Shop.figures(shop.push().changes())).isEqualTo(Map.of(sku(0), 4, sku(3), 6));

        shop.clock.pass(Shop.REFUSED_AGAIN);
        shop.scan();
        assertThat(Shop.figures(shop.push().changes())).isEqualTo(Map.of(sku(0), 4, sku(2), 5, sku(3), 6));
        shop.sell(sku(2), 6).nextPublish();
        assertThat(shop.hold("bad-values").evidence())
                .isEqualTo(Map.of("skus", "1", "'" + sku(2) + "'", "more than 99 – «viel»"));
        assertThat(shop.hold("unlisted").evidence()).containsEntry("skus", "1");
    }

    static Stream<BiConsumer<Shop, String>> losses() {
        return Stream.of(
                (shop, document) -> shop.documents.delete(document),
                (shop, document) -> shop.documents.put(document, new byte[] {1, 2, 3}),
                (shop, document) -> shop.documents.put(document, half(shop)));
    }

    private static byte[] half(Shop shop) {
        byte[] whole = content(shop);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void levelsThatAreLostAreToldOnceMore(BiConsumer<Shop, String> loss) {
        shop.publish();
        loss.accept(shop, levels(shop));

        assertThat(shop.nextScan()).isEqualTo(new Scan(End.LET_THROUGH, 1, 10, 10));

        shop.deliverAll();
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void aFileThatIsConfirmedWhileAReadingIsWrittenDownCountsAsMuchAsTheReading() {
        shop.storefront.runsFor(1);
        shop.publish();
        shop.sell(sku(1), 6).sell("NEW", 2);
        shop.storefront.step();
        shop.storefront.runsFor(0);
        Outcome[] followed = new Outcome[1];
        shop.published.beforeNextReplace(() -> followed[0] = shop.publishing.follow("file-1"));

        shop.nextScan();

        assertThat(followed).containsExactly(Done.of("confirmed"));
        StockPush push = shop.push();
        assertThat(Shop.figures(push.changes())).isEqualTo(Map.of(sku(1), 6, "NEW", 2));
        shop.publishing.publish(push);
        shop.deliverAll();
        assertThat(shop.nextScan().changes()).isZero();
    }

    @Test
    void aReadingThatIsWrittenDownWhileAFileIsConfirmedCountsAsMuchAsTheFile() {
        shop.storefront.runsFor(1);
        shop.publish();
        shop.storefront.step();
        shop.clock.pass(Duration.ofMinutes(15));
        shop.published.beforeNextReplace(() -> shop.sell(sku(1), 6).scan());

        assertThat(shop.publishing.follow("file-1")).isEqualTo(Done.of("confirmed"));

        assertThat(Shop.figures(shop.push().changes())).isEqualTo(Map.of(sku(1), 6));
        assertThat(shop.nextScan().changes()).isOne();
    }

    private static byte[] content(Shop shop) {
        return shop.documents.get(levels(shop)).orElseThrow();
    }

    private static String levels(Shop shop) {
        return shop.published.read().levels().orElseThrow();
    }
}
