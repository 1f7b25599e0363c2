package dev.selvedge.local.simulator.bluecherry;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Files that live as long as the program.
public final class FilesInMemory implements FileStore {

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    @Override
    public synchronized List<String> list(String folder) {
        String start = folder + "/";
        return files.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    @Override
    public synchronized Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    @Override
    public synchronized void write(String name, byte[] content) {
        files.put(name, content.clone());
    }

    @Override
    public synchronized void move(String from, String to) {
        byte[] content = files.remove(from);
        if (content == null) {
            throw new IllegalStateException("no file " + from);
        }
        files.put(to, content);
    }

    @Override
    public synchronized void delete(String name) {
        files.remove(name);
    }
}
