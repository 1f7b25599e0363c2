package dev.selvedge.local.simulation;

import dev.selvedge.testkit.simulation.Mishaps;
import dev.selvedge.testkit.simulation.Trace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands around the ports: a worker may die right before or right after each call, and others may be at work while it
/// is under way.
final class Perils {

    /// The function is killed: nothing of it runs on, and its leases live until they end.
    static final class Crash extends RuntimeException {
        private Crash(String where) {
            super(where);
        }
    }

    /// What a port answers without asking anybody.
    private static final Set<String> AT_HAND = Set.of("name", "objections", "cannotCarry");

    private final Mishaps mishaps;
    private final Trace trace;
    private Runnable meanwhile = () -> {};
    private boolean mayCrash;
    private boolean isDead;

    Perils(Mishaps mishaps, Trace trace) {
        this.mishaps = mishaps;
        this.trace = trace;
    }

    /// What others do while a partner is asked.
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    /// Runs a function's work, which may crash if somebody is there to try again.
    ///
    /// @return whether it lived to its end
    boolean survives(boolean crashable, Runnable work) {
        boolean before = mayCrash;
        boolean wasDead = isDead;
        mayCrash = crashable;
        isDead = false;
        try {
            work.run();
            return true;
        } catch (Crash crash) {
            trace.add("crash " + crash.getMessage());
            return false;
        } finally {
            mayCrash = before;
            isDead = wasDead;
        }
    }

    /// A port of ours: records that are written.
    <T> T around(Class<T> port, T real) {
        return proxy(port, real, "crash", () -> {});
    }

    /// What an adapter of ours keeps in a store of ours. It calls so often that it seldom dies at any one call.
    ///
    /// @param others what goes on meanwhile
    <T> T aroundStore(Class<T> port, T real, Runnable others) {
        return proxy(port, real, "crash at a store", others);
    }

    /// A partner: others may be at work before and after the call.
    <T> T aroundPartner(Class<T> port, T real) {
        return proxy(port, real, "crash", () -> meanwhile.run());
    }

    private <T> T proxy(Class<T> port, T real, String mishap, Runnable others) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (AT_HAND.contains(method.getName())) {
                        return call(real, method, arguments);
                    }
                    String step = port.getSimpleName() + "." + method.getName();
                    crash(mishap, "before " + step);
                    others.run();
                    Object answer = call(real, method, arguments);
                    others.run();
                    crash(mishap, "after " + step);
                    return answer;
                }));
    }

    private static @Nullable Object call(Object real, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    /// Whoever is dead does nothing any more, not even on its way out.
    private void crash(String mishap, String where) {
        if (isDead || (mayCrash && mishaps.strikes(mishap))) {
            isDead = true;
            throw new Crash(where);
        }
    }
}
