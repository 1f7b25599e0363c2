package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Which files of ours were written, and for what.
final class Posted {

    private static final String WRITTEN = "written";
    private static final String OURS = "ours";

    private final Facts facts;

    Posted(Facts facts) {
        this.facts = facts;
    }

    /// @param file its name
    record Written(String file, Instant at) {}

    /// A file of this name is about to be written.
    void intend(String name, String file) {
        facts.add(file(file), new Fact(OURS, Map.of("name", name)));
    }

    void written(String name, String file, Instant at) {
        facts.add(told(name), new Fact(WRITTEN, Map.of("file", file, "at", at.toString())));
    }

    /// The file in which this was told.
    Optional<Written> of(String name) {
        return facts.find(told(name), WRITTEN).map(fact -> new Written(fact.of("file"), Instant.parse(fact.of("at"))));
    }

    /// What is told in the file of this name.
    Optional<String> in(String file) {
        return facts.find(file(file), OURS).map(fact -> fact.of("name"));
    }

    private static String told(String name) {
        return "posted/" + name;
    }

    private static String file(String file) {
        return "written/" + file;
    }
}
