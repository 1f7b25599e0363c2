package dev.selvedge.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// How far each feed, and each thing that a feed shows, has been read. Never goes backwards.
public interface Cursors {

    /// Moves a cursor forward, or leaves it where it is.
    ///
    /// @return false if it already stands later
    boolean advance(String name, Instant to);

    /// Where the cursors stand; those that were never set are missing.
    Map<String, Instant> read(Collection<String> names);
}
