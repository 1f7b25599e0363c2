package dev.selvedge.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Payouts into the ledger through a bad fortnight, seed after seed.
@QuarkusTest
class SettlementSimulation {

    private static final int FIRST = Integer.getInteger("simulation.seed", 1);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);

    @Test
    void everyPayoutOfEverySeedIsInTheLedgerToThePennyOrVisiblyHeld() {
        Report report = new Report();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            report.add(played(seed, Plant.nothing()));
        }
        report.print();
    }

    private static Report played(long seed, Plant plant) {
        try (SettlementDays days = new SettlementDays(seed, plant)) {
            days.play();
            return Report.of(days.world(), days.orders());
        }
    }

    @Test
    void oneSeedGivesOneTrace() {
        assertThat(trace(11)).isEqualTo(trace(11)).hasSizeGreaterThan(100);
    }

    private static List<String> trace(long seed) {
        try (SettlementDays days = new SettlementDays(seed, Plant.nothing())) {
            days.play();
            return days.world().trace.lines();
        }
    }
}
