package dev.selvedge.erp.bluecherry;

import dev.selvedge.local.simulator.bluecherry.FileStore;
import dev.selvedge.testkit.InMemoryFiles;
import java.util.List;
import java.util.Optional;

/// Our folders as the simulated BlueCherry sees them.
record SharedFolders(InMemoryFiles files) implements FileStore {

    @Override
    public List<String> list(String folder) {
        return files.paths().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    @Override
    public Optional<byte[]> read(String name) {
        return files.read(name);
    }

    @Override
    public void write(String name, byte[] content) {
        files.put(name, content);
    }

    @Override
    public void move(String from, String to) {
        files.put(to, files.read(from).orElseThrow());
        files.delete(from);
    }

    @Override
    public void delete(String name) {
        files.delete(name);
    }
}
