package dev.selvedge.core.flow;

import dev.selvedge.core.model.Level;
import dev.selvedge.core.model.Levels;
import dev.selvedge.core.model.RefusalCause;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.Standing;
import dev.selvedge.core.model.StockChange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Many SKUs in one document: gzip, whose checksum refuses a damaged one, over plain binary fields.
///
/// The first byte is the version of the format. The same content always packs to the same bytes.
public final class Packing {

    private static final int VERSION = 1;

    private static final int NEVER = -1;

    private Packing() {}

    /// A document that is not of this format or is damaged.
    public static final class Unreadable extends RuntimeException {
        Unreadable(String what, Throwable cause) {
            super("a packed document of " + what + " cannot be read", cause);
        }
    }

    @FunctionalInterface
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    interface ReadingFrom<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] pack(Writing content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 16))) {
            out.writeByte(VERSION);
            content.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static <T> T unpack(String what, byte[] bytes, ReadingFrom<T> content) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version");
            }
            T unpacked = content.from(in);
            if (in.read() != -1) {
                throw new IOException("more than was expected");
            }
            return unpacked;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new Unreadable(what, unreadable);
        }
    }

    static byte[] changes(List<StockChange> changes) {
        return pack(out -> {
            out.writeInt(changes.size());
            for (StockChange change : changes) {
                out.writeUTF(change.sku().value());
                out.writeInt(change.quantity());
                out.writeInt(change.sold());
            }
        });
    }

    static List<StockChange> changes(byte[] bytes) {
        return unpack("stock changes", bytes, in -> {
            int size = in.readInt();
            List<StockChange> changes = new ArrayList<>(size);
            for (int at = 0; at < size; at++) {
                changes.add(new StockChange(new Sku(in.readUTF()), in.readInt(), in.readInt()));
            }
            return changes;
        });
    }

    static byte[] levels(Levels levels) {
        Map<Sku, Level> sorted = new TreeMap<>();
        levels.forEach(sorted::put);
        return pack(out -> {
            out.writeInt(sorted.size());
            for (Map.Entry<Sku, Level> entry : sorted.entrySet()) {
                out.writeUTF(entry.getKey().value());
                write(entry.getValue(), out);
            }
        });
    }

    private static void write(Level level, DataOutputStream out) throws IOException {
        out.writeBoolean(level.inErp());
        out.writeInt(level.sellable());
        out.writeInt(level.shown().orElse(NEVER));
        switch (level.standing()) {
            case Standing.Untold() -> out.writeByte(0);
            case Standing.Confirmed() -> out.writeByte(1);
            case Standing.Unsure(Instant until) -> {
                out.writeByte(2);
                write(until, out);
            }
            case Standing.Refused refused -> {
                out.writeByte(3);
                out.writeByte(refused.cause().ordinal());
                out.writeUTF(refused.words());
                out.writeInt(refused.quantity());
                write(refused.at(), out);
            }
        }
    }

    /// The levels in a document that a publication names.
    ///
    /// @throws Unreadable if they are damaged
    public static Levels levels(byte[] bytes) {
        return unpack("stock levels", bytes, in -> {
            Levels levels = new Levels();
            Map<String, String> words = new HashMap<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                levels.put(new Sku(in.readUTF()), level(in, words));
            }
            return levels;
        });
    }

    private static Level level(DataInputStream in, Map<String, String> words) throws IOException {
        boolean inErp = in.readBoolean();
        int sellable = in.readInt();
        int shown = in.readInt();
        return new Level(
                inErp, sellable, shown == NEVER ? OptionalInt.empty() : OptionalInt.of(shown), standing(in, words));
    }

    /// @param words the same few words come back for many SKUs and are kept once
    private static Standing standing(DataInputStream in, Map<String, String> words) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 0 -> new Standing.Untold();
            case 1 -> new Standing.Confirmed();
            case 2 -> new Standing.Unsure(instant(in));
            case 3 ->
                new Standing.Refused(
                        RefusalCause.values()[in.readByte()],
                        words.computeIfAbsent(in.readUTF(), same -> same),
                        in.readInt(),
                        instant(in));
            default -> throw new IOException("an unknown standing " + kind);
        };
    }

    static void write(Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
