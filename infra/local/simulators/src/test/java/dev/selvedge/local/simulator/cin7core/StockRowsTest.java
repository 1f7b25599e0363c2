package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.simulator.cin7core.Cin7Settings.StockReading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A large account is not filtered again for every page.
class StockRowsTest {

    private static final String MAIN = "Main Warehouse";
    private static final StockQuery ALL = new StockQuery(null, null, null, null, null, null);

    private final StockRows rows = new StockRows(new StockReading(true, true));
    private final Product kettle = product("KETTLE-RED");
    private final Product toaster = product("TOASTER");

    @Test
    void theSameQuestionIsAnsweredAgainWithoutWorkWhileOnlyQuantitiesChange() {
        kettle.stock.set(MAIN, BigDecimal.TEN);
        List<Shelf> first = rows.of(ALL);

        kettle.stock.set(MAIN, BigDecimal.ONE);
        kettle.stock.allocate(MAIN, BigDecimal.TWO);

        assertThat(rows.of(new StockQuery(null, null, null, null, null, null))).isSameAs(first);
    }

    @Test
    void aRowThatComesOrGoesIsSeenAtOnce() {
        kettle.stock.set(MAIN, BigDecimal.TEN);
        assertThat(rows.of(ALL)).hasSize(1);

        toaster.stock.set(MAIN, BigDecimal.TEN);
        assertThat(rows.of(ALL)).hasSize(2);

        kettle.stock.discard();
        assertThat(rows.of(ALL)).containsExactlyElementsOf(toaster.stock.shelves());
    }

    @Test
    void anotherQuestionHasItsOwnAnswer() {
        kettle.stock.set(MAIN, BigDecimal.TEN);
        toaster.stock.set("Annexe", BigDecimal.TEN);
        rows.of(ALL);

        assertThat(rows.of(new StockQuery(null, null, null, "Annexe", null, null)))
                .containsExactlyElementsOf(toaster.stock.shelves());
        assertThat(rows.of(ALL)).hasSize(2);
    }

    private Product product(String sku) {
        return new Product(new ProductCard(sku, sku, "General", false), rows, Instant.EPOCH);
    }
}
