package dev.selvedge.testkit.flow;

import static dev.selvedge.testkit.flow.Connection.later;
import static dev.selvedge.testkit.flow.Connection.toShip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.LineState;
import dev.selvedge.core.model.OrderState;
import dev.selvedge.core.model.Totals;
import dev.selvedge.testkit.Samples;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// An order that still is to be shipped and of which a part has left.
class PartShippedTest {

    private final Connection connection = new Connection();

    @Test
    void aLineThatWasShippedSinceIsNoChange() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1"), Samples.line("L2")));

        connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING")
                .lines(Samples.line("L1").state(LineState.SHIPPED), Samples.line("L2")));

        assertThat(connection.held()).isEmpty();
    }

    @Test
    void anOrderWhoseOpenLinesWereAllShippedIsNotWithdrawn() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1"), Samples.line("L2")));

        connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING")
                .lines(
                        Samples.line("L1").state(LineState.SHIPPED),
                        Samples.line("L2").state(LineState.CANCELLED)));

        assertThat(connection.erp.faults().count("undo")).isZero();
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void whatWasShippedStillCountsWhenTheRestIsCancelledInPart() {
        connection.ingest(toShip("X-A")
                .lines(
                        Samples.line("L1").state(LineState.SHIPPED),
                        Samples.line("L2").quantity(3).cancelled(1).shipping("GBP 0.00"))
                .totals(new Totals(Money.parse("GBP 50.00"), Money.parse("GBP 3.95"), Money.parse("GBP 53.95"))));

        assertThat(connection.held()).isEmpty();
        assertThat(connection.standing("X-A")).isOne();
    }

    @Test
    void onlyWhatHasNotLeftIsPlaced() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1").state(LineState.SHIPPED), Samples.line("L2")));

        assertThat(connection.standing("X-A")).isOne();
        assertThat(connection.erp.sales().stock(Connection.CUSHION)).isEqualTo(98);
    }

    @Test
    void aCancellationOfWhatHasNotLeftIsAChange() {
        connection.ingest(toShip("X-A").lines(Samples.line("L1"), Samples.line("L2")));

        connection.ingest(later("X-A", 60, OrderState.TO_SHIP, "SHIPPING")
                .lines(
                        Samples.line("L1").state(LineState.SHIPPED),
                        Samples.line("L2").cancelled(1)));

        assertThat(connection.held()).containsOnlyKeys("CHANGE/X-A");
    }
}
