package dev.selvedge.core.model;

import java.util.Collection;
import java.util.stream.Collectors;
import org.joda.money.Money;

/// An amount of tax under the marketplace's code for it.
public record Tax(String code, Money amount) {

    /// Stands for no tax at all among the [codes][#joined].
    public static final String NONE = "none";

    public Tax {
        Text.requirePresent(code, "tax code");
    }

    /// The codes of what is taxed in several ways, in one word, as they are mapped: sorted, each once, joined by `+`.
    public static String joined(Collection<String> codes) {
        return codes.isEmpty() ? NONE : codes.stream().distinct().sorted().collect(Collectors.joining("+"));
    }
}
