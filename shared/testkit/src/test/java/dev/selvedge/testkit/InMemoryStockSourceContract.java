package dev.selvedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.StockRow;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.testkit.contract.StockSourceContract;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryStockSourceContract extends StockSourceContract {

    private final InMemoryStockSource source = new InMemoryStockSource(3);

    @Override
    protected StockSource source() {
        return source;
    }

    @Override
    protected void put(Sku sku, Shelf shelf, BigDecimal available) {
        source.set(new StockRow(sku, shelf.toString(), available));
    }

    @Override
    protected void putIn(String category, Sku sku, Shelf shelf, BigDecimal available) {
        source.file(sku, category);
        put(sku, shelf, available);
    }

    @Override
    protected void remove(Sku sku) {
        source.remove(sku);
    }

    @Override
    protected int pageSize() {
        return 3;
    }

    @Override
    protected void loseTheAnswer() {
        source.faults().after("stock", new RemoteFailure.Unknown(InMemoryErp.NAME, "stock was never answered"));
    }

    @Test
    void unsettledPagesAreSoManyAndNoMore() {
        source.unsettle(2);

        assertThat(first().steady()).isFalse();
        assertThat(first().steady()).isFalse();
        assertThat(first().steady()).isTrue();
    }

    @Test
    void whatHappensBetweenPagesHappensBeforeEachButTheFirst() {
        for (String sku : new String[] {"A", "B", "C", "D"}) {
            source.set(sku, 1);
        }
        source.betweenPages(() -> source.set("D", 9));
        StockPage first = first();

        StockPage second = source.stock(Optional.empty(), first.next());

        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows())
                .containsExactly(new StockRow(new Sku("D"), InMemoryStockSource.SHELF, BigDecimal.valueOf(9)));
    }

    @Test
    void aClearedListIsEmpty() {
        source.set("A", 1);

        source.clear();

        assertThat(first()).isEqualTo(new StockPage(List.of(), Optional.empty(), true));
    }

    private StockPage first() {
        return source.stock(Optional.empty(), Optional.empty());
    }
}
