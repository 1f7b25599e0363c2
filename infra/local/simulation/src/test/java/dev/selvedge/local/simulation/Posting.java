package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.testkit.InMemoryFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folders as we reach them, if we do. It sees what we write, and with which control number.
final class Posting implements Files {

    private static final int NUMBER_FROM = 90;
    private static final int NUMBER_TO = 99;

    private final InMemoryFiles seen;
    private final Files files;
    private boolean isClosed;
    private long last;
    private @Nullable String misnumbered;

    /// @param seen what really lies in them
    /// @param files the way there
    Posting(InMemoryFiles seen, Files files) {
        this.seen = seen;
        this.files = files;
    }

    /// From now on nobody gets at them, or everybody does.
    void close(boolean closed) {
        isClosed = closed;
    }

    /// A number that does not follow on the one before it.
    Optional<String> misnumbered() {
        return Optional.ofNullable(misnumbered);
    }

    @Override
    public List<Listed> list(String folder) {
        return reached().list(folder);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return reached().read(path);
    }

    @Override
    public boolean create(String path, byte[] content) {
        boolean isNew = seen.read(path).isEmpty();
        boolean created = reached().create(path, content);
        if (isNew && seen.read(path).isPresent()) {
            number(path, new String(content, StandardCharsets.ISO_8859_1));
        }
        return created;
    }

    /// ISA13 stands where it stands: the header's length is fixed.
    private void number(String path, String text) {
        if (text.startsWith("ISA")) {
            long number = Long.parseLong(text.substring(NUMBER_FROM, NUMBER_TO));
            if (number != last + 1) {
                misnumbered = path + " has the number " + number + ", and the last was " + last + ".";
            }
            last = number;
        }
    }

    @Override
    public void move(String from, String to) {
        reached().move(from, to);
    }

    private Files reached() {
        if (isClosed) {
            throw new RemoteFailure.Unavailable("the shared folders", "nobody gets at them");
        }
        return files;
    }
}
