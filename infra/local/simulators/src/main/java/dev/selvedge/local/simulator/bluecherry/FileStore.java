package dev.selvedge.local.simulator.bluecherry;

import java.util.List;
import java.util.Optional;

/// Where the files lie that BlueCherry and its partner exchange. A name begins with its folder: `in/JLM_ORD_1.csv`.
public interface FileStore {

    /// The names in a folder, sorted.
    ///
    /// @param folder without the slash
    List<String> list(String folder);

    /// The content, or empty when there is no such file.
    Optional<byte[]> read(String name);

    /// Writes a file whole, over the one that bears its name.
    void write(String name, byte[] content);

    /// Gives a file another name, over the one that bears it.
    void move(String from, String to);

    /// Does nothing when there is no such file.
    void delete(String name);
}
