package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The control numbers of a sender: from 1, rising by one, each for one thing that is told.
///
/// They have no gaps if each is used before another one is asked for: whoever was broken off asks first for
/// [the last one][#last].
final class ControlNumbers {

    private static final String NAME = "name";
    private static final String NUMBER = "number";

    private final Facts facts;
    private final String stream;

    ControlNumbers(Facts facts, String sender) {
        this.facts = facts;
        this.stream = "control/" + sender;
    }

    /// The number of what is called so: the one that it has, or the next.
    long of(String name) {
        Optional<Fact> known = facts.find(numbered(name), NUMBER);
        if (known.isPresent()) {
            return Long.parseLong(known.get().of(NUMBER));
        }
        long number = claimed(name);
        facts.add(numbered(name), new Fact(NUMBER, Map.of(NUMBER, Long.toString(number))));
        return number;
    }

    /// Whose number this is.
    Optional<String> name(long number) {
        return facts.find(stream, id(number)).map(fact -> fact.of(NAME));
    }

    /// Whose number is the last.
    Optional<String> last() {
        return facts.last(stream).map(fact -> fact.of(NAME));
    }

    private long claimed(String name) {
        while (true) {
            Optional<Fact> last = facts.last(stream);
            long number = last.map(fact -> Long.parseLong(fact.id())).orElse(0L);
            if (last.isPresent() && last.get().of(NAME).equals(name)) {
                return number;
            }
            if (facts.add(stream, new Fact(id(number + 1), Map.of(NAME, name)))) {
                return number + 1;
            }
        }
    }

    private static String id(long number) {
        return String.format(Locale.ROOT, "%09d", number);
    }

    private static String numbered(String name) {
        return "numbered/" + name;
    }
}
