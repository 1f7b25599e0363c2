package dev.selvedge.local.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Bugs planted to prove that the simulation would find them: each stands in front of a port where flows take it up.
record Plant(Map<Class<?>, UnaryOperator<?>> bugs) {

    Plant {
        bugs = Map.copyOf(bugs);
    }

    static Plant nothing() {
        return new Plant(Map.of());
    }

    static <T> Plant of(Class<T> port, UnaryOperator<T> bug) {
        return nothing().and(port, bug);
    }

    <T> Plant and(Class<T> port, UnaryOperator<T> bug) {
        Map<Class<?>, UnaryOperator<?>> all = new HashMap<>(bugs);
        all.put(port, bug);
        return new Plant(all);
    }

    /// The port as a flow sees it.
    @SuppressWarnings("unchecked")
    <T> T in(Class<T> port, T real) {
        UnaryOperator<T> bug = (UnaryOperator<T>) bugs.getOrDefault(port, UnaryOperator.identity());
        return bug.apply(real);
    }
}
