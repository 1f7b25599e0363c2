package dev.selvedge.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final HandSetClock clock = new HandSetClock(Samples.NOON);
    private final Timeline timeline = new Timeline(clock);

    @Test
    void eventsComeByTheirInstantThenByTheirPlanning() {
        plan(2, "third");
        plan(1, "first");
        plan(1, "second");

        assertThat(names()).containsExactly("first", "second", "third");
    }

    @Test
    void theClockStandsAtTheEvent() {
        plan(3, "alone");

        timeline.next();

        assertThat(clock.instant()).isEqualTo(Samples.NOON.plusSeconds(3));
    }

    @Test
    void whatTakesLongMakesTheNextLateAndNeverTurnsBackTime() {
        plan(1, "next");
        timeline.pass(Samples.NOON.plusSeconds(9));

        timeline.next();

        assertThat(timeline.now()).isEqualTo(Samples.NOON.plusSeconds(9));
    }

    private void plan(int seconds, String name) {
        timeline.after(Duration.ofSeconds(seconds), name, () -> {});
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        while (timeline.next().map(Timeline.Event::name).map(names::add).orElse(false)) {}
        return names;
    }
}
