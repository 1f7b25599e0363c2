package dev.selvedge.erp.bluecherry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// All levels of a batch in few bytes.
final class PackedStock {

    private PackedStock() {}

    static byte[] pack(Collection<StockLevel> levels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(levels.size());
            for (StockLevel level : levels) {
                for (String text : texts(level)) {
                    out.writeUTF(text);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(StockLevel level) {
        Item item = level.item();
        return List.of(
                item.division(),
                item.style(),
                item.colour(),
                item.label(),
                item.dimension(),
                item.bucket(),
                item.sizeName(),
                item.upc(),
                level.category(),
                level.location(),
                level.openToSell().toString());
    }

    static List<StockLevel> unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            int many = in.readInt();
            List<StockLevel> levels = new ArrayList<>(many);
            while (levels.size() < many) {
                levels.add(level(in));
            }
            return levels;
        } catch (IOException damaged) {
            throw new UncheckedIOException("a batch of stock is damaged", damaged);
        }
    }

    private static StockLevel level(DataInputStream in) throws IOException {
        Item item = new Item(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF());
        return new StockLevel(item, in.readUTF(), in.readUTF(), new BigDecimal(in.readUTF()));
    }
}
