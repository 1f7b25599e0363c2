package dev.selvedge.testkit.simulation;

import java.time.Instant;
import java.util.List;

/// One run of one seed: event after event, with every invariant looked at after each, and the verdicts at the end.
public final class Run {

    private final long seed;
    private final Timeline timeline;
    private final Trace trace;
    private final List<Rule.Invariant> invariants;
    private final List<Rule.Verdict> verdicts;

    public Run(
            long seed, Timeline timeline, Trace trace, List<Rule.Invariant> invariants, List<Rule.Verdict> verdicts) {
        this.seed = seed;
        this.timeline = timeline;
        this.trace = trace;
        this.invariants = List.copyOf(invariants);
        this.verdicts = List.copyOf(verdicts);
    }

    /// Plays what is planned, and what that plans, until nothing is ahead.
    ///
    /// @param latest by when the world must have come to rest
    public void toItsEnd(Instant latest) {
        while (step()) {
            if (timeline.now().isAfter(latest)) {
                throw failure("the world comes to rest", "It has not by " + latest + ".");
            }
        }
        judge(verdicts);
    }

    /// Plays the next event.
    ///
    /// @return false if there was none
    public boolean step() {
        return timeline.next().map(this::play).isPresent();
    }

    private Timeline.Event play(Timeline.Event event) {
        trace.add(event.name());
        try {
            event.happening().run();
        } catch (RuntimeException bug) {
            throw new SeedFailure(seed, "nothing falls over", event.name() + ": " + bug, trace, bug);
        }
        judge(invariants);
        return event;
    }

    private void judge(List<? extends Rule> rules) {
        for (Rule rule : rules) {
            rule.broken().get().ifPresent(what -> {
                throw failure(rule.words(), what);
            });
        }
    }

    private SeedFailure failure(String rule, String what) {
        return new SeedFailure(seed, rule, what, trace, null);
    }
}
