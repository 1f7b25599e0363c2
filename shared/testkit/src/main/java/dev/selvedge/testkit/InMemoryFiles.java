package dev.selvedge.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.selvedge.core.port.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Folders that vanish when the process ends. A file that is moved is copied and then deleted, as object stores do it.
///
/// Its steps for [Faults] are `list`, `read`, `create`, `move.copy` and `move.delete`. What the partner does in the
/// folders meets no faults.
public final class InMemoryFiles implements Files {

    /// By code points, which is not how Java compares texts: 😀 comes after every sign of the basic plane.
    private static final Comparator<String> BY_CHARACTERS =
            Comparator.comparing(path -> path.getBytes(UTF_8), Arrays::compareUnsigned);

    private record Written(byte[] content, Instant at) {}

    private final Faults faults = new Faults();
    private final NavigableMap<String, Written> files = new TreeMap<>(BY_CHARACTERS);
    private final InstantSource clock;

    public InMemoryFiles(InstantSource clock) {
        this.clock = clock;
    }

    public Faults faults() {
        return faults;
    }

    /// The partner writes a file, over another if there is one.
    public synchronized void put(String path, byte[] content) {
        files.put(path, new Written(content.clone(), clock.instant()));
    }

    /// The partner takes a file away, if it is there.
    public synchronized void delete(String path) {
        files.remove(path);
    }

    /// The paths of all files, whatever their folders, in the sequence of their characters.
    public synchronized List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<Listed> list(String folder) {
        return faults.around("list", () -> in(folder + "/"));
    }

    private synchronized List<Listed> in(String folder) {
        return files.entrySet().stream()
                .filter(file -> isIn(folder, file.getKey()))
                .map(file -> new Listed(file.getKey(), file.getValue().at()))
                .toList();
    }

    private static boolean isIn(String folder, String path) {
        return path.startsWith(folder) && !path.equals(folder) && path.indexOf('/', folder.length()) < 0;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return faults.around("read", () -> content(path));
    }

    private synchronized Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path)).map(file -> file.content().clone());
    }

    @Override
    public boolean create(String path, byte[] content) {
        return faults.around("create", () -> putNew(path, content));
    }

    private synchronized boolean putNew(String path, byte[] content) {
        return files.putIfAbsent(path, new Written(content.clone(), clock.instant())) == null;
    }

    @Override
    public void move(String from, String to) {
        if (!from.equals(to) && faults.around("move.copy", () -> copied(from, to))) {
            faults.around("move.delete", () -> deleted(from));
        }
    }

    private synchronized boolean copied(String from, String to) {
        Optional<byte[]> content = content(from);
        content.ifPresent(some -> put(to, some));
        return content.isPresent();
    }

    private synchronized boolean deleted(String path) {
        return files.remove(path) != null;
    }
}
