package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.erp.bluecherry.SkuSettings.Part;
import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.InMemoryDocuments;
import dev.selvedge.testkit.InMemoryFacts;
import dev.selvedge.testkit.InMemoryMappings;
import dev.selvedge.testkit.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Stock as BlueCherry computes it, batch after batch.
class StockTest {

    private static final Instant NIGHT = Instant.parse("2026-03-02T02:00:00Z");
    private static final Sku LINEN = new Sku("LINEN-OAT");

    private final InMemoryFacts facts = new InMemoryFacts();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final HandSetClock clock = new HandSetClock(Samples.NOON);
    private BlueCherrySettings settings = Mailroom.settings(OrderSettings.documented());

    @Test
    void withoutAnyBatchStockIsNotEmptyButUnknown() {
        assertThatThrownBy(() -> page(Optional.empty())).isInstanceOf(RemoteFailure.Unavailable.class);
        assertThatThrownBy(() -> erp().lookUp(LINEN)).isInstanceOf(RemoteFailure.Unavailable.class);
    }

    @Test
    void theObservationsTimeIsTheBatchsAndNotThatOfItsArrival() {
        clock.pass(Duration.ofHours(5));
        hear(NIGHT, level("LINEN-OAT", "MAIN", 7));

        assertThat(page(Optional.empty()))
                .isEqualTo(new StockPage(
                        List.of(new StockRow(LINEN, "MAIN|JLM|00123|OAT|||01|S|LINEN-OAT", BigDecimal.valueOf(7))),
                        Optional.empty(),
                        Optional.of(NIGHT),
                        true));
    }

    @Test
    void anOlderBatchThatComesLaterReplacesNothing() {
        hear(NIGHT, level("LINEN-OAT", "MAIN", 7));

        hear(NIGHT.minusSeconds(1), level("LINEN-OAT", "MAIN", 99));

        assertThat(figures()).containsExactly(7);
        assertThat(page(Optional.empty()).asOf()).contains(NIGHT);
    }

    @Test
    void aBatchThatComesTwiceStaysAsItWasFirst() {
        hear(NIGHT, level("LINEN-OAT", "MAIN", 7));

        hear(NIGHT, level("LINEN-OAT", "MAIN", 99));

        assertThat(figures()).containsExactly(7);
    }

    @Test
    void twoBatchesAreKeptAndNoMore() {
        for (int night = 0; night < 5; night++) {
            hear(NIGHT.plus(Duration.ofDays(night)), level("LINEN-OAT", "MAIN", night));
        }

        StockBatches batches = register().stock();
        assertThat(batches.at(NIGHT.plus(Duration.ofDays(4)))).isPresent();
        assertThat(batches.at(NIGHT.plus(Duration.ofDays(3)))).isPresent();
        assertThat(batches.at(NIGHT.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(facts.read("stock", "", 10)).hasSize(2);
        assertThat(documents.get("bluecherry/stock/2026-03-04T02:00:00.000Z")).isEmpty();
    }

    @Test
    void aWalkOverABatchThatHasGoneIsNotSteadyAndEnds() {
        settings = with(new StockSettings(
                settings.stock().layout(),
                Optional.empty(),
                Set.of(),
                settings.stock().category(),
                1));
        hear(NIGHT, level("LINEN-OAT", "MAIN", 7), level("LINEN-OAT", "WEST", 8));
        Optional<String> second = page(Optional.empty()).next();

        hear(NIGHT.plusSeconds(1), level("LINEN-OAT", "MAIN", 1));
        assertThat(page(second).rows())
                .extracting(row -> row.available().intValue())
                .containsExactly(8);
        hear(NIGHT.plusSeconds(2), level("LINEN-OAT", "MAIN", 1));

        assertThat(page(second)).isEqualTo(new StockPage(List.of(), Optional.empty(), Optional.of(NIGHT), false));
    }

    @Test
    void whatIsInTransitOrGoesDirectIsLeftOut() {
        hear(
                NIGHT,
                level("LINEN-OAT", "POE", 1),
                level("LINEN-OAT", "FOB", 2),
                level("LINEN-OAT", "", 4),
                level("LINEN-OAT", " ", 8),
                level("LINEN-OAT", "MAIN", 16),
                level("LINEN-OAT", "WEST", 32));

        assertThat(figures()).containsExactly(16, 32);
    }

    @Test
    void onlyTheChosenLocationsAreSold() {
        settings = with(new StockSettings(
                settings.stock().layout(),
                Optional.of(Set.of("MAIN", "POE")),
                settings.stock().leftOut(),
                settings.stock().category(),
                100));
        hear(NIGHT, level("LINEN-OAT", "POE", 1), level("LINEN-OAT", "MAIN", 16), level("LINEN-OAT", "WEST", 32));

        assertThat(figures()).containsExactly(16);
    }

    @Test
    void rowsByLotAreOneFigure() {
        StockLevel one = level("LINEN-OAT", "MAIN", 3);
        hear(
                NIGHT,
                new StockLevel(one.item(), "", "MAIN", BigDecimal.valueOf(3)),
                new StockLevel(one.item(), "SOFT", "MAIN", BigDecimal.valueOf(4)),
                level("LINEN-OAT", "WEST", 5));

        assertThat(figures()).containsExactly(7, 5);
        assertThat(register().stock().newest().orElseThrow().category(LINEN)).contains("SOFT");
    }

    @Test
    void aSkuThatStandsForTwoItemsIsNotSoldAndIsRefused() {
        settings = with(new SkuSettings(List.of(Part.STYLE), "-"));
        hear(NIGHT, level("A", "MAIN", 3), level("B", "MAIN", 4));

        assertThat(figures()).isEmpty();
        BlueCherryErp erp = erp();
        assertThat(erp.lookUp(new Sku("00123"))).contains(new Sku("00123"));
        assertThatThrownBy(() -> erp.place(Samples.order("X-A")
                        .lines(Samples.line("1").sku("00123"))
                        .build()))
                .isInstanceOfSatisfying(
                        RemoteFailure.Refused.class,
                        refused -> assertThat(refused.words()).startsWith("SKU '00123' stands for 2 items"));
    }

    @Test
    void anItemWithoutASkuIsNotSold() {
        hear(NIGHT, level("", "MAIN", 3), level("LINEN-OAT", "MAIN", 4));

        assertThat(figures()).containsExactly(4);
    }

    @Test
    void everythingOfABatchIsKeptAsItWas() {
        Item item = new Item("JLM", "00123", "OÄT", "L", "32", "24", "XXL", "501\u00002345");
        List<StockLevel> levels = List.of(
                new StockLevel(item, "Soft & Co", "MÅIN", new BigDecimal("-2.1235")),
                new StockLevel(new Item("", "", "", "", "", "", "", ""), "", "", new BigDecimal("0.00")));

        assertThat(PackedStock.unpack(PackedStock.pack(levels))).isEqualTo(levels);
    }

    @Test
    void aLargeBatchTakesFewBytes() {
        List<StockLevel> levels = IntStream.range(0, 50_000)
                .mapToObj(each -> level("50123450" + each, "MAIN", each % 40))
                .toList();

        assertThat(PackedStock.pack(levels)).hasSizeLessThan(1_000_000);
    }

    private static StockLevel level(String upc, String location, int openToSell) {
        return new StockLevel(
                new Item("JLM", "00123", "OAT", "", "", "01", "S", upc), "", location, BigDecimal.valueOf(openToSell));
    }

    private Register register() {
        return new Register(settings, facts, documents, clock);
    }

    private BlueCherryErp erp() {
        InMemoryMappings mappings = new InMemoryMappings();
        return new BlueCherryErp(settings, register(), mappings, clock);
    }

    private void hear(Instant computedAt, StockLevel... levels) {
        register().heard(new Heard.Stock(computedAt, List.of(levels)), "file", clock.instant());
    }

    private StockPage page(Optional<String> token) {
        return new BlueCherryStock(settings, register()).stock(Optional.empty(), token);
    }

    private List<Integer> figures() {
        return page(Optional.empty()).rows().stream()
                .map(row -> row.available().intValueExact())
                .toList();
    }

    private BlueCherrySettings with(StockSettings stock) {
        return new BlueCherrySettings(
                settings.transport(),
                settings.orders(),
                settings.skus(),
                stock,
                settings.text(),
                settings.folders(),
                settings.x12(),
                settings.rest(),
                settings.finance());
    }

    private BlueCherrySettings with(SkuSettings skus) {
        return new BlueCherrySettings(
                settings.transport(),
                settings.orders(),
                skus,
                settings.stock(),
                settings.text(),
                settings.folders(),
                settings.x12(),
                settings.rest(),
                settings.finance());
    }
}
