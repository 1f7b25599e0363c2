package dev.selvedge.core.port;

import dev.selvedge.core.model.Cursor;
import java.util.Collection;
import java.util.Map;

/// How far each feed, and each thing that a feed shows, has been read. Never goes backwards.
public interface Cursors {

    /// Moves a cursor forward, or to another mark at the same instant; or leaves it where it is.
    ///
    /// @return false if it already stands at a later instant
    boolean advance(String name, Cursor to);

    /// Where the cursors stand; those that were never set are missing.
    Map<String, Cursor> read(Collection<String> names);
}
