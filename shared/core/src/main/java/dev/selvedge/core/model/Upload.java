package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Optional;

/// A stock file on its way to John Lewis.
///
/// @param observed which push it carries
/// @param begun when the call that sends it began
/// @param importId John Lewis's name for it; empty while its answer has not been heard
/// @param document the name of the document with its lines
/// @param lines how many lines it has
public record Upload(Instant observed, Instant begun, Optional<String> importId, String document, int lines) {

    public Upload known(String id) {
        return new Upload(observed, begun, Optional.of(id), document, lines);
    }
}
