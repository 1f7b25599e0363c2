package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Call;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A call's query parameters, read as strictly as the document's types. A parameter without a value counts as absent.
record Query(Call call) {

    private static final int MOST_VALUES = 100;

    Optional<String> text(String name) {
        return Optional.ofNullable(call.parameter(name)).filter(value -> !value.isBlank());
    }

    /// Comma-separated values, a hundred at most.
    Optional<Set<String>> list(String name) {
        return text(name).map(value -> values(name, List.of(value.split(","))));
    }

    /// A parameter that may come several times.
    Optional<Set<String>> repeated(String name) {
        return Optional.ofNullable(call.query().get(name)).map(values -> values(name, values));
    }

    /// A parameter that may come several times, or hold several values between commas.
    Optional<Set<String>> several(String name) {
        return Optional.ofNullable(call.query().get(name))
                .map(values -> values(name, List.of(String.join(",", values).split(","))));
    }

    /// Several constants of a type, each by itself or between commas.
    <E extends Enum<E>> Optional<Set<E>> severalOf(String name, Class<E> type) {
        return several(name).map(values -> constants(name, type, values));
    }

    <E extends Enum<E>> Optional<Set<E>> enums(String name, Class<E> type) {
        return list(name).map(values -> constants(name, type, values));
    }

    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name).map(value -> constant(name, type, value));
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid(name, name + " is neither true nor false");
        });
    }

    Optional<Instant> instant(String name) {
        return text(name).map(value -> {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException unreadable) {
                throw Problem.invalid(name, name + " is not a date and time with an offset");
            }
        });
    }

    /// A filter that is not simulated is refused, because a list that ignores it would lie.
    void refuse(List<String> notSimulated) {
        notSimulated.stream().filter(name -> text(name).isPresent()).findFirst().ifPresent(name -> {
            throw Problem.invalid(name, name + " is not simulated");
        });
    }

    int number(String name, int otherwise, int least, int most) {
        int value = text(name).map(text -> parsed(name, text)).orElse(otherwise);
        if (value < least || value > most) {
            throw Problem.invalid(name, name + " must be from " + least + " to " + most);
        }
        return value;
    }

    private static int parsed(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            throw Problem.invalid(name, name + " is not a number");
        }
    }

    private static Set<String> values(String name, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw Problem.invalid(name, name + " takes at most " + MOST_VALUES + " values");
        }
        return Set.copyOf(new HashSet<>(values));
    }

    private static <E extends Enum<E>> Set<E> constants(String name, Class<E> type, Set<String> values) {
        return values.stream().map(value -> constant(name, type, value)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(name, name + " has no value " + value));
    }
}
