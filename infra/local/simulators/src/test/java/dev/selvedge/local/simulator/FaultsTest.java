package dev.selvedge.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String SPARED = "GET /api/platform/configuration";

    private final Faults faults = new Faults(new Random(1));

    @Test
    void aSparedOperationMeetsOnlyWhatIsPlannedForIt() {
        faults.odds(Fault.THROTTLE, 1);
        faults.spare(SPARED);
        faults.plan(Fault.HTML, SPARED);

        assertThat(faults.meet(call("/api/platform/configuration"))).contains(Fault.HTML);
        assertThat(faults.meet(call("/api/platform/configuration"))).isEmpty();
        assertThat(faults.meet(call("/api/orders"))).contains(Fault.THROTTLE);
    }

    @Test
    void whatIsClearedIsSparedNoMore() {
        faults.spare(SPARED);
        faults.clear();
        faults.odds(Fault.THROTTLE, 1);

        assertThat(faults.meet(call("/api/platform/configuration"))).contains(Fault.THROTTLE);
    }

    private static Call call(String path) {
        return Call.of("GET", path, null, Map.of(), new byte[0]);
    }
}
