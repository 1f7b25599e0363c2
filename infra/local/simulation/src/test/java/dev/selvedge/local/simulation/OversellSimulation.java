package dev.selvedge.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.testkit.simulation.SeedFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Between its runs an ERP that works in batches does not oversell, seed after seed, because what we have sold since
/// its last one is taken off.
@QuarkusTest
class OversellSimulation {

    private static final int FIRST = Integer.getInteger("simulation.seed", 1);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);

    @Test
    void nothingIsSoldThatIsNotThere() {
        long sold = LongStream.range(FIRST, FIRST + SEEDS)
                .map(seed -> sold(seed, Plant.nothing()))
                .sum();
        assertThat(sold).as("pieces sold").isGreaterThan(3L * SEEDS);
    }

    /// Most of the shops of the first twenty seeds, for by chance nobody may want what was shown too much.
    @Test
    void aBatchThatPassesForWhatIsSoNowOversells() {
        Plant timeless =
                Plant.of(StockSource.class, source -> (category, token) -> asIfNow(source.stock(category, token)));
        assertThat(LongStream.rangeClosed(1, 20).filter(seed -> oversells(seed, timeless)))
                .hasSizeGreaterThan(10);
    }

    private static StockPage asIfNow(StockPage page) {
        return new StockPage(page.rows(), page.next(), page.steady());
    }

    private static boolean oversells(long seed, Plant plant) {
        try {
            sold(seed, plant);
            return false;
        } catch (SeedFailure failure) {
            assertThat(failure.rule()).isEqualTo(OversellDay.OVERSOLD);
            return true;
        }
    }

    private static int sold(long seed, Plant plant) {
        try (OversellDay day = new OversellDay(seed, plant)) {
            day.play();
            return day.sold();
        }
    }
}
