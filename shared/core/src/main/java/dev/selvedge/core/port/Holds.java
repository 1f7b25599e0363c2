package dev.selvedge.core.port;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.WorkKey;
import java.util.function.Consumer;

/// What waits for a person or a changed mapping.
public interface Holds {

    /// Holds a piece of work. A hold of the same key is replaced; it stays held since the first time.
    void put(Hold hold);

    /// Lets go of it, if it is held.
    void release(WorkKey key);

    /// Shows every hold, in no particular sequence.
    void forEach(Consumer<Hold> look);
}
