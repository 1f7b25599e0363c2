package dev.selvedge.core.flow;

import dev.selvedge.core.model.Objection;
import dev.selvedge.core.model.Told;
import dev.selvedge.core.model.WorkKey.Kind;
import java.util.List;
import java.util.Optional;

/// What is to be told of an order now.
///
/// @param tell what has left and was not told
/// @param corrections what was told and is followed otherwise since
/// @param stuck why something that has left cannot be told
/// @param waiting why there is nothing more to tell yet
record DispatchPlan(List<Told> tell, List<Correction> corrections, Optional<Stuck> stuck, Optional<String> waiting) {

    /// @param kind of the hold: a dispatch, or what happened after one
    record Stuck(Kind kind, Objection objection) {}

    record Correction(Told before, Told after) {}

    static DispatchPlan stuck(Kind kind, Objection objection) {
        return new DispatchPlan(List.of(), List.of(), Optional.of(new Stuck(kind, objection)), Optional.empty());
    }

    static DispatchPlan waiting(String why) {
        return new DispatchPlan(List.of(), List.of(), Optional.empty(), Optional.of(why));
    }

    boolean isToAct() {
        return !tell.isEmpty() || !corrections.isEmpty();
    }
}
