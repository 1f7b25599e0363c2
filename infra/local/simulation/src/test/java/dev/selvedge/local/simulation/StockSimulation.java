package dev.selvedge.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.ImportProgress;
import dev.selvedge.core.model.OpenOrder;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Paid;
import dev.selvedge.core.model.PlacedSale;
import dev.selvedge.core.model.Publication;
import dev.selvedge.core.model.Reading;
import dev.selvedge.core.model.RefusedLine;
import dev.selvedge.core.model.ShownOrder;
import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.port.OpenOrders;
import dev.selvedge.core.port.Published;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.core.port.Storefront;
import dev.selvedge.testkit.simulation.SeedFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Stock and orders through a bad day, seed after seed.
@QuarkusTest
class StockSimulation {

    private static final int FIRST = Integer.getInteger("simulation.seed", 1);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);

    @ParameterizedTest
    @EnumSource
    void everyOfferOfEverySeedShowsInTheEndWhatCanBeSold(Supplier supplier) {
        Report report = new Report();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            report.add(played(supplier, seed, Plant.nothing()));
        }
        report.print(supplier);
    }

    private static Report played(Supplier supplier, long seed, Plant plant) {
        try (OrderDay day = new OrderDay(supplier, seed, plant, StockDay.OPENING)) {
            day.play(StockDay.LATEST);
            return Report.of(day);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneSeedGivesOneTrace(Supplier supplier) {
        assertThat(trace(supplier, 11)).isEqualTo(trace(supplier, 11)).hasSizeGreaterThan(100);
    }

    private static List<String> trace(Supplier supplier, long seed) {
        try (OrderDay day = new OrderDay(supplier, seed, Plant.nothing(), StockDay.OPENING)) {
            day.play(StockDay.LATEST);
            return day.world().trace.lines();
        }
    }

    @Test
    void aLineThatCountsAsPublishedWithoutAReportIsFoundOut() {
        assertThat(firstFailure(Plant.of(Storefront.class, StockSimulation::credulous)))
                .hasValueSatisfying(failure -> {
                    assertThat(failure.rule()).isEqualTo(StockInvariants.CONFIRMED);
                    assertThat(failure).hasMessageContaining("./selvedge simulate --seeds 1 --seed " + failure.seed());
                });
    }

    @Test
    void whatIsShownThoughItWasBoughtIsFoundOut() {
        assertThat(firstFailure(Plant.of(OpenOrders.class, Greedy::new)))
                .hasValueSatisfying(failure -> assertThat(failure.rule()).isEqualTo(StockInvariants.NEVER_TOO_MUCH));
    }

    @Test
    void anOlderPushAfterANewerIsFoundOut() {
        assertThat(firstFailure(Plant.of(Published.class, Forgetful::new)))
                .hasValueSatisfying(failure -> assertThat(failure.rule()).isEqualTo(StockInvariants.NEVER_OLDER));
    }

    @Test
    void anIncompleteReadingThatPassesForAWholeOneIsFoundOut() {
        Plant hasty = Plant.of(StockSource.class, Hasty::new);
        assertThat(LongStream.rangeClosed(1, 200)
                        .mapToObj(seed -> failure(seed, hasty))
                        .flatMap(Optional::stream)
                        .anyMatch(failure -> failure.rule().equals(StockInvariants.WHOLE)))
                .isTrue();
    }

    private static Optional<SeedFailure> firstFailure(Plant plant) {
        return LongStream.rangeClosed(1, 200)
                .mapToObj(seed -> failure(seed, plant))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SeedFailure> failure(long seed, Plant plant) {
        try {
            played(Supplier.CIN7, seed, plant);
            return Optional.empty();
        } catch (SeedFailure failure) {
            return Optional.of(failure);
        }
    }

    /// Takes every line of a file that has ended for taken, and reads no report.
    private static Storefront credulous(Storefront storefront) {
        return (Storefront) Proxy.newProxyInstance(
                Storefront.class.getClassLoader(), new Class<?>[] {Storefront.class}, (_, method, arguments) -> {
                    if (method.getName().equals("refused")) {
                        return List.<RefusedLine>of();
                    }
                    try {
                        Object answer = method.invoke(storefront, arguments);
                        return answer instanceof ImportProgress.Complete(int taken, int refused, boolean _)
                                ? new ImportProgress.Complete(taken + refused, 0, false)
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /// Forgets what customers have bought.
    private record Greedy(OpenOrders orders) implements OpenOrders {

        @Override
        public void seen(Collection<ShownOrder> readings, Instant at) {
            orders.seen(readings, at);
        }

        @Override
        public void placed(OrderId order, PlacedSale sale) {
            orders.placed(order, sale);
        }

        @Override
        public void looked(OrderId order, ErpSale sale) {
            orders.looked(order, sale);
        }

        @Override
        public void told(OrderId order, List<Told> all) {
            orders.told(order, all);
        }

        @Override
        public void paid(String payout, Map<OrderId, List<Paid>> some) {
            orders.paid(payout, some);
        }

        @Override
        public Map<OrderId, OpenOrder> find(Collection<OrderId> some) {
            return orders.find(some);
        }

        @Override
        public void forEachOpen(Consumer<OpenOrder> look) {}
    }

    /// Does not see what has been read and sent, and leaves it as it is.
    private record Forgetful(Published published) implements Published {

        @Override
        public Publication read() {
            return with(published.read(), Optional.empty(), Optional.empty());
        }

        @Override
        public boolean replace(Publication before, Publication after) {
            Publication stands = published.read();
            return published.replace(
                    before, with(after, stands.reading(), after.sent().or(stands::sent)));
        }

        private static Publication with(Publication some, Optional<Reading> reading, Optional<Instant> sent) {
            return new Publication(
                    some.version(),
                    some.levels(),
                    some.looked(),
                    reading,
                    sent,
                    some.underWay(),
                    some.tripped(),
                    some.consent(),
                    some.audited());
        }
    }

    /// Where the ERP does not answer, it takes the page for empty and the last.
    private record Hasty(StockSource source) implements StockSource {

        @Override
        public StockPage stock(Optional<String> category, Optional<String> token) {
            try {
                return source.stock(category, token);
            } catch (RemoteFailure failure) {
                return new StockPage(List.of(), Optional.empty(), true);
            }
        }
    }
}
