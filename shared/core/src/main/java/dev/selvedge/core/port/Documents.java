package dev.selvedge.core.port;

import java.util.Optional;

/// What is too large for a message or a record.
public interface Documents {

    /// Keeps a document. One of the same name is replaced.
    void put(String name, byte[] content);

    /// The document exactly as it was put.
    ///
    /// @throws Damaged if it is not
    Optional<byte[]> get(String name);

    /// Lets go of a document, if it is there.
    void delete(String name);

    /// A document is not what was put there.
    final class Damaged extends RuntimeException {
        public Damaged(String name, String how) {
            super("document " + name + " is damaged: " + how);
        }
    }
}
