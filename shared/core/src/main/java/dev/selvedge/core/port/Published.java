package dev.selvedge.core.port;

import dev.selvedge.core.model.Publication;

/// What John Lewis has confirmed, and what is on its way there.
public interface Published {

    Publication read();

    /// Puts a record of a higher version in place of the one that its maker read.
    ///
    /// @return false if somebody else has changed it since
    boolean replace(Publication before, Publication after);
}
