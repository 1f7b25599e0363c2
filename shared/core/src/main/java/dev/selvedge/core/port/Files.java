package dev.selvedge.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Folders of files that we share with a partner. Paths have slashes: `out/JLM_INV_1.csv`.
public interface Files {

    /// A file as it is listed.
    ///
    /// @param path with its folder
    /// @param writtenAt when it was last written, on the store's clock
    record Listed(String path, Instant writtenAt) {}

    /// The files of a folder, in the sequence of their names' characters; none of the folders in it.
    List<Listed> list(String folder);

    /// The whole file, empty if there is none.
    Optional<byte[]> read(String path);

    /// Writes a file whole or not at all, and never over another.
    ///
    /// @return false if there is one, which stays as it is
    boolean create(String path, byte[] content);

    /// Moves a file, over another if there is one. If it breaks off, the file is in one place or in both; one that is
    /// not there any more is no error.
    void move(String from, String to);
}
