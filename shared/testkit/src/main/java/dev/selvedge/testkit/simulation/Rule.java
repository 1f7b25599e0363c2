package dev.selvedge.testkit.simulation;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that must be so.
public sealed interface Rule {

    /// The rule in words, as a failure names it.
    String words();

    /// What breaks it now, without personal data; nothing if it holds.
    Supplier<Optional<String>> broken();

    /// A rule that holds after every step.
    record Invariant(String words, Supplier<Optional<String>> broken) implements Rule {}

    /// A rule that holds once the world has come to rest.
    record Verdict(String words, Supplier<Optional<String>> broken) implements Rule {}
}
