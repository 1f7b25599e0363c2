package dev.selvedge.testkit.flow.dispatch;

import static dev.selvedge.testkit.flow.dispatch.Depot.CUSHION;
import static dev.selvedge.testkit.flow.dispatch.Depot.SHIP;
import static dev.selvedge.testkit.flow.dispatch.Depot.TRACK;
import static dev.selvedge.testkit.flow.dispatch.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.Outcome;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// John Lewis takes whole orders here, each under one number.
class WholeOrdersTest {

    private final Depot depot = new Depot();

    @Test
    void oneParcelIsConfirmedUnderItsNumber() {
        depot.sold("X-A").ships("X-A", "1Z-1");

        assertThat(depot.run())
                .containsExactly(new Outcome.Done("confirmed", Optional.of(Depot.sale("X-A")), "CUSHION-TEAL-45 x 2"));

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
        assertThat(depot.desk.confirmed("X-A")).isOne();
        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.events(Kind.DISPATCH, "X-A")).containsExactly("told", "confirmed");
    }

    @Test
    void theNumberIsToldBeforeTheShipping() {
        depot.sold("X-A").ships("X-A", "1Z-1").dispatch();

        assertThat(depot.asked()).containsExactly(TRACK, SHIP);
    }

    @Test
    void manyParcelsGoUnderTheNumberOfTheFirst() {
        depot.sold("X-A")
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)))
                .ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1)));

        depot.run();

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
        assertThat(depot.asked()).containsExactly(TRACK, SHIP);
        assertThat(depot.order("X-A").told())
                .singleElement()
                .satisfies(told -> assertThat(told.parcels()).containsExactly("P1", "P2"));
    }

    @Test
    void manyOrdersOfOneReadingAreEachConfirmed() {
        for (String order : List.of("X-A", "X-B", "X-C", "X-D", "X-E")) {
            depot.sold(order).ships(order, "1Z-" + order);
        }

        assertThat(depot.run())
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));

        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-X-A");
        assertThat(depot.toldNumber("X-E")).isEqualTo("1Z-X-E");
        assertThat(depot.asked()).hasSize(10);
    }

    @Test
    void aPartWaitsUntilAllHasLeft() {
        depot.sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1)));

        assertThat(depot.dispatchOne()).isEqualTo(Outcome.Done.of("waiting"));
        assertThat(depot.asked()).isEmpty();

        depot.ships("X-A", parcel("P2", "1Z-2", Map.of(CUSHION, 1))).run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.desk.confirmed("X-A")).isOne();
    }

    @Test
    void twoLinesWithOneSkuLeaveTogether() {
        depot.sold(Samples.order("X-A")
                        .lines(
                                Samples.line("L1").quantity(1),
                                Samples.line("L2").quantity(2)))
                .ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 3)));

        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.order("X-A").told().getFirst().lines().values()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void theSameSkuInSeveralFulfilmentsAddsUp() {
        depot.sold(Samples.order("X-A").lines(Samples.line("L1").quantity(5)))
                .ships("X-A", parcel("F1/1", "1Z-1", Map.of(CUSHION, 2)))
                .ships("X-A", parcel("F2/1", "1Z-2", Map.of(CUSHION, 3)));

        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.held()).isEmpty();
    }

    @Test
    void aPartGoesAsTheWholeOnceTheRestIsCancelled() {
        depot.sold("X-A").ships("X-A", parcel("P1", "1Z-1", Map.of(CUSHION, 1))).run();
        depot.shows(Samples.order("X-A")
                .updatedAt(depot.clock.instant())
                .lines(Samples.line("X-A-1").quantity(2).cancelled(1)));

        depot.laterThatDay();

        assertThat(depot.isConfirmed("X-A")).isTrue();
        assertThat(depot.toldNumber("X-A")).isEqualTo("1Z-1");
    }

    @Test
    void whatWasCancelledIsNotWaitedFor() {
        depot.sold(Samples.order("X-A").lines(Samples.line("L1").quantity(3).cancelled(1)))
                .ships("X-A", "1Z-1");

        depot.run();

        assertThat(depot.isConfirmed("X-A")).isTrue();
    }
}
