package dev.selvedge.local.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// Ports that do not do quite what they promise.
final class Bent {

    private Bent() {}

    /// What a port would have answered.
    interface Real {
        Object answer() throws Throwable;
    }

    /// What it answers instead. The arguments may be changed before it is asked.
    interface Bend {
        @Nullable
        Object answer(String method, Object[] arguments, Real real) throws Throwable;
    }

    static <T> T bent(Class<T> port, T real, Bend bend) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return bend.answer(method.getName(), given, () -> {
                        try {
                            return method.invoke(real, given);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
                }));
    }
}
