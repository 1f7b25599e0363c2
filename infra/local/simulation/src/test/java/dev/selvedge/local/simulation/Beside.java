package dev.selvedge.local.simulation;

import dev.selvedge.testkit.simulation.Dice;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.time.Duration;
import java.util.List;

/// What goes on beside the orders of a day, in the same world.
interface Beside {

    /// Opens it before the day begins.
    interface Opening {
        Beside open(World world, Partners partners, Plant plant, Crowd crowd);

        /// What is otherwise on such a day.
        default Weather forecast(Weather usual, Dice dice) {
            return usual;
        }
    }

    /// Plans the busy hours.
    void begin(Duration busy);

    /// From now on nothing goes wrong any more.
    void calm();

    /// What happens while a partner is asked.
    void meanwhile();

    /// Whether it has people in the warehouse of its own.
    default boolean hasWarehouse() {
        return false;
    }

    /// Whether nothing is left to do as far as it goes.
    default boolean isAtRest() {
        return true;
    }

    /// Whether it goes on when everything else has come to rest.
    default boolean hasMore() {
        return false;
    }

    /// Everything has come to rest.
    default void end() {}

    /// Whether people have handled an order, so that it may end otherwise than it was meant to.
    default boolean wasHandled(String order) {
        return false;
    }

    List<Invariant> invariants();

    List<Verdict> verdicts();

    /// Orders alone.
    static Beside nothing() {
        return new Beside() {
            @Override
            public void begin(Duration busy) {}

            @Override
            public void calm() {}

            @Override
            public void meanwhile() {}

            @Override
            public List<Invariant> invariants() {
                return List.of();
            }

            @Override
            public List<Verdict> verdicts() {
                return List.of();
            }
        };
    }
}
