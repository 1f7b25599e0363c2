package dev.selvedge.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.testkit.simulation.SeedFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Orders to the customer's doorstep through a bad day, seed after seed.
@QuarkusTest
class DispatchSimulation {

    private static final int FIRST = Integer.getInteger("simulation.seed", 1);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 200);

    @Test
    void everyParcelOfEverySeedIsConfirmedOnceOrVisiblyHeld() {
        Report report = new Report();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            report.add(played(seed, Plant.nothing()));
        }
        report.print();
    }

    private static Report played(long seed, Plant plant) {
        try (OrderDay day = new OrderDay(seed, plant, DispatchDay.OPENING)) {
            day.play(DispatchDay.LATEST);
            return Report.of(day);
        }
    }

    @Test
    void oneSeedGivesOneTrace() {
        assertThat(trace(11)).isEqualTo(trace(11)).hasSizeGreaterThan(100);
    }

    private static List<String> trace(long seed) {
        try (OrderDay day = new OrderDay(seed, Plant.nothing(), DispatchDay.OPENING)) {
            day.play(DispatchDay.LATEST);
            return day.world().trace.lines();
        }
    }
}
