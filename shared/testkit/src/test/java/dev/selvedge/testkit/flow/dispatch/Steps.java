package dev.selvedge.testkit.flow.dispatch;

import dev.selvedge.core.port.RemoteFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stands before partners and records alike: keeps what was asked of them, in its sequence, and lets something happen
/// before or after a step, once.
///
/// A step is called after the port, the method and what it takes: `ShippingDesk.ship(OrderId)`.
public final class Steps {

    /// The function is killed: nothing of it runs on.
    public static final class Crash extends RuntimeException {}

    private record Point(String step, boolean after) {}

    private final List<String> taken = new ArrayList<>();
    private final Map<Point, Deque<Runnable>> arranged = new HashMap<>();
    private final Map<Integer, Point> places = new HashMap<>();
    private final Map<Integer, Runnable> placed = new HashMap<>();

    /// The same port, whose steps are kept here.
    public <T> T before(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    return taken(step(port, method), () -> method.invoke(behind, arguments));
                }));
    }

    /// Fails instead of taking this step the next time.
    public Steps failBefore(String step, RuntimeException failure) {
        return meanwhile(step, () -> {
            throw failure;
        });
    }

    /// Takes this step the next time and fails nevertheless.
    public Steps failAfter(String step, RuntimeException failure) {
        return arrange(new Point(step, true), () -> {
            throw after(failure);
        });
    }

    /// Something else happens in the world just before this step is taken the next time.
    public Steps meanwhile(String step, Runnable happening) {
        return arrange(new Point(step, false), happening);
    }

    /// Fails at the step of this number, whichever it is.
    public Steps failAt(int number, boolean after, RuntimeException failure) {
        places.put(number, new Point("", after));
        placed.put(number, () -> {
            throw after ? after(failure) : failure;
        });
        return this;
    }

    /// All steps that were taken so far.
    public List<String> taken() {
        return List.copyOf(taken);
    }

    public int count(String step) {
        return (int) taken.stream().filter(step::equals).count();
    }

    /// How many of the steps went to a port.
    public int countAll(Class<?> port) {
        return (int) taken.stream()
                .filter(step -> step.startsWith(port.getSimpleName() + "."))
                .count();
    }

    public void forget() {
        taken.clear();
    }

    private static RuntimeException after(RuntimeException failure) {
        return failure instanceof RemoteFailure remote ? remote.afterSomeWasDone() : failure;
    }

    private Steps arrange(Point point, Runnable happening) {
        arranged.computeIfAbsent(point, _ -> new ArrayDeque<>()).add(happening);
        return this;
    }

    private interface Call {
        @Nullable
        Object call() throws ReflectiveOperationException;
    }

    private @Nullable Object taken(String step, Call call) throws Throwable {
        taken.add(step);
        int number = taken.size();
        happen(number, new Point(step, false));
        Object answer;
        try {
            answer = call.call();
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
        happen(number, new Point(step, true));
        return answer;
    }

    private void happen(int number, Point point) {
        if (places.containsKey(number) && places.get(number).after() == point.after()) {
            places.remove(number);
            Runnable happening = placed.get(number);
            if (happening != null) {
                happening.run();
            }
        }
        Deque<Runnable> happenings = arranged.getOrDefault(point, new ArrayDeque<>());
        Runnable happening = happenings.poll();
        if (happening != null) {
            happening.run();
        }
    }

    private static String step(Class<?> port, Method method) {
        return port.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
