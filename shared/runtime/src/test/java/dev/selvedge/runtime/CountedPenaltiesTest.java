package dev.selvedge.runtime;

import static dev.selvedge.testkit.SampleReconciliation.earnings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Reconciliation;
import dev.selvedge.core.model.Reconciliation.OfOrder;
import dev.selvedge.core.model.Settling.Standing;
import dev.selvedge.testkit.InMemoryReconciliations;
import dev.selvedge.testkit.SampleReconciliation;
import dev.selvedge.testkit.Samples;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CountedPenaltiesTest {

    private final Metrics metrics = new Metrics(Configured.required().connection(), InstantSource.fixed(Samples.NOON));
    private final InMemoryReconciliations kept = new InMemoryReconciliations();
    private final CountedPenalties reconciliations = new CountedPenalties(kept, metrics);

    @Test
    void thePenaltiesOfAPayoutThatIsPostedAreCountedWithItsOrdersAndWithout() throws Exception {
        Reconciliation posted = fined().build();

        String page = reconciliations.keep(posted);

        assertThat(kept.at(page)).contains(posted);
        assertThat(line().path("PenaltyPence")).hasToString("1850");
    }

    @Test
    void aPayoutWithoutPenaltiesSaysSo() throws Exception {
        reconciliations.keep(new SampleReconciliation("cycle-1").build());

        assertThat(line().path("PenaltyPence")).hasToString("0");
    }

    @ParameterizedTest
    @EnumSource(names = "POSTED", mode = Mode.EXCLUDE)
    void aPayoutThatIsOnlyComparedIsCountedLater(Standing standing) throws Exception {
        reconciliations.keep(fined().progress(standing).build());

        assertThat(line().has("PenaltyPence")).isFalse();
    }

    /// £12.00 for an order and £6.50 for none.
    private static SampleReconciliation fined() {
        return new SampleReconciliation("cycle-1")
                .orders(List.of(new OfOrder(
                        new OrderId("JL-1001-A"),
                        Optional.empty(),
                        earnings("252.00", "0.00", "-45.36", "0.00", "-12.00", "0.00"))))
                .unassigned(earnings("0.00", "0.00", "0.00", "-48.00", "-6.50", "0.00"));
    }

    private JsonNode line() throws Exception {
        return new ObjectMapper().readTree(metrics.line("acme-settlement-worker"));
    }
}
