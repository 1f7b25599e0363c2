package dev.selvedge.core.port;

import java.util.Optional;

/// Whole texts and files that are too large for a message or a table's item.
///
/// What is read is exactly what was written last under that name, or [Damaged]. Names are paths such as
/// `stock/levels/2026-03-02.json`.
public interface Documents {

    /// Keeps a document; one that has the same name is replaced.
    void put(String name, byte[] content);

    /// The document of this name, empty if there is none.
    ///
    /// @throws Damaged if what is there is not what was written
    Optional<byte[]> get(String name);

    /// Removes a document; one that is not there is no error.
    void delete(String name);

    /// What is kept under a name is not what was written there.
    final class Damaged extends RuntimeException {
        public Damaged(String name, String why) {
            super("document " + name + " is damaged: " + why);
        }
    }
}
