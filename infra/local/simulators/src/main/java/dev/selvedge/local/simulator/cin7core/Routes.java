package dev.selvedge.local.simulator.cin7core;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which desk answers which path. Paths are looked up whatever their case (cin7-core.md A1).
final class Routes {

    private static final String ROOT = "/externalapi/v2";
    private static final String NOWHERE = "(no such path)";

    private final Map<String, String> spelling = new LinkedHashMap<>();
    private final Map<String, Function<Call, Answer>> handlers = new LinkedHashMap<>();

    Routes on(String method, String path, Function<Call, Answer> handler) {
        spelling.put(lower(path), path);
        handlers.put(method + " " + path, handler);
        return this;
    }

    Routes notSimulated(String method, String... paths) {
        for (String path : paths) {
            on(method, path, call -> {
                throw Refused.notSimulated(operation(call));
            });
        }
        return this;
    }

    /// `POST /sale/order`, as the vendor spells it; every wrong path has one name.
    String operation(Call call) {
        return call.method() + " " + path(call).orElse(NOWHERE);
    }

    /// Empty when the path is wrong; refused when only the method is.
    Optional<Function<Call, Answer>> handler(Call call) {
        Optional<String> path = path(call);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Function<Call, Answer> handler = handlers.get(operation(call));
        if (handler == null) {
            throw Refused.wrongMethod(operation(call));
        }
        return Optional.of(handler);
    }

    private Optional<String> path(Call call) {
        String path = lower(call.path());
        return path.startsWith(ROOT)
                ? Optional.ofNullable(spelling.get(path.substring(ROOT.length())))
                : Optional.empty();
    }

    private static String lower(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
