package dev.selvedge.testkit.flow.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.DispatchWatch.Round;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How much is held, and for how long, as the watch finds it.
class HeldWorkTest {

    private final Depot depot = new Depot();

    @Test
    void whereNothingIsHeldNothingIsOld() {
        depot.shows(Samples.order("X-A"));

        Round round = depot.watch.look();

        assertThat(round.holds()).isZero();
        assertThat(round.oldestHold()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void workOfEveryKindIsHeldWork(Kind kind) {
        hold(kind, "X-A");
        depot.clock.pass(Duration.ofMinutes(90));

        Round round = depot.watch.look();

        assertThat(round.holds()).isOne();
        assertThat(round.oldestHold()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void theOldestIsTheOneThatWasHeldFirst() {
        hold(Kind.MESSAGE, "message-2");
        depot.clock.pass(Duration.ofHours(1));
        hold(Kind.MESSAGE, "message-1");
        hold(Kind.STOCK, "push");
        depot.clock.pass(Duration.ofMinutes(5));

        Round round = depot.watch.look();

        assertThat(round.holds()).isEqualTo(3);
        assertThat(round.oldestHold()).isEqualTo(Duration.ofMinutes(65));
    }

    private void hold(Kind kind, String id) {
        depot.holds.put(new Hold(
                new WorkKey(kind, id),
                Reason.MALFORMED,
                id + " cannot be read.",
                Map.of(),
                Optional.empty(),
                depot.clock.instant(),
                new Release.ByChange(),
                new HeldWork.Nothing()));
    }
}
