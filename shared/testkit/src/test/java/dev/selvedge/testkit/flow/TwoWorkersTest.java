package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.cancelled;
import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.Outcome.Deferred;
import dev.selvedge.core.model.Outcome.Done;
import dev.selvedge.core.model.Outcome.Duplicate;
import dev.selvedge.testkit.SampleOrder;
import dev.selvedge.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoWorkersTest {

    private static final Deferred BUSY = new Deferred(Samples.NOON.plus(Connection.LEASE), "another worker is at it");

    private final Connection connection = new Connection();
    private final List<Outcome> second = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"place.head", "place.lines"})
    void aSecondWorkerWaitsWhileTheFirstIsInTheErp(String step) {
        meanwhile(step, toShip("X-A"));

        assertThat(connection.ingest(toShip("X-A"))).isInstanceOf(Done.class);

        assertThat(second).containsExactly(BUSY);
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void aSecondWorkerWaitsWhileTheFirstLooks() {
        connection.erp.faults().after("place.lines", Trouble.lost());
        connection.ingest(toShip("X-A"));
        meanwhile("find", toShip("X-A"));

        assertThat(connection.ingest(toShip("X-A"))).isInstanceOf(Done.class);

        assertThat(second).containsExactly(BUSY);
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void aSecondWorkerMayBeFasterWhileTheFirstLooksUpItsSkus() {
        meanwhile("lookUp", toShip("X-A"));

        assertThat(connection.ingest(toShip("X-A"))).isEqualTo(new Duplicate("placed before"));

        assertThat(second).singleElement().isInstanceOf(Done.class);
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
    }

    @Test
    void aCancellationThatComesWhileTheOrderIsPlacedVoidsItAfterwards() {
        meanwhile("place.lines", cancelled("X-A", 5));

        connection.ingest(toShip("X-A"));
        assertThat(second).containsExactly(BUSY);
        connection.ingest(cancelled("X-A", 5));

        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.standing("X-A")).isZero();
    }

    @Test
    void aCancellationThatComesBetweenCheckAndClaimWins() {
        meanwhile("lookUp", cancelled("X-A", 5));

        assertThat(connection.ingest(toShip("X-A"))).isEqualTo(new Duplicate("withdrawn before"));

        assertThat(second).containsExactly(Done.of("withdrawn"));
        assertThat(connection.erp.sales().of("X-A")).isEmpty();
    }

    @Test
    void aWorkerThatFindsAnObjectionWaitsForOneThatIsPlacing() {
        meanwhile("place.head", later("X-A", 5, OrderState.TO_SHIP, "SHIPPING").withoutAddresses());

        connection.ingest(toShip("X-A"));

        assertThat(second).containsExactly(BUSY);
        assertThat(connection.held()).isEmpty();
    }

    @RepeatedTest(20)
    void manyWorkersAtOncePlaceAnOrderOnce() throws InterruptedException {
        List<Outcome> outcomes = together(8, toShip("X-A"));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .allSatisfy(
                        outcome -> assertThat(outcome).isInstanceOfAny(Done.class, Duplicate.class, Deferred.class));
        assertThat(connection.erp.sales().of("X-A")).hasSize(1);
        assertThat(connection.erp.sales().stock(Connection.CUSHION)).isEqualTo(98);
    }

    private void meanwhile(String step, SampleOrder order) {
        connection.erp.faults().meanwhile(step, () -> second.add(connection.ingest(order)));
    }

    private List<Outcome> together(int many, SampleOrder order) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(many);
        Callable<Outcome> worker = () -> {
            ready.countDown();
            ready.await();
            return connection.ingest(order);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            return threads
                    .invokeAll(IntStream.range(0, many).mapToObj(_ -> worker).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
