package dev.selvedge.core.flow;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Mappings;
import java.util.Map;
import java.util.TreeMap;

/// What people map, of one kind or another: all that they say at once, or nothing of it.
final class Decisions {

    private final Mappings mappings;
    private final CaseFile file;

    Decisions(Mappings mappings, CaseFile file) {
        this.mappings = mappings;
        this.file = file;
    }

    /// Everything of a kind, by what it is mapped from.
    Map<String, String> all(Kind kind) {
        return new TreeMap<>(mappings.all(kind));
    }

    /// Maps all of it, or takes away what an empty text is given for.
    ///
    /// @param subject under which the journal keeps what was decided
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    void take(Kind kind, Map<String, String> decided, WorkKey subject, String event) {
        decided.forEach((from, to) -> {
            if (!to.isBlank()) {
                new MappingKey(kind, from).check(to);
            }
        });
        decided.forEach((from, to) -> {
            MappingKey key = new MappingKey(kind, from);
            if (to.isBlank()) {
                mappings.remove(key);
            } else {
                mappings.put(key, to);
            }
        });
        file.note(subject, event, decided);
    }
}
