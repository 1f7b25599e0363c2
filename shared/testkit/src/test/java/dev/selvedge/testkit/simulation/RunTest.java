package dev.selvedge.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvedge.testkit.HandSetClock;
import dev.selvedge.testkit.Samples;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final Instant LATEST = Samples.NOON.plus(Duration.ofHours(1));

    private final HandSetClock clock = new HandSetClock(Samples.NOON);
    private final Timeline timeline = new Timeline(clock);
    private final Trace trace = new Trace(clock);
    private final List<String> done = new ArrayList<>();

    @Test
    void aBrokenInvariantNamesTheStepTheSeedAndTheCommandThatReplaysIt() {
        plan("harmless");
        plan("harmful");
        plan("never reached");
        Invariant rule = new Invariant("nothing harmful is done", () -> did("harmful"));

        SeedFailure failure = failure(new Run(42, timeline, trace, List.of(rule), List.of()));

        assertThat(done).containsExactly("harmless", "harmful");
        assertThat(failure.seed()).isEqualTo(42);
        assertThat(failure.rule()).isEqualTo("nothing harmful is done");
        assertThat(failure).hasMessage("""
                Seed 42 breaks the rule: nothing harmful is done
                harmful was done.
                The last of the trace:
                2026-03-02T12:00:00Z harmless
                2026-03-02T12:00:00Z harmful
                Replay: ./selvedge simulate --seeds 1 --seed 42""");
    }

    @Test
    void aVerdictIsGivenOnlyAtTheEnd() {
        plan("first");
        plan("last");
        Verdict rule = new Verdict("the last is not done", () -> did("last"));

        assertThat(failure(new Run(1, timeline, trace, List.of(), List.of(rule)))
                        .rule())
                .isEqualTo("the last is not done");
        assertThat(done).containsExactly("first", "last");
    }

    @Test
    void whatFallsOverIsAFailureWithItsCause() {
        IllegalStateException bug = new IllegalStateException("a bug");
        timeline.after(Duration.ZERO, "careless", () -> {
            throw bug;
        });

        assertThat(failure(new Run(1, timeline, trace, List.of(), List.of())))
                .hasCause(bug)
                .returns("nothing falls over", SeedFailure::rule);
    }

    @Test
    void aWorldThatNeverRestsIsAFailure() {
        again();

        assertThat(failure(new Run(1, timeline, trace, List.of(), List.of())).rule())
                .isEqualTo("the world comes to rest");
    }

    @Test
    void aRunThatBreaksNoRuleEndsQuietly() {
        plan("harmless");

        new Run(1, timeline, trace, List.of(), List.of()).toItsEnd(LATEST);

        assertThat(trace.lines()).containsExactly("2026-03-02T12:00:00Z harmless");
    }

    private void again() {
        timeline.after(Duration.ofMinutes(7), "restless", this::again);
    }

    private void plan(String name) {
        timeline.after(Duration.ZERO, name, () -> done.add(name));
    }

    private Optional<String> did(String name) {
        return done.contains(name) ? Optional.of(name + " was done.") : Optional.empty();
    }

    private static SeedFailure failure(Run run) {
        return catchThrowableOfType(SeedFailure.class, () -> run.toItsEnd(LATEST));
    }
}
