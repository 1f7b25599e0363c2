package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Something that only a person or a changed mapping can release.
///
/// @param explanation one sentence that names the order, the system and what is wrong, without personal data
/// @param evidence the facts behind it, without personal data
/// @param deadline until when the order can still be saved, where there is such a time
public record Hold(
        WorkKey key,
        Reason reason,
        String explanation,
        Map<String, String> evidence,
        Optional<Instant> deadline,
        Instant since,
        Release release,
        HeldWork work) {

    public Hold {
        evidence = Map.copyOf(evidence);
    }
}
