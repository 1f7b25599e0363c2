package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Files.Listed;
import dev.selvedge.local.simulator.bluecherry.FileMistake;
import dev.selvedge.local.simulator.bluecherry.FileStore;
import dev.selvedge.testkit.InMemoryFiles;
import dev.selvedge.testkit.simulation.Dice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The folders between us and BlueCherry, as BlueCherry writes into them: whole, or with what can go wrong with a file.
/// Whatever is spoilt, people have written anew after a while, under its own name.
final class Post implements FileStore {

    private static final String OUT = "out/";
    private static final String UNFINISHED = ".tmp";
    private static final Duration LONGEST_HALF = Duration.ofMinutes(8);
    private static final Duration LONGEST_TO_MEND = Duration.ofMinutes(40);
    private static final List<FileMistake> MISTAKES = List.of(FileMistake.values());

    private final World world;
    private final InMemoryFiles files;
    private final Charset charset;
    private final Dice dice;

    /// What BlueCherry has written, whole, by its name.
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    private final Map<String, byte[]> unfinished = new HashMap<>();
    private final Map<String, byte[]> spoilt = new LinkedHashMap<>();
    private final Map<String, byte[]> late = new LinkedHashMap<>();
    private final Set<String> needless = new HashSet<>();
    private boolean mayGoWrong;

    Post(World world, InMemoryFiles files, Charset charset) {
        this.world = world;
        this.files = files;
        this.charset = charset;
        this.dice = world.dice.fork("post");
    }

    /// From now on files go wrong as the weather says, or do not.
    void mayGoWrong(boolean may) {
        mayGoWrong = may;
    }

    @Override
    public List<String> list(String folder) {
        return files.list(folder).stream().map(Listed::path).toList();
    }

    @Override
    public Optional<byte[]> read(String name) {
        return files.read(name);
    }

    @Override
    public void write(String name, byte[] content) {
        unfinished.put(name, content);
        files.put(name, content);
    }

    @Override
    public void move(String from, String to) {
        byte[] content = files.read(from).orElseThrow(() -> new IllegalStateException("no file " + from));
        files.delete(from);
        if (from.endsWith(UNFINISHED) && to.startsWith(OUT)) {
            written.put(nameOf(to), content);
            deliver(to, content);
        } else {
            files.put(to, content);
        }
    }

    @Override
    public void delete(String name) {
        files.delete(name);
    }

    private void deliver(String path, byte[] content) {
        boolean goesWrong = mayGoWrong && world.mishaps.strikes("file mistake");
        FileMistake mistake = dice.pick(MISTAKES);
        if (goesWrong) {
            world.trace.add("  " + path + " goes wrong: " + mistake);
            spoil(mistake, path, content);
        } else {
            files.put(path, content);
        }
        if (!late.containsKey(path)) {
            release(kindOf(path));
        }
    }

    private void spoil(FileMistake mistake, String path, byte[] content) {
        switch (mistake) {
            case HALF_WRITTEN -> {
                spoilt(path, half(content), content);
                world.timeline.after(dice.upTo(LONGEST_HALF), path + " is completed", () -> mend(path));
            }
            case TRUNCATED -> mendLater(path, half(content), content);
            case WRONG_ENCODING ->
                mendLater(path, new String(content, charset).getBytes(StandardCharsets.UTF_16LE), content);
            case WRONG_HEADER -> mendLater(path, otherHeader(content), content);
            case DUPLICATED -> {
                files.put(path, content);
                needless(path.replaceFirst("_(\\d{4})\\.", "_9$1."), content);
            }
            case UNKNOWN_FILE -> {
                files.put(path, content);
                needless(OUT + "README_" + written.size() + ".txt", "maintenance tonight".getBytes(charset));
            }
            case OUT_OF_ORDER -> {
                late.put(path, content);
                world.timeline.after(dice.upTo(LONGEST_TO_MEND), path + " comes at last", () -> release(kindOf(path)));
            }
            case MISSING -> {
                spoilt.put(path, content);
                world.timeline.after(dice.upTo(LONGEST_TO_MEND), path + " is missed", () -> mend(path));
            }
        }
    }

    private void mendLater(String path, byte[] wrong, byte[] content) {
        spoilt(path, wrong, content);
        world.timeline.after(dice.upTo(LONGEST_TO_MEND), path + " is written anew", () -> mend(path));
    }

    private void spoilt(String path, byte[] wrong, byte[] content) {
        files.put(path, wrong);
        spoilt.put(path, content);
    }

    private void mend(String path) {
        Optional.ofNullable(spoilt.remove(path)).ifPresent(content -> files.put(path, content));
    }

    private void needless(String path, byte[] content) {
        needless.add(nameOf(path));
        files.put(path, content);
    }

    /// What was held back comes after the next one of its kind.
    private void release(String kind) {
        List<String> now =
                late.keySet().stream().filter(path -> kindOf(path).equals(kind)).toList();
        now.forEach(path -> files.put(path, late.remove(path)));
    }

    /// Nobody can tell a file that ends with a line from a whole one: it is cut within a line.
    private static byte[] half(byte[] content) {
        int end = content.length / 2;
        while (end > 0 && content[end - 1] == '\n') {
            end--;
        }
        return Arrays.copyOf(content, end);
    }

    private byte[] otherHeader(byte[] content) {
        String text = new String(content, charset);
        return (text.startsWith("ISA") ? text.replace("*004010", "*003040") : "X" + text).getBytes(charset);
    }

    /// `JLM_ACK`, and with X12 what it is besides.
    private static String kindOf(String path) {
        return path.substring(0, path.indexOf('_', OUT.length() + 4)) + path.substring(path.lastIndexOf('.'));
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What BlueCherry has written, as it should be, by its name.
    Map<String, byte[]> written() {
        return written;
    }

    /// Whether nothing is lost with a file.
    boolean isNeedless(String name) {
        return needless.contains(name);
    }

    /// Whether nothing is wrong with a file that we have put aside.
    boolean isPutAsideWhole(String name) {
        Optional<byte[]> aside = files.read("error/" + name);
        return aside.isPresent() && files.read(OUT + name).isEmpty() && Arrays.equals(aside.get(), written.get(name));
    }

    /// Whether every file has come as it should be.
    boolean isWhole() {
        return spoilt.isEmpty() && late.isEmpty();
    }
}
