package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The control numbers of a sender: from 1, rising by one, each for one thing that is told.
///
/// They have no gaps if each is used before another one is asked for: whoever was broken off asks first for [the last
/// one][#last]. A number is written down with its name before there is another: who looks at the last one first and
/// for the name then misses neither.
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
        while (true) {
            Optional<Fact> last = facts.last(stream);
            Optional<Fact> own =
                    last.filter(fact -> fact.of(NAME).equals(name)).or(() -> facts.find(numbered(name), NUMBER));
            Fact number = own.orElseGet(
                    () -> fact(name, last.map(ControlNumbers::number).orElse(0L) + 1));
            if (own.isPresent() || facts.add(stream, number)) {
                facts.add(numbered(name), new Fact(NUMBER, number.says()));
                return number(number);
            }
        }
    }

    /// Whose number this is.
    Optional<String> name(long number) {
        return facts.find(stream, id(number)).map(fact -> fact.of(NAME));
    }

    /// Whose number is the last.
    Optional<String> last() {
        return facts.last(stream).map(fact -> fact.of(NAME));
    }

    private static Fact fact(String name, long number) {
        return new Fact(id(number), Map.of(NAME, name, NUMBER, Long.toString(number)));
    }

    private static long number(Fact fact) {
        return Long.parseLong(fact.of(NUMBER));
    }

    private static String id(long number) {
        return String.format(Locale.ROOT, "%09d", number);
    }

    private static String numbered(String name) {
        return "numbered/" + name;
    }
}
